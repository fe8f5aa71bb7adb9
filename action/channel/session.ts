import type { MqttClient } from 'mqtt'
import type { IConnackPacket } from 'mqtt-packet'
import { Failure } from '../report/failure'
import { delay, Lifetime } from './lifetime'
import type { Message, MessageListener } from './message'
import { endReason, isUnspecified, PACKET_TOO_LARGE, refusalOf } from './reason-codes'
import { silence, type Quiet } from './silence'
import { Slots } from './slots'
import { Window } from './window'

/** Enough to hide the round trip. MQTT 5 brokers say if they take fewer (Mosquitto: 20); of 3.1.1 AWS takes 100. */
const IN_FLIGHT = 64
/** While messages are under way acknowledgements tell that the broker is there; pings wait behind them. */
const SPARE_PINGS_MS = 5_000

const GOOD_BYE_TIMEOUT_MS = 2_000

/** NATS refuses subscriptions at QoS 1 while it elects a leader. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000]

/** One connection from CONNACK to its end. When it is lost, methods say so instead of throwing. */
export class Session {
  readonly maximumPacketBytes: number | undefined
  /** False if the broker said that it keeps no retained messages; only MQTT 5 brokers say so. */
  readonly retains: boolean
  /** False if the broker said that it acknowledges nothing. */
  readonly acknowledges: boolean
  private readonly inFlight: number
  /** For messages of all calls together: brokers count them so (MQTT 5 §4.9), and HiveMQ hangs up above ten. */
  private readonly slots: Slots
  private readonly life: Lifetime
  private disconnectReason: number | undefined

  constructor(
    private readonly client: MqttClient,
    connack: IConnackPacket,
    private readonly broker: string
  ) {
    this.maximumPacketBytes = connack.properties?.maximumPacketSize
    this.retains = connack.properties?.retainAvailable !== false
    this.acknowledges = connack.properties?.maximumQoS !== 0
    this.inFlight = Math.min(IN_FLIGHT, connack.properties?.receiveMaximum ?? IN_FLIGHT)
    this.slots = new Slots(this.inFlight)
    client.on('disconnect', (packet) => (this.disconnectReason = packet.reasonCode))
    this.life = new Lifetime(client)
  }

  get alive(): boolean {
    return this.life.goesOn
  }

  /** Resolves when the connection has ended, for whichever reason. */
  get lost(): Promise<void> {
    return this.life.over
  }

  /** Whether the broker ended the connection over a packet's size; only MQTT 5 brokers say why. */
  get saidTooLarge(): boolean {
    return this.disconnectReason === PACKET_TOO_LARGE
  }

  /** Why the broker ended the connection, as far as it said; only MQTT 5 brokers say so. */
  get reason(): string {
    return endReason(this.disconnectReason)
  }

  /** Says good-bye, so that the broker sends no last will; waits a moment at most. */
  async end(): Promise<void> {
    const wasAlive = this.alive
    this.life.close()
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
    const window = new Window()
    const queue = [...messages]
    let lost: Message | undefined
    let failed = false
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next && !lost && !failed; next = queue.shift()) {
        try {
          if (await this.send(next, window)) onAcknowledged(next)
          else lost ??= next
        } catch (error) {
          failed = true
          throw error
        }
      }
    }
    const spared = setInterval(() => this.client.reschedulePing(true), SPARE_PINGS_MS)
    try {
      await Promise.all(Array.from({ length: pipelined ? this.inFlight : 1 }, work))
    } finally {
      clearInterval(spared)
    }
    return lost
  }

  /** @returns whether the broker acknowledged it before the connection was lost */
  private async send(message: Message, window: Window): Promise<boolean> {
    const { topic, payload, retain } = message
    const bytes = Buffer.byteLength(payload)
    const room = window.enter(bytes)
    // Not a moment later than it has to be: what is asked after this call is to be sent after it, see `Connection`.
    if (room) await room
    const slot = this.slots.take()
    if (slot) await slot
    let isAcknowledged = false
    try {
      isAcknowledged = await this.life.within(
        this.client.publishAsync(topic, payload, { qos: 1, retain }),
        (signal) => window.silence(signal)
      )
      return isAcknowledged
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (typeof code === 'number') throw refusalOf(message, code, this.broker)
      // Not the broker's answer: the connection does not work any more.
      this.client.end(true)
      return false
    } finally {
      this.slots.give()
      window.leave(bytes, isAcknowledged)
    }
  }

  /**
   * Asks what is retained on exact topics. Subscriptions follow each other at once, and each is taken back
   * before the next, so that few are held at any time.
   *
   * @returns false if the connection was lost first
   */
  async retained(
    topics: string[],
    visit: (topic: string, payload: Buffer) => void,
    quiet: Quiet
  ): Promise<boolean> {
    const open = new Set(topics)
    let done = (): void => {}
    const allSeen = new Promise<void>((resolve) => (done = resolve))
    const hear = (topic: string, payload: Buffer): void => {
      if (!open.delete(topic)) return
      visit(topic, payload)
      if (open.size === 0) done()
    }
    this.client.on('message', hear)
    try {
      const begunMs = performance.now()
      let roundTripMs = 0
      const refused: string[] = []
      const ask = (some: string[]): Promise<boolean>[] => [
        this.subscribe(some, 0).then((alive) => {
          roundTripMs ||= performance.now() - begunMs
          return alive
        }),
        this.unsubscribe(some)
      ]
      const asked = chunksOf(topics, SUBSCRIPTIONS_AT_A_TIME).flatMap((some) => {
        const [answer, end] = ask(some)
        return [answer!.catch(() => refused.push(...some) > 0), end!]
      })
      if ((await Promise.all(asked)).includes(false)) return false
      // Some brokers count subscriptions before they have ended those that came earlier.
      for (const some of chunksOf(refused, SUBSCRIPTIONS_AT_A_TIME))
        if ((await Promise.all(ask(some))).includes(false)) return false
      const quietMs = Math.max(quiet.ms, quiet.roundTrips * roundTripMs)
      return await this.silence(quietMs, () => topics.length - open.size, allSeen)
    } finally {
      this.client.off('message', hear)
    }
  }

  /**
   * Waits until nothing has come for a while, see `silence`.
   *
   * @param enough ends the wait at once
   * @returns false if the connection was lost first
   */
  async silence(
    quietMs: number,
    come: () => number,
    enough: Promise<void> = new Promise(() => {})
  ): Promise<boolean> {
    await silence(this.client, quietMs, come, Promise.race([enough, this.lost]))
    return this.alive
  }

  /**
   * Listens at QoS 1, in MQTT 3.1.1 at QoS 0: NATS gives out QoS 1 by a consumer for each subscription, which may stand
   * still for good when a node was lost (seen with 2.12).
   *
   * @returns false if the connection was lost first
   */
  async listen(topics: string[], listener: MessageListener): Promise<boolean> {
    this.handlers.set(listener, (topic, payload, packet) =>
      listener(topic, payload, packet.retain === true)
    )
    this.client.on('message', this.handlers.get(listener)!)
    return this.subscribe(topics, this.client.options.protocolVersion === 5 ? 1 : 0, PAUSES_MS)
  }

  async unlisten(topics: string[], listener: MessageListener): Promise<void> {
    const handler = this.handlers.get(listener)
    if (handler) this.client.off('message', handler)
    this.handlers.delete(listener)
    if (this.alive) await this.unsubscribe(topics)
  }

  private readonly handlers = new Map<
    MessageListener,
    (topic: string, payload: Buffer, packet: { retain?: boolean }) => void
  >()

  /** @param pausesMs before each further try, where the broker gave no reason */
  private async subscribe(
    topics: string[],
    qos: 0 | 1,
    [pauseMs, ...further]: readonly number[] = []
  ): Promise<boolean> {
    try {
      return await this.life.answered(this.client.subscribeAsync(topics, { qos }))
    } catch (error) {
      if (pauseMs !== undefined && isUnspecified(error)) {
        await Promise.race([delay(pauseMs), this.lost])
        return this.alive && this.subscribe(topics, qos, further)
      }
      throw new Failure(
        'not-authorized',
        `${this.broker} does not let this user subscribe to ${topics[0]}; allow it there.`
      )
    }
  }

  private unsubscribe(topics: string[]): Promise<boolean> {
    return this.life.answered(this.client.unsubscribeAsync(topics))
  }
}

/**
 * EMQX Serverless lets a client hold ten subscriptions, AWS IoT Core lets a SUBSCRIBE have eight topics.
 */
const SUBSCRIPTIONS_AT_A_TIME = 8

function chunksOf<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size)
  )
}
