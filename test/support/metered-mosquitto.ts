import type { EmbeddedBroker } from '../../action/virtual/broker'
import { startMosquitto } from './brokers'
import { CountingProxy, type Conversation } from './counting-proxy'
import { ShapedProxy, type Line } from './shaped-proxy'

/** What tests need of the broker of one board. */
export type BoardBroker = Pick<EmbeddedBroker, 'port' | 'url' | 'traffic' | 'close'>

/** Mosquitto, with a counter on the way to its one board: `port` is the counter's, `url` its own. */
export interface MeteredMosquitto extends BoardBroker {
  /** One for each connection of the board, oldest first. */
  conversations: Conversation[]
}

/** @param line between the counter and Mosquitto */
export async function startMeteredMosquitto(line: Line = {}): Promise<MeteredMosquitto> {
  const mosquitto = await startMosquitto()
  const way = await ShapedProxy.to(mosquitto.port, line)
  const meter = await CountingProxy.to(way.port)
  const { conversations } = meter
  const total = (direction: 'upBytes' | 'downBytes'): number =>
    conversations.reduce((sum, talk) => sum + talk[direction], 0)
  return {
    port: meter.port,
    url: `mqtt://127.0.0.1:${mosquitto.port}`,
    conversations,
    traffic: () => ({ toClientBytes: total('downBytes'), fromClientBytes: total('upBytes') }),
    close: async () => {
      await meter.close()
      await way.close()
      await mosquitto.stop()
    }
  }
}
