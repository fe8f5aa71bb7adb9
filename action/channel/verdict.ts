import { Failure } from '../report/failure'
import { someOf } from '../report/some-of'
import { isDriven, type RolloutDocument } from '../rollout/document'
import type { Arrival, BoardOutcome } from './arrival'
import type { PublishResult } from './publish'
import { shownWaiting } from './waiting'

/** What a run has to have come to. */
export interface Demand {
  /** So many boards have to be on the channel, on or off. */
  minBoards: number
  /** Boards that have not begun count as failed, too. */
  requireAll: boolean
}

/**
 * Judges what became of a release. Boards that are off or have not begun take it when they come to it.
 *
 * @returns why the run has failed: `boards-failed`, `too-few-boards`; undefined if it has not
 */
export function failureOf(
  { boards, onChannel }: Arrival,
  { minBoards, requireAll }: Demand
): Failure | undefined {
  const bad = boards.filter(
    ({ outcome }) => outcome !== 'confirmed' && (requireAll || outcome !== 'pending')
  )
  if (bad.length > 0)
    return new Failure(
      'boards-failed',
      `${bad.length} of ${boards.length} boards did not confirm the release: ${named(bad)}`
    )
  const lonely = Object.entries(onChannel).find(([, count]) => count < minBoards)
  if (lonely) {
    const [channel, count] = lonely
    return new Failure(
      'too-few-boards',
      `${NUMBERS[count] ?? `only ${count} boards have`} said that it is on the channel ` +
        `${channel}, and at least ${minBoards} should be; check update.channel of the boards, or the name`
    )
  }
  return undefined
}

const NUMBERS = ['no board has', 'only one board has']

/** Why a release that was tried on a virtual board is not published. */
export function preflightFailure(tried: Arrival | undefined): Failure | undefined {
  const failure = tried && failureOf(tried, { minBoards: 0, requireAll: true })
  if (!failure) return undefined
  return new Failure(
    'preflight-failed',
    `the release did not work on a virtual board, nothing was published: ${failure.message}`
  )
}

/** Why what a publication came to is no success: its rollout's end, or else its boards. */
export const publicationFailure = (
  { rollout, arrival }: Pick<PublishResult, 'rollout' | 'arrival'>,
  demand: Demand
): Failure | undefined =>
  rolloutFailure(rollout?.document) ?? (arrival && failureOf(arrival, demand))

/** Why what a rollout came to is no success. */
export function rolloutFailure(document: RolloutDocument | undefined): Failure | undefined {
  if (!document || document.state === 'complete' || document.state === 'reverted') return undefined
  const { state, channel, release, step, steps, reason, failed } = document
  const named = failed.slice(0, 20).map(({ id, code }) => `${id} (${code})`)
  const who = named.length > 0 ? `; failed: ${named.join(', ')}` : ''
  return new Failure(
    `rollout-${state}`,
    `the rollout of ${release.entry.name} ${release.entry.version} on channel ${channel} is ${state} at ` +
      `${steps[step]} %: ${reason}${who}`
  )
}

/** What an interrupted publication came to, and how to go on; undefined if it was over. */
export function publicationSoFar({
  rollout,
  arrival
}: Pick<PublishResult, 'rollout' | 'arrival'>): string | undefined {
  if (rollout) return rolloutSoFar(rollout.document)
  if (!arrival) return undefined
  const { boards } = arrival
  const confirmed = countsOf(boards).get('confirmed') ?? 0
  if (boards.length > 0 && confirmed === boards.length) return undefined
  return (
    `all was sent, and ${confirmed} of ${boards.length} boards had confirmed. The others go on by themselves: look with ` +
    'mpy-blox fleet'
  )
}

/** The same of a rollout in steps. */
export function rolloutSoFar(document: RolloutDocument | undefined): string | undefined {
  if (!document || !isDriven(document)) return undefined
  const { channel, release, state, step, steps } = document
  return (
    `the rollout of ${release.entry.name} ${release.entry.version} on channel ${channel} stays ${state} at ${steps[step]} %, ` +
    'and goes no further: go on with mpy-blox rollout resume, or stop it with mpy-blox rollout halt'
  )
}

/** @returns what to warn of: boards that have not taken the release yet */
export function pendingOf(boards: BoardOutcome[]): string | undefined {
  const pending = boards.filter(({ outcome }) => outcome === 'pending')
  if (pending.length === 0) return undefined
  return `${pending.length} of ${boards.length} boards have yet to take the release: ${named(pending)}`
}

/** How many boards came to what. */
export function countsOf(boards: BoardOutcome[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { outcome } of boards) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return counts
}

const NEXT: Partial<Record<BoardOutcome['outcome'], string>> = {
  rejected: 'Rejected: the board kept what it had. Mend what its reason says, and publish again.',
  'rolled-back':
    'Rolled back: the release did not prove itself, and the board runs the one before. Mend it, and publish a new version.',
  stalled:
    'Stalled: the board began and gave no verdict in time. It goes on by itself; look with mpy-blox fleet.',
  pending:
    'Pending: nothing to do. The board takes the release when it is back or awake, or its hours have come.',
  unknown:
    'Unknown: the broker has never heard of the board. Check the id, and that it was ever on.'
}

/** What to do about the boards that have not confirmed, a sentence for each outcome. */
export function nextSteps(boards: BoardOutcome[]): string[] {
  return [...countsOf(boards).keys()]
    .sort()
    .flatMap((outcome) => NEXT[outcome as keyof typeof NEXT] ?? [])
}

function named(boards: BoardOutcome[]): string {
  const names = boards.map(({ deviceId, outcome, why, until, error }) => {
    const waiting =
      why && shownWaiting({ why, ...(until !== undefined && { untilMs: until * 1000 }) })
    const known = error ? `${error.code}: ${error.text}` : waiting
    return known === undefined ? `${deviceId} ${outcome}` : `${deviceId} ${outcome} (${known})`
  })
  return someOf(names)
}
