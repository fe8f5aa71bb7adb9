import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { Board } from './board'
import { listPorts, noPort, onlyPort } from './ports'

export interface BoardChoice {
  /** Path of a port, or `auto`. */
  port: string
  baudRate?: number
  /** The only board that will do. With `auto` it is looked for on every port. */
  deviceId?: string
}

/** Opens the board that is meant. */
export async function openBoard(choice: BoardChoice, reporter: Reporter): Promise<Board> {
  const { port, ...options } = choice
  if (port !== 'auto') return Board.open(port, options)
  const ports = await listPorts()
  if (ports.length === 0) throw noPort()
  if (ports.length === 1 || !choice.deviceId) return Board.open(await onlyPort(), options)
  for (const { path } of ports) {
    try {
      return await Board.open(path, options)
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown
      reporter.debug(thrown.message)
    }
  }
  throw new Failure(
    'board-not-found',
    `${choice.deviceId} is on none of the ports ${ports.map(({ path }) => path).join(', ')}: is it plugged in?`
  )
}
