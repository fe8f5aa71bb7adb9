import { connect, type BrokerOptions } from '../channel/connection'
import { Fleet } from '../channel/fleet'
import { offersOf } from '../channel/offer'
import { publish, type Published } from '../channel/publish'
import type { BoardInfo } from '../channel/reports'
import { Topics } from '../channel/topics'
import { distrust } from '../channel/trust'
import { makeRelease } from '../release/release'
import { SETTINGS_PATCH, SETTINGS_RELEASE } from '../release/settings-patch'
import { Failure } from '../report/failure'
import type { ReleaseEntry } from '../release/update-list'
import { type Known, unheard } from '../report/known'
import type { Reporter } from '../report/reporter'
import { brokerOptions } from './broker-options'
import type { BoardsInputs } from './online-boards'
import { reportBoards } from './report-boards'
import { readSigningKey } from './signer'

export interface MoveInputs extends BoardsInputs {
  packagePrefix?: string
  /** Where the boards go. */
  channel: string
  /** PEM text or file, where the boards hold keys. */
  signingKey?: string
  /** Wait so long for the boards to follow the channel. */
  waitS?: number
  /** Ends the waiting early. */
  stop?: AbortSignal
}

/**
 * Has boards follow another channel: by a release for them alone that holds a patch of their settings and
 * nothing else. What the old channel brought goes with the transaction that brings the new one's release.
 *
 * @throws Failure `channel-empty`, `boards-unknown`, `key-mismatch`, before anything is sent
 */
export async function move(
  inputs: MoveInputs,
  reporter: Reporter,
  known: Known<Published> = unheard
): Promise<Published> {
  const { topicPrefix, packagePrefix, deviceIds, channel, waitS, stop } = inputs
  const broker = await brokerOptions(inputs.broker)
  const signingKey = await readSigningKey(inputs.signingKey)
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
  await requireWay(inputs, broker, entry, reporter)
  const { sent, skipped, bytes, arrival } = await publish(
    {
      packages,
      list: [entry],
      deviceIds,
      broker,
      topicPrefix,
      packagePrefix,
      dryRun: false,
      known,
      ...(waitS !== undefined && { waitS }),
      ...(stop && { stop })
    },
    reporter
  )
  const moved = { sent, skipped, bytes, ...(arrival && { arrival }) }
  reporter.info(`${deviceIds.join(', ')}: to follow channel ${channel} from now on, or when back.`)
  if (arrival) reportBoards(arrival.boards, new Map(), reporter)
  return moved
}

/** A board that goes to a channel of which it takes nothing would run what it has for ever. */
async function requireWay(
  inputs: MoveInputs,
  broker: BrokerOptions,
  patch: ReleaseEntry,
  reporter: Reporter
): Promise<void> {
  const { channel, deviceIds } = inputs
  const topics = new Topics(inputs)
  const connection = await connect(broker, reporter)
  try {
    const offer = (await offersOf(connection, topics, [channel])).get(channel)
    if (!offer)
      throw new Failure(
        'channel-empty',
        `the channel ${channel} carries no release: publish to it first, or check the name; no board was moved`
      )
    const fleet = await Fleet.watch(connection, topics, deviceIds)
    await fleet.settled()
    const unknown = deviceIds.filter((deviceId) => !fleet.board(deviceId)?.info)
    if (unknown.length > 0)
      throw new Failure(
        'boards-unknown',
        `the broker has never heard of ${unknown.join(', ')}: check the id, and that it was ever on; no board was moved`
      )
    for (const { deviceId, info } of fleet.boards()) {
      requireTrust(deviceId, info, patch, 'the move: give signing-key')
      requireTrust(
        deviceId,
        info,
        offer.entry,
        `what ${channel} has: publish that signed with such a key`
      )
    }
  } finally {
    await connection.close()
  }
}

/** @throws Failure `key-mismatch` */
function requireTrust(
  deviceId: string,
  info: BoardInfo | undefined,
  entry: ReleaseEntry | undefined,
  what: string
): void {
  const why = distrust(info?.keys ?? [], entry)
  if (why !== undefined)
    throw new Failure(
      'key-mismatch',
      `${deviceId} would refuse ${what} (${why}); no board was moved`
    )
}
