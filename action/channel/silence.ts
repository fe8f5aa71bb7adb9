import { setTimeout as sleep } from 'node:timers/promises'
import type { MqttClient } from 'mqtt'

/** How long without a message, until nothing more is taken to be retained. */
export interface Quiet {
  ms: number
  /** The same for brokers that are far away; the longer one counts. */
  roundTrips: number
}

export const QUIET: Quiet = { ms: 250, roundTrips: 4 }
/** Long enough to know that nobody has published that name or to that channel. */
export const FIRST_TIME: Quiet = { ms: 250, roundTrips: 2 }
/** Where what comes too late is only published once more than needed, or goes to the other of two that come at once. */
export const BRIEFLY: Quiet = { ms: 100, roundTrips: 1 }

/** A process that the machine did not let run has listened for one of them, however long it was. */
const PIECES = 8

/**
 * Waits until nothing has come for a while: MQTT has no mark for "that was all that is retained" (MQTT 5 §3.3.1.3).
 *
 * @param come counts what has come
 * @param over ends the wait at once
 */
export async function silence(
  quietMs: number,
  come: () => number,
  over: Promise<unknown> = new Promise(() => {})
): Promise<void> {
  let isOver = false
  void over.then(() => (isOver = true))
  let before = come()
  for (let silent = 0; silent < PIECES && !isOver;) {
    await Promise.race([over, sleep(quietMs / PIECES)])
    const now = come()
    silent = now === before ? silent + 1 : 0
    before = now
  }
}

/** The same on a connection: while a part of a packet comes, which is a large one on a slow line, nothing is silent. */
export async function silenceOf(
  client: MqttClient,
  quietMs: number,
  come: () => number,
  over: Promise<unknown>
): Promise<void> {
  let packets = 0
  let parts = 0
  const count = (): void => void (packets += 1)
  let before = { packets, bytes: bytesFrom(client) }
  client.on('packetreceive', count)
  const all = (): number => {
    const now = { packets, bytes: bytesFrom(client) }
    if (now.packets === before.packets && now.bytes !== before.bytes) parts += 1
    before = now
    return come() + parts
  }
  try {
    await silence(quietMs, all, over)
  } finally {
    client.off('packetreceive', count)
  }
}

/** What came over the connection; undefined where it does not say so (WebSocket). */
export function bytesFrom(client: MqttClient): number | undefined {
  return (client as { stream?: { bytesRead?: number } }).stream?.bytesRead
}
