import { copyFileSync } from 'node:fs'
import { connectAsync, type MqttClient } from 'mqtt'
import { Topics } from '../../action/channel/topics'
import type { Release } from '../../action/release/release'
import type { BoardEvent } from '../../action/virtual/board'
import { VirtualBoard } from '../../action/virtual/board'
import { startBroker, type EmbeddedBroker } from '../../action/virtual/broker'
import type { MicroPython } from '../../action/virtual/micropython'
import { answered, patienceMs } from '../support/patience'
import { RecordingReporter } from '../support/recording-reporter'
import type { Cut, TortureCase } from './torture-case'

export const DEVICE_ID = 'esp32-840d8ed29760'
export const CHANNELS = ['stable', 'other']
const PREFIXES = ['mpypi', 'elsewhere']
/** Time enough for 24 h without sockets is none; with one open it is what this makes of it. */
const SPEED = 6000
/** Between looks at a board. */
const LOOK_MS = 10

export interface Told {
  state: string
  release: string | null
  version: string | null
  error: { code: string; text: string } | null
}

/** A board, its broker and its publisher. All of it is as fast as the board's clock. */
export class TortureBoard {
  readonly statuses: Told[] = []
  /** What happened, for people. */
  readonly story: string[] = []
  private sleptMs = 0
  private bornMs = 0
  private readonly begun = performance.now()
  private isClosed = false

  private constructor(
    readonly board: VirtualBoard,
    private readonly broker: EmbeddedBroker,
    private readonly client: MqttClient,
    private readonly cuts: Cut[]
  ) {}

  /** @param base a healthy board's flash */
  static async make(
    micropython: MicroPython,
    base: string,
    image: string,
    settings: (port: number) => object,
    it: TortureCase
  ): Promise<TortureBoard> {
    copyFileSync(base, image)
    const broker = await startBroker({ port: 0 }, new RecordingReporter())
    const client = await connectAsync(broker.url, { clientId: 'publisher' })
    const heard: ((event: BoardEvent) => void)[] = []
    const board = new VirtualBoard({
      micropython,
      image,
      deviceId: DEVICE_ID,
      heap: '160k',
      flash: '1m',
      speed: SPEED,
      onEvent: (event) => heard.forEach((hear) => hear(event))
    })
    const made = new TortureBoard(board, broker, client, it.cuts)
    heard.push((event) => made.happened(event))
    await board.files.write([
      ['settings.json', JSON.stringify({ ...settings(broker.port), ...it.settings })],
      ...Object.entries({ ...it.files, ...it.cable })
    ])
    if (it.leaveKB !== undefined) {
      const room = (await board.files.freeBytes()) - it.leaveKB * 1024
      if (room > 0) await board.files.write([['filler.bin', new Uint8Array(room)]])
    }
    client.on('message', (topic, payload) => made.heard(topic, payload))
    await client.subscribeAsync(
      PREFIXES.map((prefix) => `${prefix}/nodes/${DEVICE_ID}/status`),
      { qos: 1 }
    )
    made.bornMs = board.clock.nowMs
    return made
  }

  async start(): Promise<void> {
    const powerCut = this.cuts.find(({ boot }) => boot === 1)
    await this.board.start(powerCut ? { powerCut } : {})
  }

  /** Boots and seconds awake since it was made. */
  get spent(): { boots: number; awakeS: number } {
    const awakeMs = this.board.clock.nowMs - this.bornMs - this.sleptMs
    return { boots: this.board.boots, awakeS: Math.round(awakeMs / 1000) }
  }

  /**
   * Publishes to each channel and prefix that a careless owner may have moved the board to, and to it alone.
   *
   * @param spreadS if it is spread: who is addressed alone would not wait for its turn
   */
  async publish(release: Release, spreadS?: number): Promise<void> {
    const spread = spreadS === undefined ? {} : { spread: spreadS }
    for (const prefix of PREFIXES) {
      const topics = new Topics({ topicPrefix: prefix })
      for (const { entry, payload } of release.packages)
        await this.retain(topics.package(entry), payload)
      const list = Buffer.from(JSON.stringify([{ ...release.entry, ...spread }]))
      for (const channel of CHANNELS) await this.retain(topics.channel(channel), list)
      if (spreadS === undefined) await this.retain(topics.command(DEVICE_ID), list)
    }
  }

  /**
   * Lets the board run until something is so.
   *
   * @returns undefined when it is, or else why it never will be
   */
  async until(
    isSo: () => boolean,
    bound: { boots: number; awakeS: number }
  ): Promise<string | undefined> {
    const begun = this.spent
    let seen = ''
    let movedAt = performance.now()
    while (!isSo()) {
      const { boots, awakeS } = this.spent
      if (boots - begun.boots > bound.boots) return `${bound.boots} boots`
      if (awakeS - begun.awakeS > bound.awakeS) return `${bound.awakeS} s awake`
      if (!this.board.isOn) return 'off for ever'
      const now = `${boots} ${awakeS}`
      if (now !== seen) {
        movedAt = performance.now()
        answered()
      }
      seen = now
      if (performance.now() - movedAt > patienceMs(0.5)) return 'hangs for ever'
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
    return undefined
  }

  async close(): Promise<void> {
    this.isClosed = true
    await this.client.endAsync(true)
    await this.board.stop()
    await this.broker.close()
  }

  private async retain(topic: string, payload: Uint8Array): Promise<void> {
    await this.client.publishAsync(topic, Buffer.from(payload), { qos: 1, retain: true })
  }

  private heard(topic: string, payload: Buffer): void {
    try {
      const told = JSON.parse(payload.toString()) as Told
      this.statuses.push(told)
      const error = told.error ? ` ${told.error.code}: ${told.error.text}` : ''
      this.story.push(`tells ${told.state} ${told.version}${error}`)
    } catch {
      this.story.push(`says ${payload.toString().slice(0, 60)} on ${topic}`)
    }
  }

  /** The power fails now and, once it is back, at the cut. */
  private async failsTwice(powerCut: Cut): Promise<void> {
    await this.board.stop()
    if (!this.isClosed) await this.board.start({ powerCut })
  }

  private async comesBack(): Promise<void> {
    await this.board.off()
    if (!this.isClosed) await this.board.start()
  }

  private happened(event: BoardEvent): void {
    const { awakeS, boots } = this.spent
    const cut = event.kind === 'boot' && this.cuts.find(({ boot }) => boot > 1 && boot === boots)
    if (cut) void this.failsTwice(cut)
    if (event.kind === 'power-cut') void this.comesBack()
    if (event.kind === 'sleep') this.sleptMs += event.durationMs ?? 0
    const wallS = ((performance.now() - this.begun) / 1000).toFixed(1)
    const what = 'cause' in event ? ` ${event.cause}` : ''
    this.story.push(
      `${event.kind}${what} at ${awakeS} s (${wallS} s here)${event.kind === 'idle' ? ': no program runs' : ''}`
    )
  }
}
