import type { MqttClient } from 'mqtt'
import { bytesFrom } from './silence'

/** A broker that has not answered by then, and from which no byte came, is as good as gone. */
const ANSWER_TIMEOUT_MS = 30_000

/** How long a client is connected, and what that means for answers that are waited for. */
export class Lifetime {
  /** Resolves when the connection has ended, for whichever reason. */
  readonly over: Promise<void>
  private isOver = false

  constructor(private readonly client: MqttClient) {
    this.over = new Promise((resolve) => {
      const end = (): void => {
        this.isOver = true
        resolve()
      }
      client.once('close', end)
      // What cannot be parsed leaves the client deaf. Mosquitto 2.0 answers a message above its
      // message_size_limit with a PUBACK that MQTT 5 does not know.
      client.once('error', () => {
        end()
        client.end(true)
      })
      if (!client.connected) end()
    })
  }

  get goesOn(): boolean {
    return !this.isOver
  }

  /** From now on nothing is expected of it. */
  close(): void {
    this.isOver = true
  }

  /**
   * Waits for an answer. Bytes that come are life: it may have to wait behind much that is retained.
   *
   * @returns false if the connection ended first, or nothing came in time and it was ended here
   */
  answered(answer: Promise<unknown>): Promise<boolean> {
    return this.within(answer, async (signal) => {
      let before: number | undefined
      do {
        before = bytesFrom(this.client)
        await delay(ANSWER_TIMEOUT_MS, signal)
      } while (!signal.aborted && bytesFrom(this.client) !== before)
    })
  }

  /**
   * The same with a patience of one's own, which resolves when it is at its end.
   *
   * @throws what the answer throws while the connection goes on
   */
  async within(
    answer: Promise<unknown>,
    patience: (signal: AbortSignal) => Promise<void>
  ): Promise<boolean> {
    const outcome = answer.then(
      () => true,
      (error: unknown) => {
        if (this.goesOn) throw error
        return false
      }
    )
    // The loser of the race may still reject, long after.
    outcome.catch(() => {})
    const timer = new AbortController()
    try {
      const won = await Promise.race([
        outcome,
        this.over.then(() => false),
        patience(timer.signal).then(() => false)
      ])
      if (!won && this.goesOn) this.client.end(true)
      return won
    } finally {
      timer.abort()
    }
  }
}

/** Ends early, without an error, where the signal says so. */
export function delay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
