import { posix } from 'node:path'
import { isKeyFile } from '../../release/key-files'
import { secretName } from '../secret-file'
import { gitIgnored } from './git-ignored'
import { isHidden, kept, pathOf, uselessness } from './package-files'
import type { ProjectFiles } from './project-files'
import { addAsItLies, type Selected, type Selection } from './selection'
import type { FileSpec } from './toml-table'

/** What a board starts, in its root. */
export const STARTED = ['main.py', 'boot.py']
/** What begins a program on a board; where one of them lies, an application does. */
export const STARTS = [...STARTED, 'user_main.py']

/** The folder of an application: the project's own, or its `src`. */
export async function applicationRoot(files: ProjectFiles): Promise<string | undefined> {
  for (const root of ['.', 'src']) {
    for (const start of STARTS) if (await files.isFile(posix.join(root, start))) return root
  }
  return undefined
}

/** Folders at the top of an application that are for the desk; docs/build.md has the list. */
export const DESK_FOLDERS = [
  ...['test', 'tests', 'doc', 'docs', 'example', 'examples', 'tool', 'tools', 'scripts'],
  ...['build', 'dist', 'dist-lib', 'venv', 'env', 'typings', 'stubs', 'htmlcov', 'coverage']
]

/** Files at the top of an application that are for the desk. */
const DESK_FILES = [
  /^(package|package-lock|tsconfig|pyrightconfig|diagram|micropico|pymakr)\.json$|^pymakr\.conf$/,
  /^(manifest|setup|conftest|noxfile)\.py$/,
  /^(setup\.cfg|tox\.ini|MANIFEST\.in|Pipfile|Makefile|Dockerfile|wokwi\.toml|.*\.lock)$/,
  /^requirements.*\.txt$/,
  /^(README|CHANGELOG|CHANGES|CONTRIBUTING|SECURITY|CODE_OF_CONDUCT|LICEN[SC]E|COPYING|NOTICE|AUTHORS)/i,
  /\.(md|rst|code-workspace|uf2|whl|img|img\.rtc|img\.nvs\/.*)$/
]

/** What describes the project, and is not to be looked for on a board by anybody. */
const DESCRIPTION = /^(pyproject|mpy-blox)\.toml$/

const TESTS = /(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/

const SETTINGS = 'settings.json'

/**
 * Selects the files of an application: what lies in its folder lands at the same place on the board.
 *
 * @param root the application's folder, relative to the project
 * @param exclude globs, relative to the project
 */
export async function selectApplication(
  files: ProjectFiles,
  root: string,
  exclude: string[],
  into: Selected
): Promise<void> {
  const desk = DESK_FOLDERS.map((folder) => posix.join(root, folder, '**'))
  if (root !== '.' && (await files.isFolder('lib'))) {
    files.leave('lib', `the application lies in ${root}: ${root}/lib/ goes to the board`)
  }
  const pattern = [posix.join(root, '**')]
  const [found, outside, ignored] = await Promise.all([
    files.find(pattern, desk),
    files.find(desk),
    gitIgnored(files.dir)
  ])
  for (const folder of new Set(outside.map((path) => topOf(root, path)))) {
    files.leave(posix.join(root, folder, '/'), 'for the desk')
  }
  const excluded = exclude.length === 0 ? [] : await files.find(exclude)
  const out = { excluded: new Set(excluded), ignored: new Set(ignored) }
  for (const source of found) {
    if (into.wheel.has(source)) continue
    const path = posix.relative(root, source)
    if (DESCRIPTION.test(path)) continue
    const reason = reasonToLeave(path, source, out)
    if (reason !== undefined) files.leave(source, reason)
    else addAsItLies(path, source, into)
  }
}

const topOf = (root: string, path: string): string => posix.relative(root, path).split('/')[0]!

function reasonToLeave(
  path: string,
  source: string,
  { excluded, ignored }: { excluded: Set<string>; ignored: Set<string> }
): string | undefined {
  if (excluded.has(source)) return 'excluded'
  if (secretName(path) !== undefined) return 'it holds secrets'
  if (path === SETTINGS) return "a board's own; name it in scripts if it is to replace theirs"
  if (isHidden(path)) return 'hidden'
  if (path === '__init__.py') return 'the root of a board is no package'
  if (ignored.has(source)) return 'ignored by git'
  const isDesk =
    isKeyFile(path) || TESTS.test(path) || DESK_FILES.some((pattern) => pattern.test(path))
  return isDesk ? 'for the desk' : uselessness(path)
}

/** Of a project with a package of its own: what plainly belongs to a board. */
const BESIDE_A_PACKAGE = [...STARTS, 'config/**', 'lib/**']

/**
 * Selects what lies beside a project's package and plainly belongs to a board: `main.py`, `boot.py`,
 * `user_main.py`, `config/`, and into the wheel `lib/`.
 */
export async function selectBesidePackage(
  files: ProjectFiles,
  root: string,
  exclude: string[],
  into: Selected
): Promise<void> {
  const patterns = BESIDE_A_PACKAGE.map((pattern) => posix.join(root, pattern))
  for (const source of await kept(files, await files.find(patterns), patterns, exclude)) {
    if (!into.wheel.has(source)) addAsItLies(posix.relative(root, source), source, into)
  }
}

/** Selects the scripts that a project names: a file, a folder with all in it, or a glob. */
export async function selectScripts(
  files: ProjectFiles,
  specs: FileSpec[],
  exclude: string[],
  scripts: Selection
): Promise<void> {
  for (const spec of specs) {
    const patterns = [posix.join(spec.from, spec.include)]
    const found = await files.find(patterns)
    if (found.length === 0) {
      throw files.missing(spec, 'script')
    }
    for (const source of await kept(files, found, patterns, exclude)) {
      scripts.add(pathOf(spec, source), source)
    }
  }
}

/** Tells of the programs in the project's folder, and in its `src`, that its release does not have. */
export async function noteStarts(
  files: ProjectFiles,
  isReleased: (source: string) => boolean
): Promise<void> {
  for (const start of STARTS) {
    for (const [source, spec] of [
      [start, `"${start}"`],
      [`src/${start}`, `{ include = "${start}", from = "src" }`]
    ] as const) {
      if (isReleased(source) || !(await files.isFile(source))) continue
      files.leave(source, `not among the scripts: scripts = [${spec}] brings it to the board`)
    }
  }
}
