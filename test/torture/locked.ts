import { readFile } from 'node:fs/promises'
import { build } from '../../action/build/build'
import { lockProject } from '../../action/build/dependencies/lock-project'
import { buildOptions, temporaryFolder } from '../support/build-library'
import { addPackages, DEPENDENCIES } from '../support/indexed-packages'
import { PackageServer } from '../support/package-server'
import { writeProject } from '../support/project'
import { RecordingReporter } from '../support/recording-reporter'

/** What uses them. */
export const IMPORTS = 'import colours, fading\n'

/** The wheels of an application's dependencies: found in an index, locked, and built as the lock has them. */
export async function lockedDependencies(): Promise<Uint8Array[]> {
  const packages = await PackageServer.start()
  try {
    addPackages(packages)
    const project = await writeProject({
      'mpy-blox.toml':
        `name = "application"\nversion = "1.0"\nmip-index = "${packages.index}"\n` + DEPENDENCIES,
      'user_main.py': IMPORTS
    })
    const options = await buildOptions(project, { toolCacheDir: await temporaryFolder() })
    const reporter = new RecordingReporter()
    await lockProject({ ...options, services: packages.services }, reporter)
    const { wheels } = await build(options, reporter)
    return await Promise.all(wheels.map(({ file }) => readFile(file)))
  } finally {
    await packages.stop()
  }
}
