import { askedVersion } from '../release/version'
import type { Reporter } from '../report/reporter'
import { Boundary } from './boundary'
import { deviceLibrary, meansFramework, readFramework } from './framework'
import type { DeclaredProject } from './source/declared-project'
import { ProjectFiles } from './source/project-files'
import { readProject } from './source/read-project'

export interface OwnProjectOptions {
  /** Folder with the project's description, or `mpy-blox` for the board library. */
  packageDir: string
  cwd: string
  outDir: string
  /** Tag of the wheels: `esp32`, `unix_x64`, … */
  platform: string
  version?: string
  /** `v1.4.0` or `refs/tags/v1.4.0`. */
  tag?: string
  /** Folders besides the project's that its files may come from, relative to `cwd`. */
  allowOutside: string[]
  /** Tools, dependencies, and what build backends made, are kept below it. */
  toolCacheDir: string
}

/** Where the project lies. */
export const projectFolder = (packageDir: string): string =>
  meansFramework(packageDir) ? deviceLibrary() : packageDir

/** Reads the project that a run is about, without what it depends on. */
export async function readOwnProject(
  options: OwnProjectOptions,
  reporter: Reporter
): Promise<DeclaredProject> {
  const { packageDir, cwd, outDir, allowOutside, platform, toolCacheDir } = options
  if (meansFramework(packageDir)) return readFramework(options, reporter)
  const inside = await Boundary.around([packageDir], allowOutside, cwd)
  const files = new ProjectFiles(packageDir, cwd, inside, outDir, reporter)
  const version = askedVersion(options)
  return readProject(files, { platform, version, toolCacheDir }, reporter)
}
