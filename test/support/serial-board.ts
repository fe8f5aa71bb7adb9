import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FlashImage } from '../../action/virtual/flash-image'
import { Listeners } from './listeners'
import { patiently } from './patience'
import { serialMicroPython } from './serial-tools'
import { sha256 } from './update'

const HERE = join(process.cwd(), 'test/support/serial-board')
const BOOTSTRAP = join(process.cwd(), 'action/virtual/board')

export interface SerialBoardOptions {
  /** `uart`: as an ESP32 at 115200 baud; `jtag`: its USB serial, which loses answers; `plain`. */
  model?: 'plain' | 'uart' | 'jtag'
  deviceId?: string
  resetOnOpen?: boolean
  /** How long it hears nothing after a reset. */
  bootMs?: number
  /** How much later than it is said arrives what the board says. */
  latencyMs?: number
  /** Number of the byte, of all that is sent to it, that comes to harm on the way. */
  damage?: number
  /** Number of the byte, likewise, after which the cable is pulled. */
  unplugAfter?: number
  /** Without raw-paste mode. */
  noPaste?: boolean
  heap?: string
  flashKb?: number
  /** Files on its flash: path → content. */
  files?: Record<string, string | Buffer>
}

/** A board at the end of a serial cable: MicroPython's own REPL, a littlefs, and a cable to pull. */
export class SerialBoard {
  private readonly events: string[] = []
  private readonly listeners = new Listeners()
  private readonly ended: Promise<unknown>

  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
    private readonly image: FlashImage,
    /** What a client opens. */
    readonly path: string
  ) {
    this.ended = once(process, 'exit')
    void this.ended.then(() => this.listeners.notify())
    // A board that has ended takes no orders; that it has is told by what waits for its answer.
    process.stdin!.on('error', () => {})
    let rest = ''
    process.stdout!.on('data', (bytes: Buffer) => {
      const lines = (rest + bytes.toString()).split('\n')
      rest = lines.pop()!
      this.events.push(...lines)
      this.listeners.notify()
    })
  }

  static async start(options: SerialBoardOptions = {}): Promise<SerialBoard> {
    const { model = 'plain', heap = '160k', flashKb = 2048, files = {} } = options
    const folder = await mkdtemp(join(tmpdir(), 'serial-board-'))
    const micropython = serialMicroPython()
    const image = new FlashImage(micropython, join(folder, 'image.bin'))
    await image.make(`${flashKb}k`, Object.entries(files))
    const child = spawn(
      'python3',
      [
        join(HERE, 'board.py'),
        ...['--bootstrap', BOOTSTRAP, '--image', image.file, '--link', join(folder, 'tty')],
        ...['--model', model, '--device-id', options.deviceId ?? 'esp32-0a0b0c0d0e0f'],
        ...['--boot-ms', String(options.bootMs ?? 0)],
        ...['--latency-ms', String(options.latencyMs ?? 0)],
        ...(options.damage === undefined ? [] : ['--damage', String(options.damage)]),
        ...(options.unplugAfter === undefined
          ? []
          : ['--unplug-after', String(options.unplugAfter)]),
        ...(options.noPaste ? ['--no-paste'] : []),
        ...(options.resetOnOpen ? ['--reset-on-open'] : []),
        ...['--', ...micropython.command, '-X', `heapsize=${heap}`, '-i', '-m', '_bootstrap']
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] }
    )
    const board = new SerialBoard(child, folder, image, join(folder, 'tty'))
    await board.happened('ready')
    return board
  }

  /** Pulls the cable; the board runs on. */
  async unplug(): Promise<void> {
    await this.order('unplug', 'unplugged')
  }

  /** Puts the cable back, at the same path. */
  async plug(): Promise<void> {
    await this.order('plug', 'plugged')
  }

  /** The power goes off and comes back. */
  async powerCycle(): Promise<void> {
    await this.order('power', 'boot')
  }

  /** Bytes that the UART's ring had no room for, so far. */
  async lostBytes(): Promise<number> {
    return Number((await this.order('lost', 'lost')).split(' ')[1])
  }

  /** What is on the flash: path → sha256. */
  async tree(): Promise<Map<string, string>> {
    const files = [...(await this.image.readAll())]
    return new Map(files.map(([path, content]) => [path, sha256(content)]))
  }

  async stop(): Promise<void> {
    this.process.stdin!.end('quit\n')
    await patiently(this.ended, () => '').catch(() => this.process.kill('SIGKILL'))
    await rm(this.folder, { recursive: true, force: true })
  }

  /** What the board did since the last order: `open`, `boot`, `reset soft`, … */
  get happenings(): string[] {
    return [...this.events]
  }

  private async order(order: string, answer: string): Promise<string> {
    this.events.length = 0
    this.process.stdin!.write(`${order}\n`)
    return this.happened(answer)
  }

  /** Waits until the board says so: not for ever, and not for one that has ended. */
  happened(event: string): Promise<string> {
    const complaint = (): string => `the board did not say "${event}": ${this.events.join(', ')}`
    return this.listeners.until(() => {
      const found = this.events.find((line) => line.split(' ')[0] === event)
      const { exitCode, signalCode } = this.process
      if (found === undefined && (exitCode !== null || signalCode !== null))
        throw new Error(`${complaint()}, and ended`)
      return found
    }, complaint)
  }
}
