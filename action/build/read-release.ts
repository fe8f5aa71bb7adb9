import { checkBoardPaths } from '../release/board-path'
import { checkRemovals } from '../release/removal'
import { SETTINGS_PATCH } from '../release/settings-patch'
import { checkTaken } from '../release/takes'
import { resolveVersion } from '../release/version'
import { counted } from '../report/counted'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { Boundary } from './boundary'
import { withFramework } from './framework'
import { withDependencies } from './dependencies/bring'
import { type OwnProjectOptions, projectFolder, readOwnProject } from './own-project'
import { checkLibraryModules } from './library-modules'
import { checkFoldersBeside, checkModuleNames } from './module-name'
import { checkPlatform } from './platform'
import type { LeftOut, ReleaseSource, SourceFile, SourcePackage } from './release-source'
import { packageOf } from './source/declared-project'
import { twoSources } from './source/selection'
import { readSrcFiles } from './src-files'

export interface ProjectOptions extends OwnProjectOptions {
  version?: string
  dev: boolean
  /** Globs, or `local/path=board/path`, relative to `cwd`. */
  extraSrcFiles: string[]
}

/**
 * Reads a project and all that goes into its release with it. What a project depends on becomes further
 * `packages` here, and nowhere else.
 */
export async function readRelease(
  options: ProjectOptions,
  reporter: Reporter
): Promise<ReleaseSource> {
  const project = await readOwnProject(options, reporter)
  const folder = { ...options, packageDir: projectFolder(options.packageDir) }
  checkPlatform(options.platform, project)
  const version = resolveVersion({
    ...options,
    file: project.file,
    declared: project.version,
    now: new Date()
  })
  const scripts = withoutTwins([...project.scripts, ...(await readBesides(options, reporter))])
  const { name, settings } = project
  const own: ReleaseSource = {
    name,
    version,
    packages: packageOf(project, version),
    scripts,
    terms: settings.terms,
    leftOut: stillOut(project.leftOut, [...project.files, ...scripts])
  }
  checkLibraryModules(own)
  const { release: whole, framework } = await withDependencies(own, project, folder, reporter)
  const release = framework ? await withFramework(whole, options, reporter) : whole
  checkRelease(release, project.file, options.platform)
  reporter.info(`${name} ${version} for ${options.platform}: ${countsOf(release)}`)
  return release
}

/** Files that whoever builds adds to what the project says. */
async function readBesides(options: ProjectOptions, reporter: Reporter): Promise<SourceFile[]> {
  const { packageDir, cwd, allowOutside, extraSrcFiles } = options
  const inside = await Boundary.around([packageDir, cwd], allowOutside, cwd)
  return readSrcFiles(extraSrcFiles, options, inside, reporter)
}

/** A script that the project has and whoever builds names as well is the same file. */
function withoutTwins(scripts: SourceFile[]): SourceFile[] {
  const byPath = new Map<string, SourceFile>()
  for (const script of scripts) {
    const other = byPath.get(script.path)
    if (other !== undefined && other.source !== script.source) {
      throw twoSources(script.path, other.source, script.source)
    }
    byPath.set(script.path, script)
  }
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** A rule may leave out what another one, or whoever builds, brings all the same. */
const stillOut = (leftOut: LeftOut[], files: SourceFile[]): LeftOut[] => {
  const shipped = new Set(files.map(({ source }) => source))
  return leftOut.filter(({ path }) => !shipped.has(path))
}

/** Everything that can be wrong with a release as a whole. */
function checkRelease(
  { name, packages, scripts, terms }: ReleaseSource,
  file: string,
  platform: string
): void {
  const installed = packages.flatMap((own) =>
    own.files.map(({ source, path }) => ({
      source,
      path: `lib/${path.replace(/\.py$/, '.mpy')}`
    }))
  )
  if (installed.length + scripts.length === 0) {
    throw new Failure(
      'library-empty',
      `${file}: ${name} has no modules and no other files for ${platform}: name them with packages = ["…"] or scripts = ["…"]`
    )
  }
  checkPackageNames(packages)
  const sources = new Map<string, string>()
  for (const { path, source } of [...installed, ...scripts]) {
    const other = sources.get(path)
    if (other !== undefined) throw twoSources(path, other, source)
    sources.set(path, source)
  }
  checkBoardPaths([...sources.keys()])
  checkTaken(terms.takes, sources)
  checkRemovals(terms.remove, sources.keys())
  const patch = sources.get(SETTINGS_PATCH)
  if (patch !== undefined) {
    throw new Failure(
      'path',
      `${patch}: boards take ${SETTINGS_PATCH} for a patch of their settings; give it as settings-patch when you publish`
    )
  }
  for (const { files } of packages) checkModuleNames(files)
  checkFoldersBeside(sources)
}

/** A lock may be older than the name of its project. */
function checkPackageNames(packages: SourcePackage[]): void {
  const names = packages.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return
  throw new Failure(
    'package-twice',
    `two packages of the release are called ${twice}; rename or leave out one of them`
  )
}

function countsOf({ packages, scripts, leftOut }: ReleaseSource): string {
  const files = packages.flatMap((own) => own.files)
  const modules = files.filter(({ path }) => path.endsWith('.py')).length
  const counts = [
    [modules, counted(modules, 'module')],
    [files.length - modules, counted(files.length - modules, 'data file')],
    [scripts.length, counted(scripts.length, 'script')],
    [leftOut.length, `${leftOut.length} left out`]
  ] as const
  return counts
    .filter(([count]) => count > 0)
    .map(([, text]) => text)
    .join(', ')
}
