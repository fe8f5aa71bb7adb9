import { BoardClock } from './board-clock'
import type { BoardHardware, BoardRun, PowerCut, ResetCause } from './board-command'
import { startBoardProcess, type BoardProcess, type BootEnd } from './board-process'
import { FlashImage } from './flash-image'

/** What happens to a board, apart from what it prints. */
export type BoardEvent =
  | { kind: 'boot'; cause: ResetCause }
  /** boot.py and main.py have ended; a real board would be at its REPL now. */
  | { kind: 'idle' }
  | BootEnd
  /** Nothing more happens until it is started. */
  | { kind: 'off' }

export interface BoardOptions extends BoardHardware {
  /** Size of its flash, such as `2m`, if the image is yet to be made. */
  flash: string
  onLine?: (line: string) => void
  onEvent?: (event: BoardEvent) => void
}

export interface StartOptions {
  powerCut?: PowerCut
  /** Count the operations of the flash; a power cut counts them as well. */
  countOperations?: boolean
}

/** Before an interpreter that ended by itself is started again. */
const CRASH_PAUSE_MS = 1000
/** So many lines are kept for those who ask later. */
const LOG_LINES = 2000

/**
 * A board that is a process: MicroPython's unix port with a flash of its own. A reset or a starved
 * watchdog ends the process and a new one goes on with the same flash, until stop() or a power cut.
 */
export class VirtualBoard {
  /** Its files, to be looked at and changed while it is off. */
  readonly files: FlashImage
  /** What it printed last, line by line. */
  readonly log: string[] = []
  /** Boots since it was made. */
  boots = 0
  /** Writes, erases and NVS commits since start(), if they are counted. */
  operations = 0
  readonly clock: BoardClock

  private process: BoardProcess | undefined
  private life: Promise<void> | undefined
  private powered = false
  private wake: (() => void) | undefined

  constructor(private readonly options: BoardOptions) {
    this.files = new FlashImage(options.micropython, options.image)
    this.clock = new BoardClock(options.speed)
  }

  get isOn(): boolean {
    return this.life !== undefined
  }

  /** Process id while a process runs: for tests that end it the hard way. */
  get pid(): number | undefined {
    return this.process?.pid
  }

  /** Switches the board on; makes its flash first if there is none. */
  async start(options: StartOptions = {}): Promise<void> {
    if (this.isOn) throw new Error(`${this.options.deviceId} is on already`)
    if (!this.files.exists) await this.files.make(this.options.flash)
    this.files.losePower()
    this.powered = true
    this.operations = 0
    this.life = this.live(options)
  }

  /** Takes the power away. Resolves when the process is gone. */
  async stop(): Promise<void> {
    this.powered = false
    this.process?.kill()
    this.wake?.()
    await this.life
  }

  /** Wakes it when it sleeps. */
  awake(): void {
    this.wake?.()
  }

  /** Resolves when the board is off: stopped, cut from power, or unable to boot. */
  async off(): Promise<void> {
    await this.life
  }

  /** From switching on to off: boot after boot. */
  private async live(options: StartOptions): Promise<void> {
    let cause: ResetCause | undefined = 'powerOn'
    while (cause !== undefined && this.powered) {
      this.boots += 1
      this.process = this.boot(cause, options)
      const end = await this.process.ended
      this.process = undefined
      if (!this.powered) break
      this.happened(end)
      cause = await this.causeAfter(end)
    }
    this.powered = false
    this.life = undefined
    this.happened({ kind: 'off' })
  }

  private boot(cause: ResetCause, { powerCut, countOperations }: StartOptions): BoardProcess {
    const run: BoardRun = { cause }
    if (powerCut) run.powerCut = { ...powerCut, at: powerCut.at - this.operations }
    if (countOperations) run.countOperations = true
    return startBoardProcess(this.options, run, this.clock, {
      onLine: (line) => this.printed(line),
      onBoot: () => this.happened({ kind: 'boot', cause }),
      onIdle: () => this.happened({ kind: 'idle' }),
      onOperation: () => (this.operations += 1)
    })
  }

  /** With what cause of reset the board comes up again; undefined: it stays off. */
  private async causeAfter(end: BootEnd): Promise<ResetCause | undefined> {
    switch (end.kind) {
      case 'reset':
        return end.cause
      case 'watchdog':
        return 'watchdog'
      case 'crash':
        await this.sleep(CRASH_PAUSE_MS)
        return 'hard'
      case 'sleep':
        await this.sleepDeeply(end.durationMs)
        return 'deepSleep'
      case 'power-cut':
      case 'no-boot':
        return undefined
    }
  }

  /** With a faster clock the time just passes: nothing waits for a board that sleeps. */
  private async sleepDeeply(durationMs: number | undefined): Promise<void> {
    if (durationMs === undefined || this.clock.speed === 1) return await this.sleep(durationMs)
    this.clock.passed(durationMs)
  }

  private async sleep(durationMs?: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = durationMs === undefined ? undefined : setTimeout(resolve, durationMs)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.wake = undefined
  }

  private printed(line: string): void {
    this.log.push(line)
    if (this.log.length > LOG_LINES) this.log.shift()
    this.options.onLine?.(line)
  }

  private happened(event: BoardEvent): void {
    this.options.onEvent?.(event)
  }
}
