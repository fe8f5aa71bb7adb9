import { counted } from '../report/counted'
import { isoDate } from '../report/moment'
import type { Reporter } from '../report/reporter'
import type { RolloutDocument } from '../rollout/document'

/** Shows how far a rollout is, and who has failed. */
export function reportRollout(
  document: RolloutDocument,
  holder: string | undefined,
  reporter: Reporter
): void {
  const { channel, release, previous, state, step, steps, canary, reason, counts } = document
  const reached =
    steps[step] === 0 ? counted(canary.length, 'canary', 'canaries') : `${steps[step]} %`
  reporter.table({
    title: `Rollout on channel ${channel}`,
    columns: ['what', ''],
    rows: [
      ['release', `${release.entry.name} ${release.entry.version}`],
      ['before', previous ? previous.entry.version : 'none'],
      ['state', `${state}, at ${reached} of ${steps.join(', ')} %`],
      ['since', isoDate(document.since)],
      ['why', reason],
      [
        'boards',
        Object.entries(counts)
          .map(([what, count]) => `${count} ${what}`)
          .join(', ')
      ],
      ['written by', document.by],
      ['held by', holder ?? 'nobody']
    ]
  })
  if (document.failed.length === 0) return
  reporter.table({
    title: 'Failed boards',
    columns: ['board', 'code'],
    rows: document.failed.map(({ id, code }) => [id, code])
  })
}
