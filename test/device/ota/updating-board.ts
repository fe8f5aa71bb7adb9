import { connectAsync, type MqttClient } from 'mqtt'
import type { UpdateEntry } from '../../../action/release/update-list'
import type { BoardOptions } from '../../../action/virtual/board'
import { startBroker } from '../../../action/virtual/broker'
import type { MicroPython } from '../../../action/virtual/micropython'
import { makeRelease, type Release, type ReleaseOptions } from '../../../action/release/release'
import { Topics } from '../../../action/channel/topics'
import { flashedOnce } from '../../support/flashed-once'
import { Listeners } from '../../support/listeners'
import type { BoardBroker } from '../../support/metered-mosquitto'
import { Bench } from '../../support/micropythons'
import { PlainBoard } from '../../support/plain-board'
import { RecordingReporter } from '../../support/recording-reporter'
import { sha256 } from '../../support/update'
import type { WatchedBoard } from '../../support/watched-board'

/** How fast the clocks of boards are here. */
const SPEED = 60
export const DEVICE_ID = 'esp32-840d8ed29760'

export interface Status {
  state: string
  release: string | null
  version: string | null
  progress: number | null
  error: { code: string; text: string } | null
  attempt: number
  heap_free: number
}

const topics = new Topics({ topicPrefix: 'mpypi' })

/** What an UpdatingBoard needs of a board. */
type Board = Pick<WatchedBoard, 'start' | 'stop' | 'files' | 'log'>

type Files = Record<string, string | Uint8Array>

/** A board with the library of this repository, a broker, and a publisher that can do anything. */
export class UpdatingBoard<B extends Board = WatchedBoard> {
  readonly statuses: Status[] = []
  /** All that the board said, in order: the last part of the topic, and the text. */
  readonly said: { leaf: string; text: string }[] = []
  info: Record<string, unknown> | undefined
  /** Lines that the board told live. */
  readonly live: string[] = []
  /** What came on the board's `cmd` last; empty once it was cleared. */
  command: string | undefined
  private readonly listeners = new Listeners()

  private constructor(
    readonly broker: BoardBroker,
    readonly board: B,
    /** What its settings.json holds, for releases that change it. */
    readonly settings: object,
    private readonly deviceId: string,
    private readonly client: MqttClient,
    private readonly bench?: Bench
  ) {}

  /** A virtual board, with all its stand-ins. */
  static async make(
    micropython: MicroPython,
    files: Files = {},
    options: Partial<BoardOptions> & { settings?: object; broker?: BoardBroker } = {}
  ): Promise<UpdatingBoard> {
    const { settings, broker, ...hardware } = options
    const bench = new Bench()
    // A broker of another process keeps its own time.
    const board = bench.board(micropython, { speed: broker ? 1 : SPEED, ...hardware })
    const flashed = await flashedOnce(micropython, hardware.flash)
    flashed.copyTo(board.files.file)
    const deviceId = hardware.deviceId ?? DEVICE_ID
    return await UpdatingBoard.with(board, deviceId, files, settings, broker, bench)
  }

  /** The interpreter alone, for figures that stand-ins would blur. */
  static async makePlain(
    micropython: MicroPython,
    files: Files,
    heap: string,
    settings: object = {}
  ): Promise<UpdatingBoard<PlainBoard>> {
    const board = new PlainBoard(micropython, heap)
    const flashed = await flashedOnce(micropython)
    flashed.copyTo(board.files.file)
    return await UpdatingBoard.with(board, PlainBoard.deviceId, files, settings)
  }

  /** @param board flashed with the library and main.py */
  private static async with<B extends Board>(
    board: B,
    deviceId: string,
    files: Files,
    settings: object = {},
    given?: BoardBroker,
    bench?: Bench
  ): Promise<UpdatingBoard<B>> {
    const broker = given ?? (await startBroker({ port: 0 }, new RecordingReporter()))
    const configuration = {
      'mqtt.server': '127.0.0.1',
      'mqtt.port': broker.port,
      'update.channel': 'stable',
      'update.auto_update': true,
      'update.confirm_after': 1,
      ...settings
    }
    await board.files.write(
      Object.entries({
        'settings.json': JSON.stringify(configuration),
        'user_main.py': 'async def user_main():\n    print("user_main A")\n',
        ...files
      })
    )
    const client = await connectAsync(broker.url, { clientId: 'publisher' })
    const made = new UpdatingBoard(broker, board, configuration, deviceId, client, bench)
    client.on('message', (topic, payload) => made.heard(topic, payload))
    const node = `mpypi/nodes/${deviceId}/`
    await client.subscribeAsync([`${node}+`, `${node}log/live`], { qos: 1 })
    return made
  }

  /** Publishes a payload and returns its entry. */
  async publishWheel(name: string, version: string, payload: Uint8Array): Promise<UpdateEntry> {
    const pkg_sha256 = sha256(payload)
    await this.retain(`mpypi/packages/wheel/${pkg_sha256}`, payload)
    return { type: 'wheel', name, version, pkg_sha256, size: payload.length }
  }

  async publishSource(path: string, text: string): Promise<UpdateEntry> {
    const pkg_sha256 = sha256(text)
    await this.retain(`mpypi/packages/src/${path}/${pkg_sha256}`, text)
    return { type: 'src', path, pkg_sha256, size: text.length }
  }

  async publishPackages(release: Release): Promise<void> {
    for (const { entry, payload } of release.packages)
      await this.retain(topics.package(entry), payload)
  }

  /** Publishes a release to the channel. */
  async publishRelease(options: Partial<ReleaseOptions>): Promise<Release> {
    const release = makeRelease({
      name: 'fleet-lib',
      version: '1.0.0',
      srcFiles: new Map(),
      channel: 'stable',
      deviceIds: [],
      ...options
    })
    await this.publishPackages(release)
    await this.publishList([release.entry])
    return release
  }

  async publishList(entries: object[], to: 'channel' | 'cmd' = 'channel'): Promise<void> {
    const list = JSON.stringify(entries)
    if (to === 'channel') await this.retain('mpypi/channels/stable', list)
    else await this.client.publishAsync(`mpypi/nodes/${this.deviceId}/cmd`, list, { qos: 1 })
  }

  async retain(topic: string, payload: Uint8Array | string): Promise<void> {
    await this.client.publishAsync(topic, Buffer.from(payload as Uint8Array), {
      qos: 1,
      retain: true
    })
  }

  /** Has the broker keep a release for the board alone, as `publish` does. */
  async keepRelease(options: Partial<ReleaseOptions>): Promise<Release> {
    const release = makeRelease({
      name: 'fleet-lib',
      version: '1.0.0',
      srcFiles: new Map(),
      deviceIds: [this.deviceId],
      ...options
    })
    await this.publishPackages(release)
    await this.keepList([release.entry])
    return release
  }

  async keepList(entries: object[]): Promise<void> {
    await this.retain(`mpypi/nodes/${this.deviceId}/cmd`, JSON.stringify(entries))
  }

  /** Asks the board to do something now. */
  async ask(what: object, retain = false): Promise<void> {
    const topic = `mpypi/nodes/${this.deviceId}/ctl`
    await this.client.publishAsync(topic, JSON.stringify(what), { qos: 1, retain })
  }

  /** Waits until the board has told a line live. */
  async toldLive(line: string): Promise<void> {
    await this.until(
      () => (this.live.some((told) => told.includes(line)) ? true : undefined),
      `live line ${line}`
    )
  }

  /** Waits until the board has cleared the list that was kept for it. */
  async cleared(): Promise<void> {
    await this.until(() => (this.command === '' ? true : undefined), 'cleared cmd')
  }

  /** Waits until the board tells this state from now on. */
  async state(wanted: string | string[]): Promise<Status> {
    const since = this.statuses.length
    return this.until(
      () => this.statuses.slice(since).find(({ state }) => [wanted].flat().includes(state)),
      `state ${[wanted].flat().join(' or ')}`
    )
  }

  /** Waits until the board tells that this version is confirmed. */
  async confirmed(version: string): Promise<Status> {
    const isIt = (status: Status): boolean =>
      status.state === 'confirmed' && status.version === version
    return this.until(() => this.statuses.find(isIt), `confirmed ${version}`)
  }

  /** Waits until the board's info names this version of a package. */
  async installed(name: string, version: string): Promise<void> {
    const packages = (): Record<string, string> =>
      (this.info?.['packages'] ?? {}) as Record<string, string>
    await this.until(
      () => (packages()[name] === version ? true : undefined),
      `info with ${name} ${version}`
    )
  }

  /** Waits until the board says something on this topic from now on. */
  async says(leaf: string, wanted: RegExp = /./): Promise<string> {
    const since = this.said.length
    const found = await this.until(
      () => this.said.slice(since).find((said) => said.leaf === leaf && wanted.test(said.text)),
      `${leaf} with ${wanted}`
    )
    return found.text
  }

  async connected(): Promise<void> {
    const before = this.info
    await this.until(() => (this.info !== before ? true : undefined), 'info')
  }

  /** What is on the flash, by path; the board is switched off for it. */
  async flash(): Promise<Map<string, string>> {
    await this.board.stop()
    const files = await this.board.files.readAll()
    return new Map([...files].map(([path, bytes]) => [path.replace(/^\//, ''), bytes.toString()]))
  }

  async close(): Promise<void> {
    await this.client.endAsync(true)
    await this.board.stop()
    await this.bench?.clear()
    await this.broker.close()
  }

  private heard(topic: string, payload: Buffer): void {
    const what = topic.split('/').at(-1)!
    this.said.push({ leaf: what, text: payload.toString() })
    if (what === 'status') this.statuses.push(JSON.parse(payload.toString()) as Status)
    if (what === 'live') this.live.push(...payload.toString().split('\n'))
    if (what === 'cmd') this.command = payload.toString()
    if (what === 'info' && payload.length > 0)
      this.info = JSON.parse(payload.toString()) as Record<string, unknown>
    this.listeners.notify()
  }

  /** Waits until there is what is looked for. */
  until<T>(look: () => T | undefined, what: string): Promise<T> {
    return this.listeners.until(look, () => {
      const told = this.statuses.map((status) => JSON.stringify(status))
      return [`no ${what}`, ...told, ...this.board.log.slice(-30)].join('\n')
    })
  }
}
