import { readFile } from 'node:fs/promises'
import { build } from '../../action/build/build'
import { lockProject } from '../../action/build/dependencies/lock-project'
import { buildOptions, temporaryFolder } from '../support/build-library'
import { PackageServer } from '../support/package-server'
import { writeProject } from '../support/project'
import { RecordingReporter } from '../support/recording-reporter'

/** What uses them. */
export const IMPORTS = 'import colours, fading\n'

/** The wheels of an application's dependencies: found in an index, locked, and built as the lock has them. */
export async function lockedDependencies(): Promise<Uint8Array[]> {
  const packages = await PackageServer.start()
  try {
    packages.index2('fading', '0.3.1', {
      'fading/__init__.py': 'from .steps import twice\n',
      'fading/steps.py': 'def twice(x):\n    return 2 * x\n'
    })
    packages.index2('colours', '2.0', { 'colours.py': 'RED = 0xff0000\n' })
    const project = await writeProject({
      'mpy-blox.toml':
        `name = "application"\nversion = "1.0"\nmip-index = "${packages.index}"\n` +
        '[dependencies]\nfading = "latest"\ncolours = "2.0"\n',
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
