import { readdir, realpath, stat, type Dirent, type Stats } from 'node:fs'
import { stat as kindOf, readlink } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { glob, type GlobOptions } from 'tinyglobby'
import { readNamed } from '../machine/named-file'
import { Failure } from '../report/failure'

/** Ends of lines: no `.` of a regular expression is one, so that a glob passes over such a name without a word. */
const LINE_END = /[\n\r\u2028\u2029]/g
/** While names are compared, a character for private use stands for each. */
const PRIVATE = 0xf0000
const STAND_IN = /[\u{f000a}\u{f000d}\u{f2028}\u{f2029}]/gu

const covered = (name: string): string =>
  name.replaceAll(LINE_END, (end) => String.fromCodePoint(PRIVATE + end.charCodeAt(0)))
const real = (path: string): string =>
  path.replaceAll(STAND_IN, (it) => String.fromCharCode(it.codePointAt(0)! - PRIVATE))

/** What is found in a folder that cannot be read, and in one that went away after its name was read. */
const UNKNOWN = '(whatever is in it)'
const GONE = '(whatever was in it)'
/** For bytes in a name that are no UTF-8; nothing can be opened by it. */
const NO_UTF8 = '\ufffd'

const placeholder = (name: string): Dirent => ({ name, isFile: () => true }) as Dirent
const NO_FOLDER = { isDirectory: () => false } as Stats

/** What the glob sees of the file system: names that it can compare, and something where nothing can be seen. */
function visibleFiles(): NonNullable<GlobOptions['fs']> {
  const folders = new Set<string>()
  return {
    readdir: (
      folder: string,
      options: { withFileTypes: true },
      done: (error: Error | null, entries: Dirent[]) => void
    ): void =>
      readdir(real(folder), options, (error, entries) => {
        const isThere = error?.code !== 'ENOENT' && error?.code !== 'ENOTDIR'
        if (error && (isThere || folder.includes(NO_UTF8)))
          return done(null, [placeholder(UNKNOWN)])
        if (error && folders.has(resolve(folder))) return done(null, [placeholder(GONE)])
        for (const entry of entries ?? []) {
          entry.name = covered(entry.name)
          if (entry.isDirectory()) folders.add(resolve(folder, entry.name))
          else if (!entry.isSymbolicLink()) entry.isFile = () => true
        }
        done(error, entries)
      }),
    realpath: (path: string, done: (error: null, path: string) => void): void =>
      realpath(real(path), (error, found) => done(null, error ? path : covered(found))),
    stat: (path: string, done: (error: null, stats: Stats) => void): void =>
      stat(real(path), (error, stats) => done(null, error ? NO_FOLDER : stats))
  } as NonNullable<GlobOptions['fs']>
}

/**
 * Files that match; symbolic links are followed. What cannot be read is found, too, so that whoever reads it
 * is told: the content of a folder, one that went away meanwhile, a link to what is not there, a name that is not UTF-8.
 *
 * @param leave is told of what matches and is no file: a pipe, a socket, a device, and links to them
 * @returns relative to `cwd`, or `absolute`; not sorted
 */
export async function findFiles(
  patterns: string[],
  options: { cwd: string; ignore: string[]; dot?: boolean; absolute?: boolean },
  leave: (path: string, reason: string) => void
): Promise<string[]> {
  const found = await glob(patterns.map(covered), {
    ...options,
    ignore: options.ignore.map(covered),
    onlyFiles: true,
    fs: visibleFiles()
  })
  const paths = found.map(real)
  const kinds = await Promise.all(paths.map((path) => noFile(resolve(options.cwd, path))))
  return paths.filter((path, index) => {
    const kind = kinds[index]
    if (kind !== undefined) leave(path, `${kind}, not a file`)
    return kind === undefined
  })
}

/** What would be waited for in vain, or without an end, if it were opened. */
async function noFile(path: string): Promise<string | undefined> {
  const found = await kindOf(path).catch(() => undefined)
  if (found === undefined || found.isFile() || found.isDirectory()) return undefined
  if (found.isFIFO()) return 'a pipe'
  return found.isSocket() ? 'a socket' : 'a device'
}

/**
 * Reads a file that was found.
 *
 * @param shown what messages call it
 * @param code of the failure
 */
export async function readFound(file: string, shown: string, code: string): Promise<Buffer> {
  const isFolder = [UNKNOWN, GONE].includes(basename(file))
  const named = isFolder ? `the folder ${dirname(shown)}` : shown
  const refused = (why: string): Failure =>
    new Failure(code, `${named} ${why}`, { at: { file: shown } })
  if (file.includes(NO_UTF8)) throw refused('has a name that is not UTF-8; rename it')
  if (basename(file) === GONE)
    throw refused('went away while the project was read; build once more')
  if (isFolder) throw refused('may not be read by this user')
  const target = await readlink(file).catch(() => undefined)
  const fault = await kindOf(file).then(
    () => undefined,
    ({ code }: NodeJS.ErrnoException) => code
  )
  if (fault === 'ELOOP') throw refused('is a link that leads back to itself; remove or exclude it')
  if (target !== undefined && fault !== undefined)
    throw refused(`is a link to ${target}, which is not there; bring that, or exclude the link`)
  return readNamed(file, { what: 'file', shown, code })
}
