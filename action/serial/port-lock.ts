import { randomUUID } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import { link, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../report/failure'
import { describeProcess, portBusy } from './port-errors'

/** A lock can come and go while one looks at it. */
const ATTEMPTS = 5

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
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await claim(file)) return () => rm(file, { force: true })
    const text = await readFile(file, 'utf8').catch(() => '')
    if (isAlive(Number(text))) throw portBusy(path, await describeProcess(Number(text)))
    await discard(file, text)
  }
  throw portBusy(path)
}

/** The file appears with the number in it: nobody may find it empty, and take it for one that is left over. */
async function claim(file: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${String(process.pid).padStart(10)}\n`, { mode: 0o644 })
  try {
    await link(draft, file)
    return true
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
    return false
  } finally {
    await rm(draft, { force: true })
  }
}

/** Takes the lock of a process that is gone away, unless it is another's by now. */
async function discard(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT') return
    if (code === 'EPERM' || code === 'EACCES') throw lockOfAnother(file)
    throw thrown
  }
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, file).catch(() => {})
  await rm(aside, { force: true })
}

function lockOfAnother(file: string): Failure {
  return new Failure(
    'port-lock',
    `${file} is the lock of a process that is gone, and belongs to another user: remove it (sudo rm ${file}) and try again`
  )
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
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}
