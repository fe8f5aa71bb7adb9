import { BoardProgram } from './board-program'
import { interpreter } from './micropythons'

/** What a test needs of a broker to tell the program `mqtt_board` what to do. */
export interface Tell {
  (topic: string, payload: string | Buffer, options?: { qos?: 0 | 1; retain?: boolean }): void
}

/** A board of the program `mqtt_board`, connected to the broker at `port`. */
export async function startMqttBoard(
  name: string,
  port: number,
  options: {
    client?: object
    consumers?: string[][]
    measure?: boolean
    quiet?: boolean
    patient?: boolean
    tasks?: boolean
  } = {},
  heap = '160k'
): Promise<BoardProgram> {
  const { command } = await interpreter(name)
  const client = { port, ...options.client }
  return await BoardProgram.start(command, 'mqtt_board', { ...options, client }, heap)
}
