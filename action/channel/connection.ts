import { randomBytes } from 'node:crypto'
import type { IClientOptions } from 'mqtt'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { clientOptions, type BrokerOptions } from './client-options'
import { Dialling } from './dialling'
import type { ProtocolVersion } from './handshake'
import type { Message, MessageListener } from './message'
import type { Session } from './session'
import { QUIET, type Quiet } from './silence'

export type { BrokerOptions } from './client-options'

const RETRIES = 4

/** A session with a broker that outlives lost connections and hides which version of MQTT the broker speaks. */
export class Connection {
  private session: Session | undefined
  private reaching: Promise<Session> | undefined
  private closed = false
  /** Of the broker as it was then, see `restore`. */
  private trusted: Session | undefined
  private readonly restorers: (() => Promise<void>)[] = []

  constructor(
    private readonly dialling: Dialling,
    private readonly retries: number,
    private readonly reporter: Reporter,
    /** The client id is one that others may take over: it never connects again by itself. */
    private readonly isExclusive: boolean
  ) {}

  /** For messages: scheme, host and port. */
  get broker(): string {
    return this.dialling.broker
  }

  /** 5, or 4 for MQTT 3.1.1. */
  get protocolVersion(): ProtocolVersion {
    return this.dialling.version
  }

  /** The largest packet in bytes that the broker said it takes; only MQTT 5 brokers say so. */
  get maximumPacketBytes(): number | undefined {
    return this.session?.maximumPacketBytes
  }

  /** False if the broker said that it keeps no retained messages, without which nobody gets a package. */
  get retains(): boolean {
    return this.session?.retains ?? true
  }

  /** False if the broker said that it takes messages only as they come, and acknowledges none. */
  get acknowledges(): boolean {
    return this.session?.acknowledges ?? true
  }

  /**
   * Publishes at QoS 1. The order in which messages are begun is kept; what is asked after this call, without waiting
   * for its end, is asked after as many messages as the line takes at once.
   *
   * @param onAcknowledged called once a message, when the broker has answered for it
   * @throws Failure `connection-lost`, `packet-refused`, `not-authorized`, ...
   */
  async publish(
    messages: Message[],
    onAcknowledged: (message: Message) => void = () => {}
  ): Promise<void> {
    const open = new Set(messages)
    let losses = 0
    let isFurther = false
    await this.persist(
      async (session) => {
        const before = open.size
        // After a loss one at a time: if it happens again, it is known which message did it.
        const lost = await session.publish([...open], losses === 0, (message) => {
          open.delete(message)
          onAcknowledged(message)
        })
        isFurther = open.size < before
        losses = lost === undefined || isFurther ? 0 : losses + 1
        if (lost && (losses >= 2 || session.saidTooLarge)) throw this.refusedPacket(lost)
        return lost === undefined
      },
      () => isFurther
    )
  }

  /**
   * What is retained on exact topics.
   *
   * @param visit called for each retained message as it comes; after a lost connection perhaps again
   * @param quiet shorter where it does not matter if one comes too late
   */
  async retained(
    topics: string[],
    visit: (topic: string, payload: Buffer) => void,
    quiet: Quiet = QUIET
  ): Promise<void> {
    await this.persist((session) => session.retained(topics, visit, quiet))
  }

  /** What is retained on one topic. */
  async retainedOn(topic: string, quiet?: Quiet): Promise<Buffer | undefined> {
    let found: Buffer | undefined
    await this.retained([topic], (_topic, payload) => (found = payload), quiet)
    return found
  }

  /**
   * Listens until the returned function is called; subscribed again after a lost connection, which
   * brings retained messages once more.
   */
  async watch(topics: string[], listener: MessageListener): Promise<() => Promise<void>> {
    let ended = false
    const keep = async (): Promise<void> => {
      await this.persist(async (session) => {
        if (ended) return true
        if (!(await session.listen(topics, listener))) return false
        void session.lost
          .then(() => (ended || this.closed ? undefined : keep()))
          .catch(() =>
            this.reporter.warning(`${this.broker} is gone; nothing more is heard of it.`)
          )
        return true
      })
    }
    await keep()
    return async () => {
      ended = true
      await this.session?.unlisten(topics, listener)
    }
  }

  /**
   * Waits until nothing has come for a while, see `silence`; after a lost connection anew.
   *
   * @throws Failure `connection-lost`
   */
  async silence(quietMs: number, come: () => number): Promise<void> {
    await this.persist((session) => session.silence(quietMs, come))
  }

  /** Resolves when the session that is open now has ended. */
  get lost(): Promise<void> {
    return this.session?.lost ?? Promise.resolve()
  }

  /**
   * A broker that was killed may come back without what it had acknowledged: Mosquitto saves every half hour
   * (`autosave_interval`).
   *
   * @param again looks at what was published here and nobody else changes, and publishes what is not there
   */
  onReturn(again: () => Promise<void>): void {
    this.restorers.push(again)
  }

  /** Has what was published looked at again, if the broker was away since that was last done. */
  async restore(): Promise<void> {
    for (let tries = 0; tries <= this.retries; tries++) {
      const session = await this.reach()
      if (session === this.trusted) return
      for (const again of this.restorers) await again()
      this.trusted = session
    }
  }

  async close(): Promise<void> {
    this.closed = true
    await this.session?.end()
    this.session = undefined
  }

  /** Opens the session now, so that what is wrong with it comes to light before any work. */
  async open(): Promise<void> {
    this.trusted = await this.reach()
  }

  /**
   * Repeats the work over lost connections until it says that it is done.
   *
   * @param isFurther whether the last attempt brought it on; only those in vain are counted
   */
  private async persist(
    work: (session: Session) => Promise<boolean>,
    isFurther: () => boolean = () => false
  ): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const session = await this.reach()
      if (await work(session)) return
      if (isFurther()) attempt = 0
      if (attempt >= this.retries)
        throw new Failure(
          'connection-lost',
          `The connection to ${this.broker} was lost${this.dialling.reasonOf(session)}, after ${attempt + 1} tries; ` +
            'run again, only what is missing is sent.'
        )
    }
  }

  /** One session for all who want one: two of the same client id would end each other. */
  private reach(): Promise<Session> {
    if (this.session?.alive) return Promise.resolve(this.session)
    // What else was under way when something failed must not bring it back.
    if (this.closed)
      return Promise.reject(new Failure('connection-lost', `${this.broker} was left; run again.`))
    if (this.session && this.isExclusive)
      return Promise.reject(
        new Failure(
          'writer-lost',
          `The connection to ${this.broker} was lost${this.session.reason}; run again.`
        )
      )
    this.reaching ??= this.begin().finally(() => (this.reaching = undefined))
    return this.reaching
  }

  private async begin(): Promise<Session> {
    return (this.session = await this.dialling.open(this.session))
  }

  private refusedPacket({ topic, payload }: Message): Failure {
    return new Failure(
      'packet-refused',
      `${this.broker} closes the connection when ${topic} (${Buffer.byteLength(payload)} bytes) is published; ` +
        "it may be above the broker's size limit, or the user may not publish there."
    )
  }
}

/**
 * Connects to a broker.
 *
 * @throws Failure `broker-unreachable`, `wrong-password`, `ca-mismatch`, `pem-invalid`, ...; none holds a secret
 */
export async function connect(options: BrokerOptions, reporter: Reporter): Promise<Connection> {
  const clientId = `${options.clientId ?? 'mpy-blox'}-${randomBytes(6).toString('hex')}`
  return opened(options, { clientId }, reporter)
}

/**
 * Connects with a client id that ends whatever session has it, and does not connect again after a loss.
 *
 * @param name what the client id is, after the part that brokers may demand
 * @param will is published by the broker when the session ends without a good-bye
 * @param version of MQTT, which is known from another connection
 * @throws Failure as `connect`; `writer-lost` from what is done after a loss
 */
export async function connectExclusively(
  options: BrokerOptions,
  name: string,
  will: Message,
  reporter: Reporter,
  version: ProtocolVersion
): Promise<Connection> {
  const clientId = `${options.clientId ?? 'mpy-blox'}-${name}`
  const last = { ...will, payload: Buffer.from(will.payload), qos: 1 as const }
  const exclusive = { clientId, will: last }
  return opened(options, exclusive, reporter, version)
}

async function opened(
  options: BrokerOptions,
  more: Pick<IClientOptions, 'clientId' | 'will'>,
  reporter: Reporter,
  exclusively?: ProtocolVersion
): Promise<Connection> {
  const { shown, client } = clientOptions(options, reporter)
  const { retries = RETRIES } = options
  const dialling = new Dialling(shown, { ...client, ...more }, retries, reporter, exclusively)
  const connection = new Connection(dialling, retries, reporter, exclusively !== undefined)
  await connection.open()
  return connection
}
