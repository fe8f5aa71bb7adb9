import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { BoardKey } from '../release/signature'
import { releaseEntryOf } from '../release/retained-list'
import { verifyRelease, type VerifiedRelease } from '../release/verify'
import { connect, type BrokerOptions } from './connection'
import { fetchPackages } from './fetched'
import { Topics, type TopicPrefixes } from './topics'

export interface VerifyChannelOptions extends TopicPrefixes {
  broker: BrokerOptions
  channel: string
  /** As in a board's settings; without any, the signature is not looked at. */
  keys: BoardKey[]
}

/**
 * Checks what a channel offers as a board of that channel would, down to the last blob.
 *
 * @throws Failure with a board's error code (docs/protocol.md), or `channel-empty`
 */
export async function verifyChannel(
  options: VerifyChannelOptions,
  reporter: Reporter
): Promise<VerifiedRelease> {
  const topics = new Topics(options)
  const connection = await connect(options.broker, reporter)
  try {
    const topic = topics.channel(options.channel)
    const payload = await connection.retainedOn(topic)
    if (!payload)
      throw new Failure(
        'channel-empty',
        `${connection.broker} retains nothing on ${topic}; publish there`
      )
    const entry = releaseEntryOf(topic, payload)
    const fetched = entry && (await fetchPackages(connection, topics, entry))
    return await verifyRelease({
      list: entry ? [entry] : [],
      keys: options.keys,
      channel: options.channel,
      fetch: (reference) => Promise.resolve(fetched?.(reference))
    })
  } finally {
    await connection.close()
  }
}
