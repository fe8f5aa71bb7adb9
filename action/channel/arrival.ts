import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { Sha256Hex } from '../release/update-list'
import type { BoardReport, Fleet, UpdateStatus } from './fleet'
import { takesPart } from './rollout'

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
  /** `no-answer`: nothing final within the time. `offline`: not connected, so not waited for. */
  outcome: 'confirmed' | 'rejected' | 'rolled-back' | 'no-answer' | 'offline'
  version?: string
  error?: { code: string; text: string }
  /** From the sending of the list. */
  seconds: number
}

const SETTLE_MS = 500

/**
 * Waits until all addressed boards have confirmed or given up, or the time is over. A channel's boards are
 * those whose `info` names it.
 */
export async function waitForBoards(
  fleet: Fleet,
  addressees: Addressees,
  timeoutMs: number,
  reporter: Reporter
): Promise<BoardOutcome[]> {
  const begunMs = performance.now()
  const outcomes = new Map<string, BoardOutcome>()
  const progress = reporter.progress('Boards', 100, '%')
  const shown = new Map<string, string>()

  const look = (): boolean => {
    const boards = addressed(fleet, addressees)
    for (const board of boards) {
      show(board)
      const found = outcomeOf(board, addressees)
      const known = outcomes.get(board.deviceId)?.outcome
      // The first verdict stands: a board that rolled back refuses the same release ever after.
      if (found && (known === undefined || known === 'offline'))
        outcomes.set(board.deviceId, { ...found, seconds: (performance.now() - begunMs) / 1000 })
    }
    progress.update(percentOf(boards, addressees, outcomes))
    return boards.length > 0 && boards.every(({ deviceId }) => outcomes.has(deviceId))
  }
  const show = ({ deviceId, status }: BoardReport): void => {
    if (status?.release !== addressees.release || shown.get(deviceId) === status.state) return
    shown.set(deviceId, status.state)
    const why = status.error ? `: ${status.error.text} (${status.error.code})` : ''
    reporter.info(`${deviceId}: ${status.state}${why}`)
  }

  await new Promise<void>((resolve) => {
    let settled: NodeJS.Timeout | undefined
    const finish = (): void => {
      stop()
      clearTimeout(settled)
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(finish, timeoutMs)
    const lookAgain = (): void => {
      clearTimeout(settled)
      // Other boards of the channel may still be telling that they are there.
      if (look()) settled = setTimeout(finish, SETTLE_MS)
    }
    const stop = fleet.onReport(lookAgain)
    lookAgain()
  })
  progress.stop()
  for (const { deviceId } of addressed(fleet, addressees))
    if (!outcomes.has(deviceId))
      outcomes.set(deviceId, { deviceId, outcome: 'no-answer', seconds: timeoutMs / 1000 })
  if (outcomes.size === 0)
    reporter.warning(`no board has said that it is on the channel ${addressees.channel}`)
  return [...outcomes.values()].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1))
}

/**
 * @throws Failure `boards-failed` unless every board that was waited for has confirmed; boards that are
 *   off take the release when they are back
 */
export function requireArrival(outcomes: BoardOutcome[]): void {
  const awaited = outcomes.filter(({ outcome }) => outcome !== 'offline')
  const bad = awaited.filter(({ outcome }) => outcome !== 'confirmed')
  if (bad.length === 0) return
  const named = bad.map(({ deviceId, outcome, error }) =>
    error ? `${deviceId} ${outcome} (${error.code}: ${error.text})` : `${deviceId} ${outcome}`
  )
  throw new Failure(
    'boards-failed',
    `${bad.length} of ${awaited.length} boards did not confirm the release: ${named.join(', ')}`
  )
}

function addressed(
  fleet: Fleet,
  { release, channel, deviceIds, rollout }: Addressees
): BoardReport[] {
  const named = new Set(deviceIds)
  const boards = [...named].map((deviceId) => fleet.board(deviceId) ?? { deviceId })
  if (channel === undefined) return boards
  const ofChannel = fleet
    .boards()
    .filter(
      ({ deviceId, info }) =>
        !named.has(deviceId) &&
        info?.channel === channel &&
        takesPart(release, deviceId, rollout ?? 100)
    )
  return [...boards, ...ofChannel]
}

function outcomeOf(
  { deviceId, online, status }: BoardReport,
  { release, deviceIds }: Addressees
): Omit<BoardOutcome, 'seconds'> | undefined {
  const told = status?.release === release ? finalOf(status) : undefined
  if (told)
    return {
      deviceId,
      outcome: told,
      ...(status?.version && { version: status.version }),
      ...(status?.error && { error: status.error })
    }
  // A board resets during an update and is off for that long: only who has not begun is offline.
  const begun = status?.release === release
  if (online === false && !begun && !deviceIds.includes(deviceId))
    return { deviceId, outcome: 'offline' }
  return undefined
}

function finalOf({ state }: UpdateStatus): 'confirmed' | 'rejected' | 'rolled-back' | undefined {
  if (state === 'confirmed' || state === 'rejected' || state === 'rolled-back') return state
  return undefined
}

function percentOf(
  boards: BoardReport[],
  { release }: Addressees,
  outcomes: Map<string, BoardOutcome>
): number {
  if (boards.length === 0) return 0
  const percents = boards.map(({ deviceId, status }) => {
    if (outcomes.has(deviceId)) return 100
    // The download is most of it; the rest is the reset and the trial.
    return status?.release === release ? (status.progress ?? 0) * 0.9 : 0
  })
  return Math.round(percents.reduce((sum, percent) => sum + percent, 0) / boards.length)
}
