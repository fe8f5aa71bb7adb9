import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { patienceMs } from './patience'

export const run = promisify(execFile)

const VENV = join(process.cwd(), '.cache', 'python-tools')
const PACKAGES = ['wheel==0.45.1', 'packaging==25.0']

/**
 * A Python with `wheel` and `packaging`, in a virtual environment that is made the first time.
 *
 * @returns its path; undefined, and it says so, where the package index is out of reach
 */
export async function pythonTools(): Promise<string | undefined> {
  const python = join(VENV, 'bin', 'python')
  const check = ['-c', 'import wheel, packaging']
  try {
    await access(python)
    await run(python, check)
    return python
  } catch {
    // Not made yet.
  }
  try {
    await run('python3', ['-m', 'venv', VENV])
    await run(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES], { timeout: patienceMs(4) })
    return python
  } catch (error) {
    console.warn(
      `wheel and packaging cannot be installed, their checks are left out: ${String(error)}`
    )
    return undefined
  }
}
