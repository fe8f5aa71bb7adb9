import { setTimeout as sleep } from 'node:timers/promises'
import { parseBrokerUrl } from '../channel/broker-url'
import { connect } from '../channel/connection'
import { Fleet, type BoardReport } from '../channel/fleet'
import { offersOf, type Offer } from '../channel/offer'
import { standingOf, type BoardStanding } from '../channel/standing'
import { Topics } from '../channel/topics'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { brokerOptions, type BrokerInputs } from './broker-options'
import { fleetLine, fleetTable } from './fleet-table'

export interface FleetInputs {
  broker: BrokerInputs
  topicPrefix: string
  /** These boards alone: for brokers without wildcards over retained messages. */
  deviceIds?: string[]
  /** Boards of this channel alone. */
  channel?: string
  /** Boards alone that do not run what their channel has for them. */
  behind?: boolean
  /** Boards alone on which something failed. */
  failed?: boolean
  /** Go on telling what boards say, until the signal. */
  watch?: AbortSignal
}

/** The boards of a broker: what they run, what they should run, and how they are. */
export async function fleet(inputs: FleetInputs, reporter: Reporter): Promise<BoardStanding[]> {
  const options = await brokerOptions(inputs.broker)
  const topics = new Topics(inputs)
  const connection = await connect(options, reporter)
  try {
    const boards = await Fleet.watch(connection, topics, inputs.deviceIds)
    await boards.settled()
    let offers = new Map<string, Offer>()
    const ask = async (): Promise<void> => {
      offers = await offersOf(connection, topics, channelsOf(boards))
    }
    await ask()
    const title = `Boards at ${parseBrokerUrl(options.url).shown}`
    const chosen = (): BoardStanding[] => choose(boards, offers, inputs)
    const redraw = inputs.watch && reporter.redraw?.bind(reporter)
    const show = redraw ?? reporter.table.bind(reporter)
    const draw = (): void => show(fleetTable(title, chosen()))
    for (const line of boards.misunderstood.lines()) reporter.warning(line)
    draw()
    const tellLines = (heard: BoardReport[]): void => {
      for (const board of heard) reporter.info(fleetLine(stand(board, offers)))
    }
    if (inputs.watch) await whileWatched(boards, inputs.watch, ask, redraw ? draw : tellLines)
    return chosen()
  } finally {
    await connection.close()
  }
}

/**
 * Judges boards that were asked for by what is wrong with them.
 *
 * @returns why a script should stop: `boards-behind`, `boards-failed`
 */
export function fleetFailure(
  boards: BoardStanding[],
  { behind, failed }: Pick<FleetInputs, 'behind' | 'failed'>
): Failure | undefined {
  if (boards.length === 0 || !(behind || failed)) return undefined
  const what = [behind && 'behind', failed && 'with a failure'].filter(Boolean).join(' or ')
  const count = boards.length === 1 ? '1 board is' : `${boards.length} boards are`
  return new Failure(failed ? 'boards-failed' : 'boards-behind', `${count} ${what}`)
}

const channelsOf = (fleet: Fleet): Set<string> =>
  new Set(fleet.boards().flatMap(({ info }) => info?.channel ?? []))

function choose(fleet: Fleet, offers: Map<string, Offer>, inputs: FleetInputs): BoardStanding[] {
  const { channel, behind, failed } = inputs
  return fleet
    .boards()
    .map((board) => stand(board, offers))
    .filter(({ info }) => channel === undefined || info?.channel === channel)
    .filter(
      ({ isBehind, hasFailed }) =>
        !(behind || failed) || (behind && isBehind) || (failed && hasFailed)
    )
}

function stand(board: BoardReport, offers: Map<string, Offer>): BoardStanding {
  return { ...board, ...standingOf(board, offers.get(board.info?.channel ?? '')) }
}

/** Often enough for eyes, seldom enough for a fleet that comes back all at once. */
const REDRAW_MS = 500
/** Asking takes a moment, and channels get a new list more seldom than boards speak. */
const ASK_MS = 5000

/**
 * @param ask for what the channels offer: where boards have said something, but not each time
 * @param tell of the boards that have said something
 */
async function whileWatched(
  fleet: Fleet,
  stop: AbortSignal,
  ask: () => Promise<void>,
  tell: (heard: BoardReport[]) => void
): Promise<void> {
  const heard: BoardReport[] = []
  let isOld = false
  let dueMs = 0
  const end = fleet.onReport((board) => {
    heard.push(board)
    isOld = true
  })
  while (!stop.aborted) {
    await sleep(REDRAW_MS, undefined, { signal: stop }).catch(() => undefined)
    const isDue = isOld && performance.now() >= dueMs
    if (isDue) {
      isOld = false
      await ask()
      dueMs = performance.now() + ASK_MS
    }
    if (isDue || heard.length > 0) tell(heard.splice(0))
  }
  end()
}
