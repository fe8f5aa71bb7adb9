import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { FlashImage } from '../../action/virtual/flash-image'
import type { MicroPython } from '../../action/virtual/micropython'
import { Listeners } from './listeners'

const PROGRAMS = resolve('test/device/programs')
const PROGRAM = 'littlefs_board.py'

/**
 * The unix port on a littlefs image and nothing else: no stand-ins, whose code and names would count
 * where memory is measured. A reset ends its process and another one goes on.
 */
export class PlainBoard {
  /** As the library tells it where no hardware does. */
  static readonly deviceId = `${process.platform}-0`

  readonly files: FlashImage
  readonly log: string[] = []
  private readonly folder = mkdtempSync(join(tmpdir(), 'mpy-blox-plain-'))
  private readonly listeners = new Listeners()
  private process: ChildProcess | undefined
  private isOn = false

  constructor(
    private readonly micropython: MicroPython,
    private readonly heap: string
  ) {
    this.files = new FlashImage(micropython, join(this.folder, 'flash'))
  }

  start(): Promise<void> {
    this.isOn = true
    this.boot()
    return Promise.resolve()
  }

  /** The power goes, and comes back. */
  async restart(): Promise<void> {
    await this.powerOff()
    this.log.length = 0
    await this.start()
  }

  async stop(): Promise<void> {
    await this.powerOff()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Waits for a line, which may have been printed already. */
  async waitForLine(wanted: RegExp): Promise<string> {
    return this.listeners.until(
      () => this.log.find((line) => wanted.test(line)),
      () => `no line with ${wanted}\n${this.log.slice(-20).join('\n')}`
    )
  }

  private async powerOff(): Promise<void> {
    this.isOn = false
    const { process } = this
    if (!process) return
    const ended = new Promise((resolve) => process.once('close', resolve))
    process.kill('SIGKILL')
    await ended
  }

  private boot(): void {
    const [program, ...prefix] = this.micropython.command
    const child = spawn(program!, [...prefix, '-X', `heapsize=${this.heap}`, PROGRAM], {
      // Its path is in the heap, and is to be as long wherever this project lies.
      cwd: PROGRAMS,
      env: { ...process.env, IMAGE: this.files.file },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    this.process = child
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        this.log.push(line)
        this.listeners.notify()
      })
    child.once('close', () => {
      this.process = undefined
      if (this.isOn) this.boot()
    })
  }
}
