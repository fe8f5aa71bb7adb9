import { stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { escapePath } from 'tinyglobby'
import { checkBoardPath } from '../release/board-path'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { Boundary } from './boundary'
import { findFiles, readFound } from './found-files'
import type { SourceFile } from './release-source'
import { shownPath } from './shown-path'
import { admitAll, admitted } from './source/admission'
import { checkLength } from './source/pattern'
import { twoSources } from './source/selection'

/**
 * Reads the files that the user names: globs or folders, whose files keep their path below the
 * working directory, or `local/path=board/path` for one file.
 */
export async function readSrcFiles(
  patterns: string[],
  folders: { cwd: string; outDir: string },
  boundary: Boundary,
  reporter: Reporter
): Promise<SourceFile[]> {
  const { cwd } = folders
  const found = (
    await Promise.all(patterns.map((pattern) => findSrcFiles(pattern, folders, boundary, reporter)))
  ).flat()
  // A file that two globs match is the same file; two files for one path are a mistake.
  const byPlace = new Map(found.map((file) => [`${file.local}\0${file.path}`, file]))
  const unique = [...byPlace.values()].map((file) => ({ ...file, path: checkBoardPath(file.path) }))
  for (const { path, local } of unique) {
    const first = unique.find((file) => file.path === path)!
    if (first.local !== local) throw twoSources(path, first.local, local)
  }
  const read = async ({ local, path }: Found): Promise<SourceFile> => {
    const shown = shownPath(cwd, cwd, relative(cwd, local))
    await boundary.check(local, shown)
    const bytes = await readFound(local, shown, 'src-file-unreadable')
    return admitted({ source: shown, path, bytes }, reporter)
  }
  const files = await admitAll(unique, read, reporter)
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

interface Found {
  local: string
  path: string
}

async function findSrcFiles(
  pattern: string,
  { cwd, outDir }: { cwd: string; outDir: string },
  boundary: Boundary,
  reporter: Reporter
): Promise<Found[]> {
  checkLength(pattern)
  const local = resolve(cwd, pattern)
  if (await isFile(local)) return [{ local, path: pathBelow(cwd, local) }]
  const renamed = /^([^=]+)=(.+)$/.exec(pattern)
  if (renamed !== null) {
    const [, from = '', to = ''] = renamed
    if (await isFile(resolve(cwd, from))) return [{ local: resolve(cwd, from), path: to }]
    throw missing(from)
  }
  await boundary.checkGlob(cwd, pattern.replaceAll('\\', '/'))
  const ignore = [`${escapePath(resolve(outDir).replaceAll('\\', '/'))}/**`]
  const matches = await findFiles(
    [pattern.replaceAll('\\', '/')],
    { cwd, ignore, absolute: true },
    (path, reason) => reporter.warning(`${relative(cwd, path)} stays out: ${reason}`)
  )
  if (matches.length === 0) throw missing(pattern)
  return matches.map((match) => ({ local: match, path: pathBelow(cwd, match) }))
}

const missing = (what: string): Failure =>
  new Failure('src-file-missing', `extra-src-files: no file matches ${JSON.stringify(what)}`)

function pathBelow(cwd: string, local: string): string {
  const path = relative(cwd, local)
  if (path.startsWith('..') || isAbsolute(path)) {
    throw new Failure(
      'src-file-outside',
      `extra-src-files: ${path} lies outside the working directory; say where it goes with ${path}=board/path`
    )
  }
  return path.split(sep).join('/')
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false
  )
