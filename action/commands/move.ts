import { connect, type BrokerOptions } from '../channel/connection'
import { offersOf } from '../channel/offer'
import { publish, type PublishResult } from '../channel/publish'
import { Topics, type TopicPrefixes } from '../channel/topics'
import { makeRelease } from '../release/release'
import { SETTINGS_PATCH, SETTINGS_RELEASE } from '../release/settings-patch'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { brokerOptions } from './broker-options'
import type { BoardsInputs } from './online-boards'
import { readPem } from './pem'
import { reportBoards } from './report-boards'

export interface MoveInputs extends BoardsInputs {
  packagePrefix?: string
  /** Where the boards go. */
  channel: string
  /** PEM text or file, where the boards hold keys. */
  signingKey?: string
  /** Wait so long for the boards to follow the channel. */
  waitS?: number
}

/**
 * Has boards follow another channel: by a release for them alone that holds a patch of their settings and
 * nothing else. What the old channel brought goes with the transaction that brings the new one's release.
 *
 * @throws Failure `channel-empty`, before anything is sent
 */
export async function move(inputs: MoveInputs, reporter: Reporter): Promise<PublishResult> {
  const { topicPrefix, packagePrefix, deviceIds, channel, waitS } = inputs
  const prefixes = { topicPrefix, packagePrefix }
  const broker = await brokerOptions(inputs.broker)
  const signingKey = await readPem('signing-key', inputs.signingKey)
  await requireList(broker, prefixes, channel, reporter)
  const patch = JSON.stringify({ 'update.channel': channel })
  const nowMs = Date.now()
  const { entry, packages } = makeRelease({
    name: SETTINGS_RELEASE,
    // Nobody names it; boards want one that is new.
    version: String(Math.floor(nowMs / 1000)),
    srcFiles: new Map([[SETTINGS_PATCH, Buffer.from(patch)]]),
    deviceIds,
    nowMs,
    ...(signingKey !== undefined && { signingKey })
  })
  const moved = await publish(
    {
      packages,
      list: [entry],
      deviceIds,
      broker,
      ...prefixes,
      dryRun: false,
      ...(waitS !== undefined && { waitS })
    },
    reporter
  )
  reporter.info(`${deviceIds.join(', ')}: to follow channel ${channel} from now on, or when back.`)
  if (moved.arrival) reportBoards(moved.arrival.boards, new Map(), reporter)
  return moved
}

/** A board that follows a channel without a list would run what it has for ever. */
async function requireList(
  broker: BrokerOptions,
  prefixes: TopicPrefixes,
  channel: string,
  reporter: Reporter
): Promise<void> {
  const connection = await connect(broker, reporter)
  try {
    const offers = await offersOf(connection, new Topics(prefixes), [channel])
    if (!offers.has(channel))
      throw new Failure(
        'channel-empty',
        `the channel ${channel} carries no release: publish to it first, or check the name; no board was moved`
      )
  } finally {
    await connection.close()
  }
}
