import { setTimeout as sleep } from 'node:timers/promises'
import type { MqttClient } from 'mqtt'

/** A process that the machine did not let run has listened for one of them, however long it was. */
export const PIECES = 8

/**
 * Waits until nothing has come for a while: MQTT has no mark for "that was all that is retained" (MQTT 5 §3.3.1.3).
 * While a part of a packet comes, which is a large one on a slow line, nothing is silent.
 *
 * @param heard counts what is waited for
 * @param over ends the wait at once
 */
export async function silence(
  client: MqttClient,
  quietMs: number,
  heard: () => number,
  over: Promise<unknown>
): Promise<void> {
  let packets = 0
  const count = (): void => void (packets += 1)
  let isOver = false
  void over.then(() => (isOver = true))
  client.on('packetreceive', count)
  try {
    for (let silent = 0; silent < PIECES && !isOver;) {
      const before = { heard: heard(), packets, bytes: bytesFrom(client) }
      await Promise.race([over, sleep(quietMs / PIECES)])
      const isPart = packets === before.packets && bytesFrom(client) !== before.bytes
      silent = isPart || heard() !== before.heard ? 0 : silent + 1
    }
  } finally {
    client.off('packetreceive', count)
  }
}

/** What came over the connection; undefined where it does not say so (WebSocket). */
export function bytesFrom(client: MqttClient): number | undefined {
  return (client as { stream?: { bytesRead?: number } }).stream?.bytesRead
}
