import type { Bundle } from '../build/bundle'
import { boardFiles } from '../release/release'
import { counted } from '../report/counted'
import { formatSize } from '../report/size'

/** A file that is not on a board as it was. */
interface Change {
  path: string
  /** Bytes before and after; undefined where the file is not there. */
  before: number | undefined
  after: number | undefined
}

/** More than these nobody reads, and a release's text has an end (125,000 characters). */
const MAX_ROWS = 200

/** The same for people, in Markdown. */
export function changesText(after: Bundle, before?: Bundle): string {
  const now = filesOn(after)
  const size = formatSize([...now.values()].reduce((sum, { length }) => sum + length, 0))
  const whole = `${after.name} ${after.version} has ${counted(now.size, 'file')}, ${size} on a board.`
  if (before === undefined) return `${whole}\n`
  const changes = changesBetween(filesOn(before), now)
  const since = `Since ${before.version}`
  if (changes.length === 0) return `${whole}\n\n${since} nothing changes on a board.\n`
  const bytes = changes.reduce((sum, change) => sum + (change.after ?? 0), 0)
  const rows = changes.slice(0, MAX_ROWS).map(rowOf)
  const more = changes.length - rows.length
  return [
    whole,
    '',
    `${since} what changes on a board is ${counted(changes.length, 'file')}, ${formatSize(bytes)} of them new:`,
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

type Files = ReadonlyMap<string, Uint8Array>

function changesBetween(before: Files, after: Files): Change[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort()
  return paths
    .filter((path) => !isSame(before.get(path), after.get(path)))
    .map((path) => ({ path, before: before.get(path)?.length, after: after.get(path)?.length }))
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0

const NAMES_THE_VERSION = /\.dist-info\//

/** What a board gets, but for what only names the version. */
function filesOn({ name, version, wheels, srcFiles }: Bundle): Files {
  const files = boardFiles({ name, version, srcFiles, wheels: wheels.map(({ bytes }) => bytes) })
  return new Map([...files].filter(([path]) => !NAMES_THE_VERSION.test(path)))
}
