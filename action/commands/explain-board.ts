import { connect } from '../channel/connection'
import { explain } from '../channel/explanation'
import { fetchManifest } from '../channel/fetched'
import { Fleet } from '../channel/fleet'
import { offerFor, offersOf } from '../channel/offer'
import { Topics } from '../channel/topics'
import type { Reporter } from '../report/reporter'
import { brokerOptions, type BrokerInputs } from './broker-options'

export interface ExplainInputs {
  broker: BrokerInputs
  topicPrefix: string
  packagePrefix?: string
  deviceId: string
}

/**
 * Why a board does not run its channel's release, in words.
 *
 * @returns sentences
 */
export async function explainBoard(inputs: ExplainInputs, reporter: Reporter): Promise<string[]> {
  const { deviceId } = inputs
  const topics = new Topics(inputs)
  const connection = await connect(await brokerOptions(inputs.broker), reporter)
  try {
    const fleet = await Fleet.watch(connection, topics, [deviceId])
    await fleet.settled()
    const board = fleet.board(deviceId)
    const channel = board?.info?.channel
    const offer = channel ? (await offersOf(connection, topics, [channel])).get(channel) : undefined
    const entry = offer && offerFor(offer, deviceId).entry
    const found = entry && (await fetchManifest(connection, topics, entry.pkg_sha256))
    const sentences = explain({
      deviceId,
      ...(board && { board }),
      ...(offer && { offer }),
      ...(found && { header: found.manifest.header })
    })
    for (const sentence of sentences) reporter.info(sentence)
    for (const line of fleet.misunderstood.lines()) reporter.warning(line)
    return sentences
  } finally {
    await connection.close()
  }
}
