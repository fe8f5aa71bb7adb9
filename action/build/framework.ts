import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from '../report/failure'
import { normaliseVersion } from '../release/version'
import type { Reporter } from '../report/reporter'
import { Boundary } from './boundary'
import type { ReleaseSource } from './release-source'
import { shownPath } from './shown-path'
import { admitted } from './source/admission'
import { type DeclaredProject, packageOf } from './source/declared-project'
import { ProjectFiles } from './source/project-files'
import type { PyprojectOptions } from './source/pyproject'
import { readProject } from './source/read-project'

/** What `package` calls the board library, wherever mpy-blox is installed. */
const NAME = 'mpy-blox'

/** What starts it: the board runs it after boot.py. */
const START = 'main.py'

/** The board library's sources: beside `dist/` and `action/` in the package and in a checkout. */
export function deviceLibrary(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const folder = join(here, '..', '..', 'device-lib')
  if (existsSync(join(folder, 'pyproject.toml'))) return folder
  throw new Failure(
    'no-device-lib',
    `the board library is not at ${folder}; install mpy-blox again`
  )
}

/** Whether a build is asked for the board library by its name, and not for a folder of that name. */
export const meansFramework = (packageDir: string): boolean =>
  packageDir === NAME && !existsSync(packageDir)

export interface FrameworkOptions extends Pick<PyprojectOptions, 'platform' | 'toolCacheDir'> {
  cwd: string
  outDir: string
}

/** The board library of this very version, with the main.py that starts it. */
export async function readFramework(
  options: FrameworkOptions,
  reporter: Reporter
): Promise<DeclaredProject> {
  const dir = deviceLibrary()
  const { cwd, outDir, platform, toolCacheDir } = options
  const files = new ProjectFiles(dir, cwd, await Boundary.around([dir], [], cwd), outDir, reporter)
  const library = await readProject(files, { platform, toolCacheDir, version: undefined }, reporter)
  const bytes = await readFile(join(dir, START))
  const start = admitted({ source: shownPath(cwd, dir, START), path: START, bytes }, reporter)
  return { ...library, scripts: [start] }
}

/**
 * Adds the board library to a release as a package of its own.
 *
 * @throws Failure `framework-twice` where the project has a main.py of its own, or is the library
 */
export async function withFramework(
  release: ReleaseSource,
  options: FrameworkOptions,
  reporter: Reporter
): Promise<ReleaseSource> {
  const library = await readFramework(options, reporter)
  if (release.packages.some(({ name }) => name === library.name)) {
    throw new Failure(
      'framework-twice',
      `${library.name} is the framework itself; leave framework = true out of its project`
    )
  }
  const other = release.scripts.find(({ path }) => path === START)
  if (other !== undefined) {
    throw new Failure(
      'framework-twice',
      `${other.source} and the framework both want to be ${START} on the board; call yours user_main.py, which the framework starts`,
      { at: { file: other.source } }
    )
  }
  const version = normaliseVersion(library.version!.version, library.version!.at)
  return {
    ...release,
    packages: [...release.packages, ...packageOf(library, version)],
    scripts: [...release.scripts, ...library.scripts].sort((a, b) => (a.path < b.path ? -1 : 1))
  }
}
