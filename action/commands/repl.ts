import { stat } from 'node:fs/promises'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { openPort } from '../serial/port'
import { lockPort } from '../serial/port-lock'
import { onlyPort } from '../serial/ports'
import { attached, pythonTool } from '../serial/python-tool'
import { converse } from '../serial/terminal'

export interface ReplOptions {
  port: string
  baudRate?: number
  /** A folder of this computer that the board sees as its own while the REPL lasts. */
  mount?: string
}

/** A board's REPL on this terminal, until Ctrl-]. */
export async function runRepl(
  { port, baudRate, mount }: ReplOptions,
  reporter: Reporter
): Promise<{ port: string }> {
  const path = port === 'auto' ? await onlyPort() : port
  if (mount !== undefined) return mountedRepl(path, mount, reporter)
  const wire = await openPort({ path, ...(baudRate === undefined ? {} : { baudRate }) })
  reporter.info(`${path}: Ctrl-] leaves, Ctrl-C interrupts, Ctrl-D restarts the program`)
  try {
    // A prompt to begin with, if one is waiting.
    await wire.write('\r')
    await converse(wire, process.stdin, process.stdout)
  } finally {
    await wire.close()
  }
  return { port: path }
}

/** mpremote does this well. */
async function mountedRepl(
  port: string,
  folder: string,
  reporter: Reporter
): Promise<{ port: string }> {
  if (!(await isFolder(folder))) throw new Failure('folder-missing', `there is no folder ${folder}`)
  const mpremote = await pythonTool('mpremote', reporter)
  // Opened once for what only our own errors say: no such port, no permission, in use by whom.
  await (await openPort({ path: port })).close()
  const unlock = await lockPort(port)
  try {
    const code = await attached([...mpremote, 'connect', port, 'mount', folder, 'repl'])
    if (code !== 0) {
      throw new Failure('mpremote', `mpremote ended with exit code ${code} on ${port}`)
    }
    return { port }
  } finally {
    await unlock()
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false
  )
