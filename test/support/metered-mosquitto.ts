import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { EmbeddedBroker } from '../../action/virtual/broker'
import { startMosquitto } from './brokers'

/** What tests need of the broker of one board. */
export type BoardBroker = Pick<EmbeddedBroker, 'port' | 'url' | 'traffic' | 'close'>

/** Mosquitto, with a counter on the way to its one board: `port` is the counter's, `url` its own. */
export async function startMeteredMosquitto(): Promise<BoardBroker> {
  const mosquitto = await startMosquitto()
  const sockets = new Set<Socket>()
  const traffic = { toClientBytes: 0, fromClientBytes: 0 }
  const meter = createServer((board) => {
    const broker = connect(mosquitto.port, '127.0.0.1')
    board.on('data', (data) => (traffic.fromClientBytes += data.length))
    broker.on('data', (data) => (traffic.toClientBytes += data.length))
    for (const [from, to] of [
      [board, broker],
      [broker, board]
    ] as const) {
      sockets.add(from)
      from.pipe(to)
      from.on('error', () => {})
      from.once('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => meter.listen(0, '127.0.0.1', resolve))
  return {
    port: (meter.address() as AddressInfo).port,
    url: `mqtt://127.0.0.1:${mosquitto.port}`,
    traffic: () => ({ ...traffic }),
    close: async () => {
      meter.close()
      for (const socket of sockets) socket.destroy()
      await mosquitto.stop()
    }
  }
}
