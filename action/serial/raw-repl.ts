import { Failure } from '../report/failure'
import { BoardError } from './board-error'
import { printable } from './printable'
import { sendPaced, sendPasted } from './raw-source'
import { type Wire, WireTimeout } from './wire'

const CTRL_A = '\x01'
const CTRL_B = '\x02'
const CTRL_C = '\x03'
const CTRL_D = '\x04'
const BANNER = 'raw REPL; CTRL-B to exit\r\n>'
/** What every port prints between the end of one interpreter and the start of the next. */
const SOFT_REBOOT = 'soft reboot\r\n'

/** A port that opens can reset the board, which then boots for a while and hears nothing. */
const PATIENCE_MS = [50, 500, 100, 1000, 3000, 5000]

/**
 * A MicroPython's raw REPL: programs in, both streams back. https://docs.micropython.org, "The
 * MicroPython Interactive Interpreter Mode".
 */
export class RawRepl {
  private pasteWorks = true

  constructor(readonly wire: Wire) {}

  /**
   * Gets the board's attention whatever it does: busy, booting, at a prompt, in paste mode, or left in the
   * raw REPL by a client that died. Never waits for `>>>`, which programs can change.
   */
  async enter(): Promise<void> {
    let heard: Buffer = Buffer.alloc(0)
    for (const [attempt, patienceMs] of PATIENCE_MS.entries()) {
      // Two interrupts: the first ends a program or a half-sent line, the second what ran after it.
      for (const interrupt of [`\r${CTRL_C}`, CTRL_C]) {
        await this.wire.write(interrupt)
        heard = lastOf(heard, await this.wire.drain(20, 300))
      }
      await this.wire.write(`\r${CTRL_A}`)
      try {
        await this.wire.readUntil(BANNER, patienceMs)
        heard = lastOf(heard, await this.wire.drain(5, 100))
        if (attempt > 0) await this.catchUp(attempt, Math.max(2000, patienceMs))
        return
      } catch (thrown) {
        if (!(thrown instanceof WireTimeout)) throw thrown
        heard = lastOf(heard, this.wire.takeAll())
      }
    }
    throw notMicroPython(this.wire.path, heard)
  }

  /**
   * Waits for all that a slow board still has to say to earlier attempts: it answers in order, so what comes
   * after the answer to this program is about what follows. A banner that is late would pass for another.
   */
  private async catchUp(attempt: number, patienceMs: number): Promise<void> {
    const mark = `caught up ${attempt}`
    await this.wire.write(`print('${mark}')${CTRL_D}`)
    await this.wire.readUntil(mark, patienceMs)
    await this.wire.readUntil(`${CTRL_D}${CTRL_D}>`, 2000)
  }

  /**
   * Runs a program to its end.
   *
   * @param timeoutMs longest silence while it runs
   * @returns what it printed
   * @throws BoardError with its traceback, if it ended with an exception
   */
  async exec(source: string, timeoutMs = 10_000): Promise<string> {
    await this.start(source)
    return this.finish(timeoutMs)
  }

  /** Sends a program; from here on it runs. {@link finish} must follow. */
  async start(source: string): Promise<void> {
    const bytes = Buffer.from(source)
    if (this.pasteWorks) {
      const pasted = await sendPasted(this.wire, bytes)
      if (pasted === 'sent') return
      // Old firmware reads the question as a line of its own: a fresh prompt is needed.
      if (pasted === 'unknown') await this.enter()
      this.pasteWorks = false
    }
    await sendPaced(this.wire, bytes)
  }

  /** The end of a program that was started: as {@link exec}. */
  async finish(timeoutMs: number): Promise<string> {
    const output = await this.section(timeoutMs)
    const traceback = await this.section(2000)
    await this.wire.readUntil('>', 2000)
    if (traceback) throw new BoardError(traceback, output)
    return output
  }

  /**
   * A clean interpreter: nothing of what ran before is left, `boot.py` has run, `main.py` has not. The
   * watchdog of a program that was interrupted goes on all the same.
   */
  async softReset(): Promise<void> {
    await this.wire.write(CTRL_D)
    try {
      await this.wire.readUntil(SOFT_REBOOT, 3000)
      await this.wire.readUntil(BANNER, 3000)
      await this.wire.drain(5, 100)
    } catch (thrown) {
      if (!(thrown instanceof WireTimeout)) throw thrown
      await this.enter()
    }
  }

  /** Back to the prompt for people. */
  async exit(): Promise<void> {
    await this.wire.write(`\r${CTRL_B}`)
    await this.wire.drain(20, 200)
  }

  private async section(timeoutMs: number): Promise<string> {
    const bytes = await this.wire.readUntil(CTRL_D, timeoutMs, true)
    return bytes.subarray(0, -1).toString('utf8')
  }
}

/** The end of what was heard is enough to tell what it was. */
const lastOf = (heard: Buffer, more: Buffer): Buffer => Buffer.concat([heard, more]).subarray(-1024)

/** Something answers, or nothing does; either way it is no MicroPython that listens. */
function notMicroPython(path: string, heard: Buffer): Failure {
  const said = printable(heard.toString('latin1'), 60, true)
  const what = said ? `what it says is "${said}"` : 'it says nothing'
  return new Failure(
    'not-micropython',
    `no MicroPython answers on ${path} (${what}): is it the right port? To write MicroPython onto the board, flash with --firmware`
  )
}
