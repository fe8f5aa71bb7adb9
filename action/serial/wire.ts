import { statSync } from 'node:fs'
import type { SerialPort } from 'serialport'
import { Failure } from '../report/failure'
import { ByteQueue } from './byte-queue'
import { printable } from './printable'

/** Longest that an operating system may take for bytes, and for the end of a port. */
const WRITE_MS = 10_000
const CLOSE_MS = 2000

/** Longest that something may go on talking without coming to an end. */
const BABBLE_MS = 300_000

/** No answer of a board is as long: whoever says more talks without an end. */
const MAX_UNREAD_BYTES = 4 * 1024 * 1024

/** No timer is as late on a machine that has time. */
const LATE_MS = 20

/** How often it is looked whether the port is still there, while nothing comes. */
const PRESENCE_MS = 250

/** Nothing more came within the time allowed. What did come stays readable. */
export class WireTimeout extends Error {
  constructor(
    readonly waitedMs: number,
    readonly received: Buffer
  ) {
    super(
      `nothing within ${waitedMs} ms after ${JSON.stringify(printable(received.toString('latin1'), 60, true))}`
    )
    this.name = 'WireTimeout'
  }
}

/**
 * The bytes of an open port, read with deadlines. A cable that is pulled fails every read and write,
 * pending or later, with the failure `cable-pulled`.
 */
export class Wire {
  private readonly received = new ByteQueue()
  private lost: Failure | undefined
  private closing = false
  private waiting: (() => void) | undefined
  private readonly device: string | undefined

  constructor(
    private readonly port: SerialPort,
    readonly path: string,
    private readonly unlock: () => Promise<void> = async () => {}
  ) {
    this.device = deviceAt(path)
    port.on('data', (bytes: Buffer) => {
      if (this.received.length + bytes.length > MAX_UNREAD_BYTES) this.lost ??= babbling(path)
      else this.received.add(bytes)
      this.waiting?.()
    })
    const lose = () => {
      if (this.closing || this.lost) return
      this.lost = cablePulled(path)
      this.waiting?.()
    }
    port.on('error', lose)
    port.on('close', lose)
  }

  /**
   * Resolves when the operating system has taken the bytes.
   *
   * @throws Failure `port-stuck` when it does not
   */
  async write(bytes: Uint8Array | string): Promise<void> {
    if (this.lost) throw this.lost
    await new Promise<void>((resolve, reject) => {
      const deadline = setTimeout(() => reject(this.lostOr(portStuck(this.path))), WRITE_MS)
      this.port.write(Buffer.from(bytes as Uint8Array), (error) => {
        clearTimeout(deadline)
        if (error) reject((this.lost ??= cablePulled(this.path)))
        else resolve()
      })
    })
  }

  /** Whatever is there or comes within the time, at least one byte; none, or no time, is a {@link WireTimeout}. */
  async readSome(timeoutMs: number): Promise<Buffer> {
    await this.until(() => this.received.length > 0, timeoutMs)
    return this.received.take(this.received.length)
  }

  /** As many bytes, or a {@link WireTimeout}. */
  async readExactly(count: number, timeoutMs: number): Promise<Buffer> {
    await this.until(() => this.received.length >= count, timeoutMs)
    return this.received.take(count)
  }

  /**
   * @param timeoutMs for the whole, unless `idle`: then for each pause between two pieces, of some minutes
   * @returns everything up to and with `ending`
   */
  async readUntil(ending: string, timeoutMs: number, idle = false): Promise<Buffer> {
    const mark = Buffer.from(ending, 'latin1')
    let searched = 0
    let found = -1
    await this.until(
      () => {
        found = this.received.bytes.indexOf(mark, Math.max(0, searched - mark.length))
        searched = this.received.length
        return found >= 0
      },
      timeoutMs,
      idle
    )
    return this.received.take(found + mark.length)
  }

  /** Drops what came and what still comes, until it is quiet for that long (or it never is). */
  async drain(quietMs: number, atMostMs = 1000): Promise<Buffer> {
    const from = Date.now()
    const dropped: Buffer[] = []
    while (Date.now() - from < atMostMs) {
      try {
        dropped.push(await this.readSome(quietMs))
      } catch (thrown) {
        if (thrown instanceof WireTimeout) break
        throw thrown
      }
    }
    return Buffer.concat(dropped)
  }

  /** Whether bytes wait to be read. */
  get hasBytes(): boolean {
    return this.received.length > 0
  }

  /** The next byte, which stays to be read. */
  async peek(timeoutMs: number): Promise<number> {
    await this.until(() => this.received.length > 0, timeoutMs)
    return this.received.bytes[0]!
  }

  /** All that waits, perhaps nothing. */
  takeAll(): Buffer {
    if (this.lost) throw this.lost
    return this.received.take(this.received.length)
  }

  /**
   * Ends the use of the port. First RTS, then DTR: the other way round resets an ESP32 into its
   * boot loader.
   */
  async close(): Promise<void> {
    if (this.closing) return
    this.closing = true
    if (this.port.isOpen) {
      await this.lines({ rts: false, dtr: true })
      await this.lines({ rts: false, dtr: false })
    }
    await called((done) => this.ended(done))
    await this.unlock()
  }

  /** Where the device went away the driver closes by itself; the stream says `close` before that is done. */
  private ended(done: () => void): void {
    const { port } = this
    if (port.closing) port.on('close', () => !port.closing && done())
    else port.close(done)
  }

  /** Pseudo terminals have no such lines; the boards behind them miss nothing. */
  private lines(lines: { rts: boolean; dtr: boolean }): Promise<void> {
    return called((done) => this.port.set(lines, done))
  }

  private async until(satisfied: () => boolean, timeoutMs: number, idle = false): Promise<void> {
    let leftMs = timeoutMs
    let babbleMs = BABBLE_MS
    let seen = this.received.length
    // Also where bytes wait: who reads on until a moment must not be kept by a device that goes on talking.
    while (timeoutMs <= 0 || !satisfied()) {
      if (this.lost) throw this.lost
      if (leftMs <= 0)
        throw this.lostOr(new WireTimeout(timeoutMs, Buffer.from(this.received.bytes)))
      const passedMs = await this.somethingHappens(Math.min(leftMs, PRESENCE_MS))
      babbleMs -= passedMs
      leftMs -= passedMs
      if (this.received.length === seen) {
        this.lostOr(undefined)
      } else if (idle) {
        seen = this.received.length
        leftMs = Math.min(timeoutMs, babbleMs)
      }
    }
  }

  /** @returns how much of the time has passed, see {@link patienceUsed} */
  private async somethingHappens(withinMs: number): Promise<number> {
    const from = performance.now()
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      this.waiting = resolve
      timer = setTimeout(resolve, withinMs)
    })
    clearTimeout(timer)
    this.waiting = undefined
    return patienceUsed(performance.now() - from, withinMs)
  }

  /** Some drivers stay silent when the device is gone: its file tells. */
  private lostOr<Other>(other: Other): Other | Failure {
    if (this.lost) return this.lost
    if (process.platform === 'win32') return other
    const device = deviceAt(this.path)
    if (device !== undefined && device === this.device) return other
    return (this.lost = cablePulled(this.path))
  }
}

/**
 * What of a wait counts. A machine with too much to do lets this process run late: then the board may well have
 * answered, and nobody has looked yet. It counts a little all the same, so that every wait has an end.
 */
function patienceUsed(elapsedMs: number, askedMs: number): number {
  const isLate = elapsedMs > 2 * askedMs + LATE_MS
  return isLate ? askedMs / 4 : Math.min(elapsedMs, askedMs)
}

/** What tells a device file from the next one of the same name: a cable can be back before one looks. */
function deviceAt(path: string): string | undefined {
  try {
    const { dev, ino, rdev } = statSync(path)
    return `${dev} ${ino} ${rdev}`
  } catch {
    return undefined
  }
}

/** Drivers may owe the answer for a device that has gone: it is not waited for long. */
function called(start: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, CLOSE_MS)
    start(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function portStuck(path: string): Failure {
  return new Failure(
    'port-stuck',
    `${path} takes no bytes: unplug the board, plug it in again and repeat the command`
  )
}

function babbling(path: string): Failure {
  return new Failure(
    'port-babbles',
    `what is on ${path} talks without an end: is it the right port, and its speed (--baud-rate)? Press the board's reset button and repeat the command`
  )
}

function cablePulled(path: string): Failure {
  return new Failure(
    'cable-pulled',
    `${path} went away in the middle of the work: plug the board in again and repeat the command, it goes on from there`
  )
}
