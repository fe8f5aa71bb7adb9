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
/** So many of them are silent at most, as long as the broker has not shown that it is not the one that stands still. */
const UNPROVEN = PIECES / 2

/**
 * Waits until nothing has come for a while: MQTT has no mark for "that was all that is retained" (MQTT 5 §3.3.1.3).
 * A broker that does nothing for a while is silent, too: it is asked for a sign of life after whatever came, and
 * half of the time follows on that. While a part of a packet comes, which is a large one on a slow line, nothing is silent.
 *
 * @param come counts what has come
 * @param over ends the wait at once
 */
export async function silence(
  client: MqttClient,
  quietMs: number,
  come: () => number,
  over: Promise<unknown>
): Promise<void> {
  let isOver = false
  void over.then(() => (isOver = true))
  const parts = new Parts(client)
  const signs = new SignsOfLife(client)
  try {
    let before = come()
    for (let silent = 0; silent < PIECES && !isOver;) {
      await Promise.race([over, sleep(quietMs / PIECES)])
      const now = come() + parts.count()
      if (now !== before) {
        silent = 0
        signs.ask()
      } else if (silent < UNPROVEN || signs.isGiven) silent += 1
      before = now
    }
  } finally {
    parts.forget()
    signs.forget()
  }
}

/** What came over the connection; undefined where it does not say so (WebSocket). */
export function bytesFrom(client: MqttClient): number | undefined {
  return (client as { stream?: { bytesRead?: number } }).stream?.bytesRead
}

/** Counts how often bytes came and no packet. */
class Parts {
  private packets = 0
  private parts = 0
  private before: { packets: number; bytes: number | undefined }
  private readonly received = (): void => void (this.packets += 1)

  constructor(private readonly client: MqttClient) {
    this.before = { packets: 0, bytes: bytesFrom(client) }
    client.on('packetreceive', this.received)
  }

  count(): number {
    const now = { packets: this.packets, bytes: bytesFrom(this.client) }
    if (now.packets === this.before.packets && now.bytes !== this.before.bytes) this.parts += 1
    this.before = now
    return this.parts
  }

  forget(): void {
    this.client.off('packetreceive', this.received)
  }
}

/** PINGREQ and PINGRESP (MQTT 5 §3.12), one at a time. */
class SignsOfLife {
  private isAsked = false
  private isAskedAgain = false
  private readonly received = ({ cmd }: { cmd: string }): void => {
    if (cmd !== 'pingresp') return
    this.isAsked = false
    if (this.isAskedAgain) this.ask()
  }

  constructor(private readonly client: MqttClient) {
    client.on('packetreceive', this.received)
    this.ask()
  }

  /** Whether one came for what was asked last. */
  get isGiven(): boolean {
    return !this.isAsked
  }

  ask(): void {
    this.isAskedAgain = this.isAsked
    if (this.isAsked) return
    this.isAsked = true
    if (this.client.connected) this.client.sendPing()
  }

  forget(): void {
    this.client.off('packetreceive', this.received)
  }
}
