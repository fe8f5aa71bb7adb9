import { readFile } from 'node:fs/promises'
import type { BuildOptions } from '../../action/build/build'
import { lockProject } from '../../action/build/dependencies/lock-project'
import { readRelease } from '../../action/build/read-release'
import type { ReleaseSource } from '../../action/build/release-source'
import { buildLibrary, buildOptions, temporaryFolder } from './build-library'
import { PackageServer } from './package-server'
import { writeProject } from './project'
import { RecordingReporter } from './recording-reporter'

/** Projects that depend on packages of a server on loopback, with a cache of their own. */
export class Dependents {
  private constructor(
    readonly server: PackageServer,
    readonly cache: string
  ) {}

  static async start(): Promise<Dependents> {
    return new Dependents(await PackageServer.start(), await temporaryFolder())
  }

  /** A project with these lines in its table of dependencies. */
  project(dependencies: string, more = ''): Promise<string> {
    const settings = `[tool.mpy-blox]\nmip-index = "${this.server.index}/"\n${more}`
    const toml = `[project]\nname = "app"\nversion = "1.0"\n${settings}\n[tool.mpy-blox.dependencies]\n${dependencies}\n`
    return writeProject({ 'pyproject.toml': toml, 'app.py': '' })
  }

  /** @returns the lock's text */
  async lock(dir: string): Promise<string> {
    const { file } = await lockProject(await this.options(dir), new RecordingReporter())
    return readFile(file!, 'utf8')
  }

  async release(
    dir: string,
    more: Partial<BuildOptions> = {},
    reporter = new RecordingReporter()
  ): Promise<ReleaseSource> {
    return readRelease(await this.options(dir, more), reporter)
  }

  stop(): Promise<void> {
    return this.server.stop()
  }

  private async options(dir: string, more: Partial<BuildOptions> = {}) {
    const options = { toolCacheDir: this.cache, platform: 'unix_x64', ...more }
    return { ...(await buildOptions(dir, options)), services: this.server.services }
  }
}

/** @returns the file of a bundle with three wheels: app 1.0, and two packages of a mip index, one 1.0 and two 2.0 */
export async function bundleOfThree(): Promise<string> {
  const all = await Dependents.start()
  all.server.index2('one', '1.0', { 'one/__init__.py': 'O = 1\n' })
  all.server.index2('two', '2.0', { 'two.py': 'T = 1\n' })
  const dir = await all.project('one = "1.0"\ntwo = "latest"')
  await all.lock(dir)
  const { bundleFile } = await buildLibrary(dir, { toolCacheDir: all.cache })
  await all.stop()
  return bundleFile
}

/** Package → paths below /lib. */
export const pathsIn = ({ packages }: ReleaseSource): Record<string, string[]> =>
  Object.fromEntries(packages.map(({ name, files }) => [name, files.map(({ path }) => path)]))
