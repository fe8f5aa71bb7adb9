import { accessSync, constants } from 'node:fs'
import { open, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeProcess, portBusy } from './port-errors'

/**
 * Keeps a port for this process, in the way of UUCP, which serial programs on Linux and macOS heed as well:
 * a file `LCK..ttyUSB0` with the process number (Filesystem Hierarchy Standard 3.0, 5.9).
 *
 * @returns gives the port back
 * @throws Failure `port-busy`, with the name of the process that has it
 */
export async function lockPort(path: string): Promise<() => Promise<void>> {
  if (process.platform === 'win32') return async () => {}
  // A port has many names: the lock is on the device itself.
  const device = await realpath(path).catch(() => path)
  const file = join(lockFolder(), `LCK..${device.replace(/^\/dev\//, '').replaceAll('/', '_')}`)
  for (;;) {
    try {
      const lock = await open(file, 'wx', 0o644)
      await lock.writeFile(`${String(process.pid).padStart(10)}\n`)
      await lock.close()
      return () => rm(file, { force: true })
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''))
    if (holder && isAlive(holder)) throw portBusy(path, await describeProcess(holder))
    await rm(file, { force: true })
  }
}

function lockFolder(): string {
  for (const folder of ['/run/lock', '/var/lock']) {
    try {
      accessSync(folder, constants.W_OK)
      return folder
    } catch {
      // Not on this system, or not for this user.
    }
  }
  return tmpdir()
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}
