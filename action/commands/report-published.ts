import type { PublishResult } from '../channel/publish'
import type { Reporter } from '../report/reporter'
import { formatSize } from '../report/size'

/** What was sent, and what the broker had already. */
export function reportPublished(
  dryRun: boolean,
  result: Pick<PublishResult, 'sent' | 'skipped'>,
  reporter: Reporter
): void {
  const sent = dryRun ? 'would be sent' : 'sent'
  reporter.table({
    title: dryRun ? 'Published (dry run: nothing was sent)' : 'Published',
    columns: ['topic', 'size', ''],
    rows: [
      ...rowsOf(result.sent, sent),
      ...rowsOf(
        result.skipped.map((topic) => ({ topic, sizeBytes: 0 })),
        'already there'
      )
    ]
  })
}

const BLOB = /\/blob\/[0-9a-f]{64}(\/\d+)?$/

/** One row a topic, except for blobs, whose names tell nobody anything. */
function rowsOf(messages: { topic: string; sizeBytes: number }[], what: string): string[][] {
  const blobs = messages.filter(({ topic }) => BLOB.test(topic))
  const rows = messages
    .filter(({ topic }) => !BLOB.test(topic))
    .map(({ topic, sizeBytes }) => [topic, formatSize(sizeBytes), what])
  if (blobs.length === 0) return rows
  const sizeBytes = blobs.reduce((sum, blob) => sum + blob.sizeBytes, 0)
  const title = `${blobs[0]!.topic.replace(BLOB, '/blob/…')} (${blobs.length})`
  return [[title, formatSize(sizeBytes), what], ...rows]
}
