import { readFile, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { glob } from 'tinyglobby'
import { Failure } from '../report/failure'
import type { Boundary } from './boundary'
import type { PackageSpec, Project } from './pyproject'
import { refuseSecret } from './secret-file'

/** One file of the library. */
export interface LibraryFile {
  /** Path below the project, with `/`. */
  source: string
  /** Path in the wheel and below `/lib` on the board: `mpy_blox/app.py`. */
  path: string
  bytes: Buffer
}

/** The files of a library, sorted: Python modules to compile, and files that go along as they are. */
export interface LibraryFiles {
  modules: LibraryFile[]
  data: LibraryFile[]
}

/** Finds and reads what goes into the wheel for a platform. */
export async function readLibrary(
  project: Project,
  platform: string,
  boundary: Boundary
): Promise<LibraryFiles> {
  const specs = project.packages.length > 0 ? project.packages : await defaultPackages(project)
  for (const { from, include } of specs) {
    await boundary.checkGlob(project.dir, posix.join(from, include))
  }
  for (const include of project.include) await boundary.checkGlob(project.dir, include)
  const exclude = [...project.exclude, ...(project.platforms.get(platform)?.exclude ?? [])]
  const sources = new Map<string, string>()
  for (const spec of specs) {
    const found = await findPackage(project, spec, exclude)
    for (const source of found) sources.set(pathInWheel(source, spec.from), source)
  }
  for (const source of await find(project.dir, project.include, exclude)) {
    if (![...sources.values()].includes(source)) sources.set(source, source)
  }
  const paths = [...sources.keys()].sort()
  const files = await Promise.all(
    paths.map(async (path) => {
      const source = sources.get(path)!
      const shown = posix.join(posix.dirname(project.file), source)
      await boundary.check(join(project.dir, source), shown)
      const file = { source, path, bytes: await readFile(join(project.dir, source)) }
      refuseSecret({ ...file, source: shown })
      return file
    })
  )
  const modules = files.filter(({ path }) => path.endsWith('.py'))
  if (modules.length === 0) {
    throw new Failure(
      'library-empty',
      `${project.file}: the library has no modules for ${platform}: name its packages with packages = ["…"] in [tool.mpy-blox]`
    )
  }
  return { modules, data: files.filter(({ path }) => !path.endsWith('.py')) }
}

/** A package is a folder with all modules below it; otherwise it is a module, or a glob of files. */
async function findPackage(
  project: Project,
  spec: PackageSpec,
  exclude: string[]
): Promise<string[]> {
  const base = posix.normalize(posix.join(spec.from, spec.include))
  const patterns = (await isFolder(join(project.dir, base)))
    ? [`${base}/**/*.py`]
    : [base, `${base}.py`]
  const found = await find(project.dir, patterns, [])
  if (found.length === 0) {
    throw new Failure(
      'package-missing',
      `${spec.at.file}${spec.at.line === undefined ? '' : `:${spec.at.line}`}: package ${JSON.stringify(spec.include)} has no modules below ${posix.join(spec.from, '/')}`,
      { at: spec.at }
    )
  }
  return exclude.length === 0 ? found : find(project.dir, patterns, exclude)
}

const NEVER = ['**/__pycache__/**', '**/*.pyc', '**/node_modules/**']

/** Paths below `dir` that match; a pattern that names a folder means everything in it. */
const find = (dir: string, patterns: string[], exclude: string[]): Promise<string[]> =>
  patterns.length === 0
    ? Promise.resolve([])
    : glob(patterns, { cwd: dir, ignore: [...NEVER, ...exclude], onlyFiles: true, dot: false })

const pathInWheel = (source: string, from: string): string => posix.relative(from, source)

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false
  )

/**
 * The packages of a project that names none, by the layouts that Python's build tools know: a package
 * or module named as the project, at the top or below `src`; else all of `src`; else the only
 * package at the top.
 */
async function defaultPackages(project: Project): Promise<PackageSpec[]> {
  const at = { file: project.file }
  const name = project.name.replaceAll('-', '_')
  for (const from of ['.', 'src']) {
    const named = await find(join(project.dir, from), [`${name}/**/*.py`, `${name}.py`], [])
    if (named.length > 0) return [{ include: name, from, at }]
  }
  if ((await find(project.dir, ['src/**/*.py'], [])).length > 0) {
    return [{ include: '**/*.py', from: 'src', at }]
  }
  const packages = await topLevelPackages(project.dir)
  if (packages.length > 1) {
    throw new Failure(
      'layout-unclear',
      `${project.file}: which of ${packages.join(', ')} is the library? Name it with packages = ["…"] in [tool.mpy-blox]`
    )
  }
  return packages.map((include) => ({ include, from: '.', at }))
}

const NOT_THE_LIBRARY = ['test', 'tests', 'example', 'examples', 'doc', 'docs', 'tools', 'scripts']

async function topLevelPackages(dir: string): Promise<string[]> {
  const found = await find(
    dir,
    ['*/__init__.py'],
    NOT_THE_LIBRARY.map((name) => `${name}/**`)
  )
  return found.map((path) => posix.dirname(path)).sort()
}
