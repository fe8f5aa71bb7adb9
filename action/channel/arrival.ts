import type { Reporter } from '../report/reporter'
import type { Sha256Hex } from '../release/update-list'
import { isImpostor, type BoardReport, type Fleet } from './fleet'
import { isFinal, type FinalState } from '../release/final-states'
import { takesPart } from '../release/place'
import { shownWaiting, waitingOf, type Waiting, type Why } from './waiting'

/** Whom a list was sent to. */
export interface Addressees {
  /** What the boards' `status` calls it: the release, or the sha256 of a plain list. */
  release: Sha256Hex
  channel?: string
  deviceIds: string[]
  /** Percent of the channel's boards that take part. */
  rollout?: number
}

/** What became of a release on one board. */
export interface BoardOutcome {
  deviceId: string
  /**
   * `stalled`: begun, and no verdict within the time. `pending`: not begun, or held back, or asleep; it takes
   * the release when it comes to it. `unknown`: the broker has never heard of such a board.
   */
  outcome: FinalState | 'stalled' | 'pending' | 'unknown'
  /** Of `pending` only. */
  why?: Why
  /** When it goes on by itself, if it has said so: seconds since 1970. */
  until?: number
  version?: string
  error?: { code: string; text: string }
  /** What the board logged before it crashed, if it did while it was waited for and has not confirmed. */
  log?: string
  /** From the sending of the list. */
  seconds: number
}

export interface Arrival {
  /** By device id: those addressed by name, and those that are on the channel and take part. */
  boards: BoardOutcome[]
  /** Per channel the number of boards whose `info` names it, whether they take part or not. */
  onChannel: Record<string, number>
}

/** After this long without anything that was retained, the broker has told all that it knows. */
const SETTLE_MS = 500

/**
 * Waits until all addressed boards have confirmed or given up, or the time is over. A channel's boards
 * are those whose `info` names it. Boards that are off, or sleep or hold the release back until later, are not waited for.
 *
 * @param stop ends it early
 */
export async function waitForBoards(
  fleet: Fleet,
  addressees: Addressees[],
  timeoutMs: number,
  reporter: Reporter,
  stop?: AbortSignal
): Promise<Arrival> {
  const endMs = Date.now() + timeoutMs
  const tallies = addressees.map((some) => new Tally(some, endMs, reporter))
  const isDecided = (): boolean => tallies.every((tally) => tally.isDecided)
  const percent = (): number =>
    Math.round(tallies.reduce((sum, tally) => sum + tally.percent, 0) / tallies.length)
  const progress = reporter.progress('Boards', 100, '%')
  await new Promise<void>((resolve) => {
    let settling: NodeJS.Timeout | undefined
    const finish = (): void => {
      unhear()
      stop?.removeEventListener('abort', finish)
      clearTimeout(settling)
      clearTimeout(timer)
      resolve()
    }
    const settle = (): void => {
      for (const tally of tallies) tally.nameUnknown()
      settling = undefined
      if (isDecided()) finish()
    }
    const timer = setTimeout(finish, timeoutMs)
    const unhear = fleet.onReport((board, retained) => {
      for (const tally of tallies) tally.count(board)
      progress.update(percent())
      if (retained) clearTimeout(settling)
      if (retained || (isDecided() && settling === undefined))
        settling = setTimeout(settle, SETTLE_MS)
    })
    for (const board of fleet.boards()) for (const tally of tallies) tally.count(board)
    settling = setTimeout(settle, SETTLE_MS)
    stop?.addEventListener('abort', finish)
    if (stop?.aborted) finish()
  })
  progress.stop()
  for (const line of fleet.misunderstood.lines()) reporter.warning(line)
  return arrivalOf(tallies)
}

function arrivalOf(tallies: Tally[]): Arrival {
  const boards = tallies.flatMap((tally) => tally.outcomes())
  return {
    boards: boards.sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1)),
    onChannel: Object.fromEntries(tallies.flatMap((tally) => tally.presence()))
  }
}

/** How far one board is. */
interface Standing {
  board: BoardReport
  isNamed: boolean
  percent: number
  /** Nothing more is waited for: a verdict, or off and not begun, or held back for longer, or unknown. */
  isSettled: boolean
  /** The state that was told last. */
  shown?: string
  /** The first one stands: a board that rolled back refuses the same release ever after. */
  verdict?: BoardOutcome
}

/** Counts verdicts. One report touches one board, however many there are. */
class Tally {
  private readonly begunMs = performance.now()
  private readonly standings = new Map<string, Standing>()
  private readonly onChannel = new Set<string>()
  private settled = 0
  private percents = 0

  constructor(
    private readonly addressees: Addressees,
    /** When waiting ends, in ms since 1970. */
    private readonly endMs: number,
    private readonly reporter: Reporter
  ) {
    for (const deviceId of addressees.deviceIds) this.stand({ deviceId }, true)
  }

  /** Whether there is nobody left to wait for. */
  get isDecided(): boolean {
    return this.settled === this.standings.size && this.standings.size > 0
  }

  get percent(): number {
    return this.standings.size === 0 ? 0 : Math.round(this.percents / this.standings.size)
  }

  count(report: BoardReport): void {
    const { deviceId } = report
    // What somebody else says in a board's name tells that there is one, and nothing of how it stands.
    const board = isImpostor(report) ? { deviceId, online: true } : report
    const isOnChannel = board.info !== undefined && board.info.channel === this.addressees.channel
    if (isOnChannel) this.onChannel.add(deviceId)
    else this.onChannel.delete(deviceId)
    const standing =
      this.standings.get(deviceId) ??
      (isOnChannel && this.takesPart(deviceId) ? this.stand(board, false) : undefined)
    if (!standing) return
    standing.board = board
    this.show(standing)
    const isBound = standing.isNamed || isOnChannel || this.isBegun(board)
    if (!isBound && !standing.verdict) this.forget(standing)
    else this.weigh(standing)
  }

  /** Ends the waiting for boards that the broker would have told of by now. */
  nameUnknown(): void {
    for (const standing of this.standings.values()) {
      if (standing.isSettled || !isUnheard(standing.board)) continue
      this.settle(standing, true)
      this.reporter.warning(
        `${standing.board.deviceId}: the broker has never heard of this board; check the id`
      )
    }
  }

  outcomes(): BoardOutcome[] {
    return [...this.standings.values()].map((standing) => this.outcomeOf(standing))
  }

  /** How many boards are on the channel. */
  presence(): [channel: string, boards: number][] {
    const { channel } = this.addressees
    return channel === undefined ? [] : [[channel, this.onChannel.size]]
  }

  private stand(board: BoardReport, isNamed: boolean): Standing {
    const standing: Standing = { board, isNamed, percent: 0, isSettled: false }
    this.standings.set(board.deviceId, standing)
    return standing
  }

  private forget(standing: Standing): void {
    this.settle(standing, false)
    this.percents -= standing.percent
    this.standings.delete(standing.board.deviceId)
  }

  private weigh(standing: Standing): void {
    const { board } = standing
    const verdict = standing.verdict ?? this.verdictOf(board)
    if (verdict) standing.verdict = verdict
    // A board resets during an update and is off for that long: only who has not begun is offline.
    const waiting = this.waitingOf(board)
    const isLater = waiting !== undefined && (waiting.untilMs ?? Infinity) > this.endMs
    const isOff = board.online === false && !waiting && !this.isBegun(board)
    this.settle(standing, standing.verdict !== undefined || isOff || isLater)
    const percent = this.percentOf(standing)
    this.percents += percent - standing.percent
    standing.percent = percent
  }

  private settle(standing: Standing, isSettled: boolean): void {
    if (standing.isSettled !== isSettled) this.settled += isSettled ? 1 : -1
    standing.isSettled = isSettled
  }

  private show(standing: Standing): void {
    const { deviceId, status } = standing.board
    if (status?.release !== this.addressees.release || standing.shown === status.state) return
    standing.shown = status.state
    const waiting = status.state === 'held' ? this.waitingOf(standing.board) : undefined
    const why = status.error
      ? `: ${status.error.text} (${status.error.code})`
      : waiting
        ? `: ${shownWaiting(waiting)}`
        : ''
    this.reporter.info(`${deviceId}: ${status.state}${why}`)
  }

  private isBegun({ status }: BoardReport): boolean {
    return status?.release === this.addressees.release
  }

  /** What keeps it from this release: sleep, or that it holds this very release back. */
  private waitingOf(board: BoardReport): Waiting | undefined {
    const waiting = waitingOf(board)
    return waiting?.why === 'asleep' || this.isBegun(board) ? waiting : undefined
  }

  private takesPart(deviceId: string): boolean {
    const { release, rollout } = this.addressees
    return rollout === undefined || takesPart(release, deviceId, rollout)
  }

  /** @returns an outcome that no later report changes */
  private verdictOf({ deviceId, status }: BoardReport): BoardOutcome | undefined {
    if (status?.release !== this.addressees.release) return undefined
    const { state, version, error } = status
    if (!isFinal(state)) return undefined
    return {
      deviceId,
      outcome: state,
      ...(version !== null && { version }),
      ...(error && { error }),
      seconds: this.seconds
    }
  }

  private outcomeOf({ board, verdict }: Standing): BoardOutcome {
    if (verdict) return verdict
    const { deviceId, online, status } = board
    const common = { deviceId, seconds: this.seconds }
    const waiting = this.waitingOf(board)
    if (waiting) {
      const { why, untilMs } = waiting
      const until = untilMs === undefined ? {} : { until: Math.round(untilMs / 1000) }
      return { ...common, outcome: 'pending', why, ...until }
    }
    if (status && this.isBegun(board))
      return { ...common, outcome: 'stalled', ...(status.error && { error: status.error }) }
    if (isUnheard(board)) return { ...common, outcome: 'unknown' }
    return { ...common, outcome: 'pending', why: online === false ? 'offline' : 'not-begun' }
  }

  private percentOf({ board, isSettled }: Standing): number {
    if (isSettled) return 100
    // The download is most of it; the rest is the reset and the trial.
    return this.isBegun(board) ? (board.status?.progress ?? 0) * 0.9 : 0
  }

  private get seconds(): number {
    return Math.round(performance.now() - this.begunMs) / 1000
  }
}

function isUnheard({ info, status, online }: BoardReport): boolean {
  return info === undefined && status === undefined && online === undefined
}
