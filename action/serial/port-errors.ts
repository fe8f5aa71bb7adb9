import { readdir, readFile, readlink, realpath, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { Failure } from '../report/failure'

/** Says on one line why a port does not open and what to do about it. */
export async function explainOpenError(path: string, error: Error): Promise<Failure> {
  const text = error.message
  if (/no such file|not found|ENOENT|ENXIO|No such device/i.test(text)) return portMissing(path)
  if (/busy|cannot lock|EBUSY|access denied/i.test(text) && !/permission/i.test(text)) {
    return portBusy(path, await holderOf(path))
  }
  if (/permission|EACCES/i.test(text)) return noPermission(path, await groupOf(path))
  const why = text.replace(/^Error: /, '')
  return new Failure('port-failed', `${path} does not open (${why}): is it a serial port?`, {
    cause: error
  })
}

export function portMissing(path: string): Failure {
  return new Failure(
    'port-missing',
    `${path} does not exist: is the board plugged in? "mpy-blox boards" lists the ports there are`
  )
}

/** @param holder the process that holds the port, when it could be found */
export function portBusy(path: string, holder?: string): Failure {
  return new Failure(
    'port-busy',
    holder
      ? `${path} is in use by ${holder}: end it and try again`
      : `${path} is in use by another program: close it (a serial monitor, an IDE, ModemManager) and try again`
  )
}

function noPermission(path: string, group: string | undefined): Failure {
  const user = userInfo().username
  const cure = group
    ? `it belongs to the group ${group}: run "sudo usermod -aG ${group} ${user}" and log in again`
    : 'your user may not use it: see docs/self-hosted.md'
  return new Failure('port-permission', `no permission to open ${path}; ${cure}`)
}

/** Name of the group that owns a device file. */
async function groupOf(path: string): Promise<string | undefined> {
  try {
    const { gid } = await stat(path)
    const lines = (await readFile('/etc/group', 'utf8')).split('\n')
    return lines.map((line) => line.split(':')).find((fields) => Number(fields[2]) === gid)?.[0]
  } catch {
    return undefined
  }
}

/** The process that has a device open, `name (pid N)`, as far as this user may look (Linux only). */
export async function holderOf(path: string): Promise<string | undefined> {
  const device = await realpath(path).catch(() => path)
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const pid of pids) {
    if (Number(pid) === process.pid) continue
    const fds = await readdir(`/proc/${pid}/fd`).catch(() => [])
    for (const fd of fds) {
      const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')
      if (target === device) return describeProcess(Number(pid))
    }
  }
  return undefined
}

/** A process for people: `name (pid N)`. */
export async function describeProcess(pid: number): Promise<string> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'a process')
  return `${name.trim()} (pid ${pid})`
}
