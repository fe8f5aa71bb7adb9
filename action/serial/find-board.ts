import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { Board } from './board'
import { listPorts, noPort } from './ports'

export interface BoardChoice {
  /** Path of a port, or `auto`. */
  port: string
  baudRate?: number
  /** The only board that will do. */
  deviceId?: string
}

/**
 * Opens the board that is meant. With `auto` that is the only one found, or the one of the device id; where
 * there are several ports all of them are asked, and the programs of the boards that are not meant start again.
 *
 * @param dev where the device files are
 */
export async function openBoard(
  choice: BoardChoice,
  reporter: Reporter,
  dev?: string
): Promise<Board> {
  const { port, ...options } = choice
  if (port !== 'auto') return Board.open(port, options)
  const paths = (await listPorts(dev)).map(({ path }) => path)
  const [only] = paths
  if (only === undefined) throw noPort()
  if (paths.length === 1) return Board.open(only, options)
  const boards = await boardsOn(paths, options, reporter)
  const [board] = boards
  if (board && boards.length === 1) return board
  await Promise.all(boards.map((each) => each.resume()))
  throw board ? severalBoards(boards) : noBoard(paths, choice.deviceId)
}

/** The boards on these ports that will do. */
async function boardsOn(
  paths: string[],
  options: Omit<BoardChoice, 'port'>,
  reporter: Reporter
): Promise<Board[]> {
  reporter.info(`Asking ${paths.length} ports which board is there`)
  const opened = await Promise.allSettled(paths.map((path) => Board.open(path, options)))
  const boards: Board[] = []
  for (const result of opened) {
    if (result.status === 'fulfilled') boards.push(result.value)
    else if (result.reason instanceof Failure) reporter.debug(result.reason.message)
    else throw result.reason
  }
  return boards
}

function noBoard(paths: string[], deviceId: string | undefined): Failure {
  const what =
    deviceId === undefined ? 'no board that can be used is on any' : `${deviceId} is on none`
  return new Failure(
    'board-not-found',
    `${what} of the ports ${paths.join(', ')}: is it plugged in? "mpy-blox boards" tells what is on each`
  )
}

function severalBoards(boards: Board[]): Failure {
  const found = boards.map(({ identity, wire }) => `${identity.deviceId ?? 'one'} on ${wire.path}`)
  return new Failure(
    'boards-several',
    `several boards found, name the port (DEVICE=, --port) or the id (--device-id) of one: ${found.join(', ')}`
  )
}
