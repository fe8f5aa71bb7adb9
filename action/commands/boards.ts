import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { Board } from '../serial/board'
import { listPorts, type Port } from '../serial/ports'

export interface BoardsOptions {
  /** Ports to look at instead of all. */
  ports: string[]
  baudRate?: number
}

export interface BoardFound {
  port: string
  description: string
  deviceId: string | null
  micropython: string | null
  packages: Record<string, string>
  /** Why nothing is known of it, on one line. */
  problem: string | null
}

/** Looks at every port: which boards are there, and what is on them. Their programs are started anew after it. */
export async function runBoards(
  { ports, baudRate }: BoardsOptions,
  reporter: Reporter
): Promise<BoardFound[]> {
  const listed = ports.length ? ports.map((path) => ({ path, description: '' })) : await listPorts()
  const found = await Promise.all(listed.map((port) => look(port, baudRate)))
  if (found.length === 0) {
    reporter.info('No serial port found: plug a board in with a cable that carries data.')
    return found
  }
  reporter.table({
    title: 'Boards on serial ports',
    columns: ['port', 'board', 'MicroPython', 'packages'],
    rows: found.map(({ port, deviceId, micropython, packages, problem, description }) => [
      port,
      deviceId ?? (description || '–'),
      micropython ?? '–',
      problem ??
        (Object.entries(packages)
          .map(([name, version]) => `${name} ${version}`)
          .join(', ') ||
          '–')
    ])
  })
  return found
}

async function look({ path, description }: Port, baudRate?: number): Promise<BoardFound> {
  const nothing = { port: path, description, deviceId: null, micropython: null, packages: {} }
  try {
    const board = await Board.open(path, baudRate === undefined ? {} : { baudRate })
    const { deviceId, version, packages } = board.identity
    await board.resume()
    return {
      port: path,
      description,
      deviceId: deviceId ?? null,
      micropython: version,
      packages: Object.fromEntries(packages),
      problem: null
    }
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown
    return { ...nothing, problem: thrown.message }
  }
}
