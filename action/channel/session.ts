import type { MqttClient } from 'mqtt'
import type { IConnackPacket } from 'mqtt-packet'
import { Failure } from '../report/failure'
import type { Message, MessageListener } from './message'

/** Enough to hide the round trip; below every broker's limit (Mosquitto: 20). */
const IN_FLIGHT = 8
/** A broker that has not acknowledged by then is as good as gone. */
const ACKNOWLEDGE_TIMEOUT_MS = 30_000
/** After this long without a message, nothing more is taken to be retained. */
const QUIET_MS = 250
/** The same, in round trips, for brokers that are far away. */
const QUIET_ROUND_TRIPS = 4

const GOOD_BYE_TIMEOUT_MS = 2_000

const PACKET_TOO_LARGE = 0x95

/** One connection from CONNACK to its end. When it is lost, methods say so instead of throwing. */
export class Session {
  /** EMQX Serverless allows a client no more. */
  static readonly MAX_SUBSCRIPTIONS = 10

  /** Resolves when the connection has ended, for whichever reason. */
  readonly lost: Promise<void>
  readonly maximumPacketBytes: number | undefined
  /** False if the broker said that it keeps no retained messages; only MQTT 5 brokers say so. */
  readonly retains: boolean
  private readonly inFlight: number
  private ended = false
  private disconnectReason: number | undefined

  constructor(
    private readonly client: MqttClient,
    connack: IConnackPacket,
    private readonly broker: string
  ) {
    this.maximumPacketBytes = connack.properties?.maximumPacketSize
    this.retains = connack.properties?.retainAvailable !== false
    this.inFlight = Math.min(IN_FLIGHT, connack.properties?.receiveMaximum ?? IN_FLIGHT)
    client.on('disconnect', (packet) => (this.disconnectReason = packet.reasonCode))
    this.lost = new Promise((resolve) => {
      const end = (): void => {
        this.ended = true
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

  get alive(): boolean {
    return !this.ended
  }

  /** Whether the broker ended the connection over a packet's size; only MQTT 5 brokers say why. */
  get saidTooLarge(): boolean {
    return this.disconnectReason === PACKET_TOO_LARGE
  }

  /** Says good-bye, so that the broker sends no last will; waits a moment at most. */
  async end(): Promise<void> {
    const wasAlive = this.alive
    this.ended = true
    if (wasAlive) {
      const said = this.client.endAsync(false).catch(() => {})
      const timer = new AbortController()
      await Promise.race([said, delay(GOOD_BYE_TIMEOUT_MS, timer.signal)])
      timer.abort()
    }
    this.client.end(true)
  }

  /**
   * @param pipelined several at a time
   * @returns undefined when all are acknowledged; else the message that was under way when the
   *   connection was lost
   */
  async publish(
    messages: Message[],
    pipelined: boolean,
    onAcknowledged: (message: Message) => void
  ): Promise<Message | undefined> {
    const queue = [...messages]
    let lost: Message | undefined
    let failed = false
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next && !lost && !failed; next = queue.shift()) {
        try {
          if (await this.send(next)) onAcknowledged(next)
          else lost ??= next
        } catch (error) {
          failed = true
          throw error
        }
      }
    }
    await Promise.all(Array.from({ length: pipelined ? this.inFlight : 1 }, work))
    return lost
  }

  /** @returns whether the broker acknowledged it before the connection was lost */
  private async send(message: Message): Promise<boolean> {
    const { topic, payload, retain } = message
    try {
      return await this.whileAlive(
        this.client.publishAsync(topic, payload, { qos: 1, retain }),
        ACKNOWLEDGE_TIMEOUT_MS
      )
    } catch (error) {
      throw this.explain(message, (error as { code?: unknown }).code)
    }
  }

  /** @returns false if the connection was lost first */
  async retained(
    topics: string[],
    visit: (topic: string, payload: Buffer) => void
  ): Promise<boolean> {
    const open = new Set(topics)
    let lastMs: number | undefined
    let done = (): void => {}
    const allSeen = new Promise<void>((resolve) => (done = resolve))
    const listener: MessageListener = (topic, payload) => {
      if (!open.delete(topic)) return
      lastMs = performance.now()
      visit(topic, payload)
      if (open.size === 0) done()
    }
    const begunMs = performance.now()
    if (!(await this.listen(topics, listener))) return false
    // MQTT has no mark for "that was all that is retained" (MQTT 5 §3.3.1.3), so silence has to do.
    // A message that comes later than this is only published once more than needed.
    const quietMs = Math.max(QUIET_MS, QUIET_ROUND_TRIPS * (performance.now() - begunMs))
    const begunQuietMs = performance.now()
    for (let leftMs = quietMs; leftMs > 0 && open.size > 0 && this.alive;) {
      await Promise.race([allSeen, this.lost, delay(leftMs)])
      leftMs = (lastMs ?? begunQuietMs) + quietMs - performance.now()
    }
    if (!this.alive) return false
    await this.unlisten(topics, listener)
    return true
  }

  /** @returns false if the connection was lost first */
  async listen(topics: string[], listener: MessageListener): Promise<boolean> {
    this.handlers.set(listener, (topic, payload, packet) =>
      listener(topic, payload, packet.retain === true)
    )
    this.client.on('message', this.handlers.get(listener)!)
    try {
      return await this.whileAlive(
        this.client.subscribeAsync(topics, { qos: 1 }),
        ACKNOWLEDGE_TIMEOUT_MS
      )
    } catch {
      throw new Failure(
        'not-authorized',
        `${this.broker} does not let this user subscribe to ${topics[0]}; allow it there.`
      )
    }
  }

  async unlisten(topics: string[], listener: MessageListener): Promise<void> {
    const handler = this.handlers.get(listener)
    if (handler) this.client.off('message', handler)
    this.handlers.delete(listener)
    if (this.alive)
      await this.whileAlive(this.client.unsubscribeAsync(topics), ACKNOWLEDGE_TIMEOUT_MS)
  }

  private readonly handlers = new Map<
    MessageListener,
    (topic: string, payload: Buffer, packet: { retain?: boolean }) => void
  >()

  /** @returns false if the connection ended, or nothing came in time and it was ended here */
  private async whileAlive(answer: Promise<unknown>, timeoutMs: number): Promise<boolean> {
    const outcome = answer.then(
      () => true,
      (error: unknown) => {
        if (this.alive) throw error
        return false
      }
    )
    // The loser of the race may still reject, long after.
    outcome.catch(() => {})
    const timer = new AbortController()
    try {
      const won = await Promise.race([
        outcome,
        this.lost.then(() => false),
        delay(timeoutMs, timer.signal).then(() => false)
      ])
      if (!won && this.alive) this.client.end(true)
      return won
    } finally {
      timer.abort()
    }
  }

  private explain({ topic, payload }: Message, code: unknown): unknown {
    const size = Buffer.byteLength(payload)
    switch (code) {
      case 0x87:
        return new Failure(
          'not-authorized',
          `${this.broker} does not let this user publish to ${topic}; allow it there.`
        )
      case PACKET_TOO_LARGE:
        return new Failure(
          'package-too-large',
          `${this.broker} refuses ${topic}: ${size} bytes are above its limit.`
        )
      default:
        return new Failure(
          'packet-refused',
          `${this.broker} refuses ${topic} (${size} bytes) with reason code ${String(code)}.`
        )
    }
  }
}

function delay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
