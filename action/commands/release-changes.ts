import type { Bundle } from '../build/bundle'
import { parseManifest } from '../release/manifest'
import { makeRelease } from '../release/release'
import { formatSize } from '../report/size'

/** A file that is not on a board as it was. */
export interface Change {
  path: string
  /** Bytes before and after; undefined where the file is not there. */
  before?: number
  after?: number
}

/** What changes on a board from one release to the next, by path; what only names the version is left out. */
export function changesBetween(before: Bundle, after: Bundle): Change[] {
  const [old, now] = [filesOn(before), filesOn(after)]
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort()
  return paths
    .filter((path) => old.get(path)?.sha256 !== now.get(path)?.sha256)
    .map((path) => ({
      path,
      ...(old.has(path) && { before: old.get(path)!.sizeBytes }),
      ...(now.has(path) && { after: now.get(path)!.sizeBytes })
    }))
}

/** More than these nobody reads, and a release's text has an end (125,000 characters). */
const MAX_ROWS = 200

/** The same for people, in Markdown. */
export function changesText(after: Bundle, before?: Bundle): string {
  const all = [...filesOn(after).values()]
  const size = formatSize(all.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0))
  const whole = `${after.name} ${after.version} has ${all.length} files, ${size} on a board.`
  if (before === undefined) return `${whole}\n`
  const changes = changesBetween(before, after)
  const since = `Since ${before.version}`
  if (changes.length === 0) return `${whole}\n\n${since} nothing changes on a board.\n`
  const bytes = changes.reduce((sum, change) => sum + (change.after ?? 0), 0)
  const rows = changes.slice(0, MAX_ROWS).map(rowOf)
  const more = changes.length - rows.length
  return [
    whole,
    '',
    `${since} ${changes.length} files change on a board, ${formatSize(bytes)} of them new:`,
    '',
    '| file | | bytes |',
    '|---|---|---|',
    ...rows,
    ...(more > 0 ? ['', `and ${more} more.`] : []),
    ''
  ].join('\n')
}

function rowOf({ path, before, after }: Change): string {
  const what = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  const bytes = [before, after].filter((size) => size !== undefined).join(' → ')
  return `| \`${path.replaceAll(/[`|\\]/g, '_')}\` | ${what} | ${bytes} |`
}

const NAMES_THE_VERSION = /\.dist-info\//

function filesOn({ name, version, wheels, srcFiles }: Bundle) {
  const options = { name, version, srcFiles, deviceIds: [] }
  const { manifest } = makeRelease({ ...options, wheels: wheels.map(({ bytes }) => bytes) })
  return new Map(
    parseManifest(manifest)
      .files.filter(({ path }) => !NAMES_THE_VERSION.test(path))
      .map((file) => [file.path, file])
  )
}
