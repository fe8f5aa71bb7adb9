import { checkBoardPaths } from '../release/board-path'
import { resolveVersion } from '../release/version'
import type { Reporter } from '../report/reporter'
import { Boundary } from './boundary'
import { readLibrary } from './modules'
import { checkPlatform } from './platform'
import { readProject } from './pyproject'
import type { ReleaseSource, SourceFile } from './release-source'
import { shownPath } from './shown-path'
import { readSrcFiles } from './src-files'

export interface ProjectOptions {
  /** Folder with the project's description. */
  packageDir: string
  cwd: string
  /** Tag of the wheels: `esp32`, `unix_x64`, … */
  platform: string
  version?: string
  /** `v1.4.0` or `refs/tags/v1.4.0`. */
  tag?: string
  dev: boolean
  /** Globs, or `local/path=board/path`, relative to `cwd`. */
  extraSrcFiles: string[]
  /** Folders besides the project's that its files may come from, relative to `cwd`. */
  allowOutside: string[]
}

/**
 * Reads a project and all that goes into its release with it. What a project depends on becomes further
 * `packages` here, and nowhere else.
 */
export async function readRelease(
  options: ProjectOptions,
  reporter: Reporter
): Promise<ReleaseSource> {
  const { packageDir, platform, cwd } = options
  const project = await readProject(packageDir, shownPath(cwd, packageDir, 'pyproject.toml'))
  checkPlatform(platform, project)
  const version = resolveVersion({ ...options, declared: project.version, now: new Date() })
  const inside = await Boundary.around([packageDir], options.allowOutside, cwd)
  const library = await readLibrary(project, platform, inside)
  const besides = await Boundary.around([packageDir, cwd], options.allowOutside, cwd)
  const scripts = await readSrcFiles(options.extraSrcFiles, cwd, besides)
  const { name, description } = project
  const files = [...library.modules, ...library.data].map((file): SourceFile => ({
    ...file,
    source: shownPath(cwd, packageDir, file.source)
  }))
  const release: ReleaseSource = {
    name,
    version,
    packages: [{ name, version, description, files, licenses: [] }],
    scripts,
    terms: { takes: [], remove: [] },
    leftOut: []
  }
  checkPaths(release)
  reporter.info(`${name} ${version} for ${platform}: ${library.modules.length} modules`)
  return release
}

/** The rule for paths on a board, over all that the release puts there. */
function checkPaths({ packages, scripts }: ReleaseSource): void {
  const installed = packages.flatMap(({ files }) =>
    files.map(({ path }) => `lib/${path.replace(/\.py$/, '.mpy')}`)
  )
  checkBoardPaths([...installed, ...scripts.map(({ path }) => path)])
}
