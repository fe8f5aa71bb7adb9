import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unpackFromApt, unpackedCommand } from '../../../action/virtual/apt-packages'
import { cached } from '../../../action/machine/cache-folder'
import { patienceMs } from '../patience'

const run = promisify(execFile)

/** What `keys.json` was made with, the Python that it needs, and what its MQTT integration asks for. */
const VERSION = '2026.2.3'
const PYTHON = '3.13.2'
const PACKAGES = [`homeassistant==${VERSION}`, 'paho-mqtt==2.1.0']

const CACHE = join(process.cwd(), '.cache')

/** How a Python file is run with Home Assistant at hand. */
export interface Python {
  command: string[]
  env: Record<string, string>
}

/**
 * Home Assistant from the package index, with a Python that is new enough: the machine's own, or
 * Debian's of the next release, unpacked aside. About a minute the first time.
 */
export async function installHomeAssistant(): Promise<Python> {
  const uv = await installUv()
  const command = (await ownPython(uv)) ?? (await debianPython())
  const site = await cached(CACHE, `home-assistant-${VERSION}`, async (folder) => {
    // The version that is asked for has no wheel for this Python, a later one has.
    const wheels = ['--override', '-', '--only-binary', 'lru-dict']
    const target = ['--target', folder, '--python-version', PYTHON]
    const child = run(uv, ['pip', 'install', '--quiet', ...target, ...wheels, ...PACKAGES], {
      timeout: patienceMs(4)
    })
    child.child.stdin!.end('lru-dict\n')
    await child
  })
  return { command, env: { PYTHONPATH: site } }
}

async function installUv(): Promise<string> {
  const folder = await cached(CACHE, 'uv-0.13', async (target) => {
    const install = ['-m', 'pip', 'install', '--quiet', '--target', target, 'uv==0.13.*']
    await run('python3', install, { timeout: patienceMs(4) })
  })
  return join(folder, 'bin', 'uv')
}

async function ownPython(uv: string): Promise<string[] | undefined> {
  try {
    const find = ['python', 'find', '--no-python-downloads', `>=${PYTHON},<3.14`]
    return [(await run(uv, find)).stdout.trim()]
  } catch {
    return undefined
  }
}

async function debianPython(): Promise<string[]> {
  const folder = await cached(CACHE, 'python-3.13', (target) =>
    unpackFromApt(target, {
      suite: 'trixie',
      components: ['main'],
      names: ['python3.13-minimal', 'libpython3.13-stdlib']
    })
  )
  return unpackedCommand(folder, 'usr/bin/python3.13')
}
