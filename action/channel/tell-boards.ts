import { sha256Of } from '../release/blob'
import type { Reporter } from '../report/reporter'
import { waitForBoards, type Addressees, type Arrival, type BoardOutcome } from './arrival'
import type { Connection } from './connection'
import { CrashLogs } from './crash-logs'
import { Doubts } from './doubts'
import { Fleet } from './fleet'
import { encodeList, type Destination, type PublicationOptions } from './publication'
import { Topics } from './topics'

/** With four topics each they stay below the ten subscriptions that some brokers allow. */
const FEW_BOARDS = 2

interface TellOptions extends PublicationOptions {
  /** Wait so long for the addressed boards to confirm; not at all if absent. */
  waitS?: number
  /** Ends the waiting early. */
  stop?: AbortSignal
}

/**
 * Sends the lists, and waits for what the boards say where that is wanted.
 *
 * @param tell sends them
 */
export async function tellBoards(
  connection: Connection,
  options: TellOptions,
  destinations: PublicationOptions[],
  tell: () => Promise<void>,
  reporter: Reporter
): Promise<Arrival | undefined> {
  const { channel, deviceIds, waitS, stop } = options
  if (waitS === undefined) {
    await tell()
    return undefined
  }
  // Listening begins before there is anything to hear.
  const topics = new Topics(options)
  const few = channel === undefined && deviceIds.length <= FEW_BOARDS
  const fleet = await Fleet.watch(connection, topics, few ? deviceIds : undefined)
  const logs = await CrashLogs.watch(connection, topics, few ? deviceIds : undefined)
  const doubts = Doubts.of(fleet)
  await tell()
  const addressees = destinations.map(addresseesOf)
  const arrival = await waitForBoards(fleet, addressees, waitS * 1000, reporter, stop)
  await Promise.all([fleet.stop(), logs.stop()])
  for (const line of doubts.lines()) reporter.warning(line)
  return { ...arrival, boards: arrival.boards.map((board) => withLog(board, logs)) }
}

function withLog(board: BoardOutcome, logs: CrashLogs): BoardOutcome {
  const log = board.outcome === 'confirmed' ? undefined : logs.of(board.deviceId)
  return log === undefined ? board : { ...board, log }
}

function addresseesOf({ list, channel, deviceIds }: Destination): Addressees {
  const entry = list.find((candidate) => candidate.type === 'release')
  return {
    release: entry?.pkg_sha256 ?? sha256Of(Buffer.from(encodeList(list))),
    deviceIds,
    ...(channel !== undefined && { channel }),
    ...(entry?.rollout !== undefined && { rollout: entry.rollout })
  }
}
