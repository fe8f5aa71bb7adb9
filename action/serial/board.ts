import { Failure } from '../report/failure'
import { checkedAnswer, Mutilated } from './answer'
import { BoardError } from './board-error'
import { asFailure } from './board-failure'
import { type BoardIdentity, checkIdentity, checkVersion, parseIdentity } from './identity'
import { openPort } from './port'
import { IDENTIFY } from './programs/identify'
import { RawRepl } from './raw-repl'
import { type Wire, WireTimeout } from './wire'

/** A board at the other end of a port, in the raw REPL, and known. */
export class Board {
  private constructor(
    readonly wire: Wire,
    readonly repl: RawRepl,
    public identity: BoardIdentity
  ) {}

  /**
   * Opens the port, interrupts what runs and asks the board who it is.
   *
   * @param options.deviceId the only board that will do: the program of any other is started again
   * @throws Failure for what `port-errors`, {@link RawRepl.enter} and {@link checkIdentity} refuse
   */
  static async open(
    path: string,
    options: { baudRate?: number; deviceId?: string } = {}
  ): Promise<Board> {
    const { deviceId, ...portOptions } = options
    const board = await Board.on(await openPort({ path, ...portOptions }))
    try {
      checkIdentity(board.identity, path, deviceId)
      return board
    } catch (thrown) {
      await board.resume()
      throw thrown
    }
  }

  private static async on(wire: Wire): Promise<Board> {
    const repl = new RawRepl(wire)
    try {
      await repl.enter()
    } catch (thrown) {
      await wire.close()
      throw thrown
    }
    try {
      await repl.softReset()
      return new Board(wire, repl, await identify(repl))
    } catch (thrown) {
      await resume(repl)
      throw thrown
    }
  }

  /** Asks again: after something was installed. */
  async refresh(): Promise<BoardIdentity> {
    return (this.identity = await identify(this.repl))
  }

  /** Runs a program that answers by `reply(text)`. */
  ask(program: string, timeoutMs = 10_000): Promise<string> {
    return ask(this.repl, program, timeoutMs)
  }

  /** Leaves the board at its prompt for people, and the port to others. */
  async close(): Promise<void> {
    await this.repl.exit().catch(() => {})
    await this.wire.close()
  }

  /** Lets the board's own program start again, and the port go. */
  resume(): Promise<void> {
    return resume(this.repl)
  }
}

async function resume(repl: RawRepl): Promise<void> {
  const { wire } = repl
  await repl.exit().catch(() => {})
  await wire.write('\x04').catch(() => {})
  await wire.drain(20, 100).catch(() => {})
  await wire.close()
}

async function identify(repl: RawRepl): Promise<BoardIdentity> {
  const { path } = repl.wire
  try {
    return parseIdentity(await ask(repl, IDENTIFY, 5000), path)
  } catch (thrown) {
    // Old firmware lacks what the question is asked with, or the memory for it.
    if (thrown instanceof Failure && thrown.cause instanceof BoardError)
      checkVersion(await versionOf(repl).catch(() => ''), path)
    throw thrown
  }
}

/** `1.9.2`: what every MicroPython can tell, however old and small. */
async function versionOf(repl: RawRepl): Promise<string> {
  const told = await repl.exec("import sys\nprint('%d.%d.%d'%sys.implementation[1][:3])\n", 5000)
  return told.trim()
}

const ATTEMPTS = 3

/**
 * A question and its answer, asked again when the answer arrives mutilated, each time a few bytes
 * longer: the USB drivers that lose answers lose those of certain lengths.
 */
async function ask(repl: RawRepl, program: string, timeoutMs: number): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      const padding = attempt > 1 ? `print(' '*${attempt * 7},end='')\n` : ''
      await repl.start(padding + program)
      return checkedAnswer(await repl.finish(timeoutMs))
    } catch (thrown) {
      const mutilated = thrown instanceof WireTimeout || thrown instanceof Mutilated
      if (!mutilated || attempt === ATTEMPTS) throw asFailure(thrown, repl.wire.path)
      await repl.enter()
    }
  }
}
