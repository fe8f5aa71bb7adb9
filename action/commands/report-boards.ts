import type { BoardOutcome } from '../channel/arrival'
import { countsOf, nextSteps, pendingOf } from '../channel/verdict'
import type { Reporter } from '../report/reporter'
import { placeOf, tracebackIn } from './traceback'

/** More logs than this tell nobody more. */
const MAX_LOGS = 5
const MAX_NAMED = 5

/**
 * What became of a release, for people: a table, the crashes at their place in the sources, the logs behind them.
 *
 * @param sources where the sources are, by the names that programs have on the board; none for a bundle's
 */
export function reportBoards(
  boards: BoardOutcome[],
  sources: ReadonlyMap<string, string>,
  reporter: Reporter
): void {
  const next = nextSteps(boards)
  reporter.table({
    title: 'Boards',
    shares: countsOf(boards),
    ...(next.length > 0 && { next }),
    columns: ['board', 'outcome', 'version', 'seconds', 'why'],
    rows: boards.map(({ deviceId, outcome, version, seconds, error, why }) => [
      deviceId,
      outcome,
      version ?? '',
      seconds.toFixed(1),
      error ? `${error.code}: ${error.text}` : (why ?? '')
    ])
  })
  const pending = pendingOf(boards)
  if (pending) reporter.warning(pending)
  reportCrashes(boards, sources, reporter)
}

/** A table for each log, and one annotation for each place, however many boards came to it. */
export function reportCrashes(
  boards: { deviceId: string; log?: string }[],
  sources: ReadonlyMap<string, string>,
  reporter: Reporter
): void {
  const byLog = groupsOf(boards, ({ log }) => log)
  for (const [log, some] of [...byLog].slice(0, MAX_LOGS)) {
    reporter.table({
      title: `Log of ${named(some)}`,
      columns: ['line'],
      rows: log
        .trimEnd()
        .split('\n')
        .map((line) => [line])
    })
  }
  if (byLog.size > MAX_LOGS) reporter.info(`and ${byLog.size - MAX_LOGS} more logs`)
  const crashed = boards.flatMap(({ deviceId, log }) => {
    const traceback = log === undefined ? undefined : tracebackIn(log)
    return traceback ? [{ deviceId, traceback, at: placeOf(traceback, sources) }] : []
  })
  const byPlace = groupsOf(crashed, ({ traceback, at }) => JSON.stringify([traceback.message, at]))
  for (const some of byPlace.values()) {
    const { traceback, at } = some[0]!
    reporter.error(`${traceback.message} (on ${named(some)})`, at)
  }
}

function groupsOf<T>(items: T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function named(boards: { deviceId: string }[]): string {
  const names = boards.slice(0, MAX_NAMED).map(({ deviceId }) => deviceId)
  if (boards.length > MAX_NAMED) names.push(`${boards.length - MAX_NAMED} more`)
  return names.join(', ')
}
