import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cached } from '../../action/machine/cache-folder'
import { patienceMs } from './patience'

export const run = promisify(execFile)

const CACHE = join(process.cwd(), '.cache')

/**
 * The environment of a python3 that has these packages before its own, in a folder that is filled the first time.
 *
 * @param name of that folder
 * @returns undefined, and it says so, where the package index is out of reach
 * @throws where that is so in CI
 */
export async function pythonWith(
  name: string,
  packages: string[]
): Promise<NodeJS.ProcessEnv | undefined> {
  try {
    const folder = await cached(CACHE, name, async (target) => {
      const install = ['-m', 'pip', 'install', '--quiet', '--target', target, ...packages]
      await run('python3', install, { timeout: patienceMs(4) })
    })
    const PATH = `${join(folder, 'bin')}:${process.env['PATH']}`
    return { ...process.env, PYTHONPATH: folder, PATH }
  } catch (error) {
    // Where a suite has to prove something, checks that are left out are no success.
    if (process.env['CI']) throw error
    console.warn(`${name} cannot be installed, their checks are left out: ${String(error)}`)
    return undefined
  }
}
