import { join } from 'node:path'
import { Failure } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import { resolveVersion } from '../../release/version'
import { isLibraryModule, LIBRARY } from '../library-modules'
import type { LeftOut, ReleaseSource, SourceFile, SourcePackage } from '../release-source'
import { sha256Of } from '../sha256'
import { shownPath } from '../shown-path'
import { admitted } from '../source/admission'
import { type DeclaredProject, packageOf } from '../source/declared-project'
import { readWheel } from '../source/wheel-source'
import { download } from './download'
import { type Lock, LOCK_FILE, type LockedFile, type LockedPackage, PYPI, readLock } from './lock'
import { type GraphOptions, type ProjectGraph, readGraph } from './project-graph'
import { fetchWheel } from './pypi'
import { Store } from './store'
import { type Brought, withoutFrozen } from './unfrozen'

/**
 * Adds to a release what its project depends on: projects beside it as they are, everything else as the lock
 * says, from the cache where that has it.
 *
 * @returns also whether any of the projects asks for the framework
 * @throws Failure `lock-missing`, `lock-stale`, `dependency-changed`
 */
export async function withDependencies(
  release: ReleaseSource,
  project: DeclaredProject,
  options: GraphOptions,
  reporter: Reporter
): Promise<{ release: ReleaseSource; framework: boolean }> {
  const graph = await readGraph(project, options, reporter)
  const lock = await lockOf(graph, options)
  const own = release.packages.map((one) => ({ package: one, byAllMeans: true }))
  const beside = graph.beside.map((one) => ({ package: ofProject(one), byAllMeans: true }))
  const locked = await ofLock(lock, graph, new Store(options.toolCacheDir), reporter)
  const { packages, leftOut } = withoutFrozen(
    [...own, ...beside, ...locked.brought],
    options.platform,
    reporter
  )
  const unused = graph.beside.flatMap(({ scripts }) =>
    scripts.map(({ source }) => scriptOf(source))
  )
  const all = [...release.leftOut, ...unused, ...locked.leftOut, ...leftOut]
  const framework = [project, ...graph.beside].some(({ settings }) => settings.framework)
  return { release: { ...release, packages, leftOut: all }, framework }
}

async function lockOf({ requires }: ProjectGraph, options: GraphOptions): Promise<Lock> {
  const shown = shownPath(options.cwd, options.packageDir, LOCK_FILE)
  const lock = await readLock(options.packageDir, shown)
  if (lock === undefined) {
    if (requires.length === 0) return { requires, packages: [] }
    throw new Failure(
      'lock-missing',
      `there is no ${shown} for ${requires.join(', ')}; write it with mpy-blox lock and commit it`
    )
  }
  const missing = requires.filter((line) => !lock.requires.includes(line))
  const extra = lock.requires.filter((line) => !requires.includes(line))
  if (missing.length + extra.length === 0) return lock
  const differences = [
    ...missing.map((line) => `${line} is not in it`),
    ...extra.map((line) => `${line} is not wanted any more`)
  ]
  throw new Failure(
    'lock-stale',
    `${shown} does not fit the project: ${differences.join(', ')}; write it again with mpy-blox lock`,
    { at: { file: shown } }
  )
}

function ofProject(project: DeclaredProject): SourcePackage {
  const version = resolveVersion({
    file: project.file,
    declared: project.version,
    dev: false,
    now: new Date(0)
  })
  return packageOf(project, version)[0]!
}

async function ofLock(
  lock: Lock,
  graph: ProjectGraph,
  store: Store,
  reporter: Reporter
): Promise<{ brought: Brought[]; leftOut: LeftOut[] }> {
  const brought: Brought[] = []
  const leftOut: LeftOut[] = []
  const seen = new Set<string>()
  for (const locked of lock.packages) {
    const found = await readLocked(locked, store)
    leftOut.push(...found.leftOut)
    const files = found.package.files.filter(({ path, source }) => {
      const isLibrarys = locked.name !== LIBRARY && isLibraryModule(path)
      if (isLibrarys) leftOut.push({ path: source, reason: 'the board library has its own' })
      // Packages of an index bring what they require: the first that does has it.
      return !isLibrarys && !seen.has(path)
    })
    for (const { path } of files) seen.add(path)
    brought.push({
      package: { ...found.package, files: files.map((file) => admitted(file, reporter)) },
      byAllMeans: graph.evenIfFrozen.has(locked.name)
    })
  }
  return { brought, leftOut }
}

async function readLocked(
  locked: LockedPackage,
  store: Store
): Promise<{ package: SourcePackage; leftOut: LeftOut[] }> {
  const read = (files: LockedFile[] = []): Promise<SourceFile[]> =>
    Promise.all(
      files.map(async (file) => ({
        source: join(locked.name, file.path),
        path: file.path,
        bytes: await contentOf(locked, file, store)
      }))
    )
  if (locked.source === PYPI) return ofWheel(locked, (await read(locked.files))[0]!)
  const { name, version, description = '', source: origin, license } = locked
  // Scripts are not shipped, and so not asked for: a build does not fail for one that has changed or is gone.
  const isScript = ({ path }: LockedFile): boolean => path.startsWith('../')
  const [files, licenses] = await Promise.all([
    read(locked.files.filter((file) => !isScript(file))),
    read(locked.licenses)
  ])
  const described = { name, version, description, ...(license !== undefined && { license }) }
  return {
    package: { ...described, origin, files, licenses },
    leftOut: locked.files.filter(isScript).map(({ path }) => scriptOf(`${name}: ${path}`))
  }
}

function ofWheel(
  { name, version }: LockedPackage,
  { path, bytes }: SourceFile
): { package: SourcePackage; leftOut: LeftOut[] } {
  const { metadata, files, licenses, leftOut } = readWheel(path, bytes)
  const { summary: description, license } = metadata
  const described = { name, version, description, ...(license !== undefined && { license }) }
  return { package: { ...described, origin: PYPI, files, licenses }, leftOut }
}

const scriptOf = (path: string): LeftOut => ({ path, reason: 'a script of a dependency' })

/** A file of the lock: from the cache, else from where it was when the lock was written. */
async function contentOf(
  { name, version }: LockedPackage,
  { path, sha256, url }: LockedFile,
  store: Store
): Promise<Buffer> {
  const kept = await store.get(sha256)
  if (kept !== undefined) return kept
  const bytes =
    url === undefined ? (await fetchWheel(name, `==${version}`)).bytes : await download(url)
  const place = url ?? 'PyPI'
  if (bytes === undefined) {
    throw new Failure(
      'dependency-missing',
      `${path} of ${name} ${version} is not at ${place} any more; look for another with mpy-blox lock`
    )
  }
  if (sha256Of(bytes) === sha256) {
    await store.put(bytes)
    return bytes
  }
  throw new Failure(
    'dependency-changed',
    `${path} of ${name} ${version} at ${place} is not what ${LOCK_FILE} says (SHA-256 ${sha256}); if the change is welcome, write the lock again with mpy-blox lock`
  )
}
