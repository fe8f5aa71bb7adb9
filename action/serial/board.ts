import { createHash } from 'node:crypto'
import { Failure } from '../report/failure'
import { BoardError } from './board-error'
import { openPort } from './port'
import { IDENTIFY } from './programs/identify'
import { RawRepl } from './raw-repl'
import { type Wire, WireTimeout } from './wire'

/** What a board says it is. */
export interface BoardIdentity {
  /** `{sysname}-{hex of the unique id}`, as in its MQTT topics; undefined where it has no unique id. */
  deviceId: string | undefined
  /** MicroPython's, `1.24.1`. */
  version: string
  /** The hardware, in MicroPython's words. */
  machine: string
  /** Highest version of .mpy files that it loads, for example `6.3`. */
  mpy: string
  /** Whether it can inflate. */
  deflate: boolean
  /** Whether its standard input takes bytes of every value. */
  takesBytes: boolean
  /** Packages installed below /lib: name → version. */
  packages: Map<string, string>
}

/** Oldest MicroPython that the library and this program support. */
const OLDEST = [1, 22] as const

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
    try {
      const repl = new RawRepl(wire)
      await repl.enter()
      await repl.softReset()
      return new Board(wire, repl, await identify(repl))
    } catch (thrown) {
      await wire.close()
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
  async resume(): Promise<void> {
    await this.repl.exit().catch(() => {})
    await this.wire.write('\x04').catch(() => {})
    await this.wire.drain(20, 100).catch(() => {})
    await this.wire.close()
  }
}

/**
 * Refuses a board that is not the one that is meant, or too old to be used.
 *
 * @param deviceId the only one that will do; undefined for any
 */
export function checkIdentity(
  { version, deviceId: found }: BoardIdentity,
  path: string,
  deviceId?: string
): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Failure(
      'micropython-too-old',
      `the board on ${path} runs MicroPython ${version}, 1.22 or later is needed: write a newer one with --firmware`
    )
  }
  if (deviceId && deviceId !== found) {
    throw new Failure(
      'wrong-device',
      `the board on ${path} is ${found ?? 'without an id'}, not ${deviceId}: nothing was changed; check the port, or the device id`
    )
  }
}

async function identify(repl: RawRepl): Promise<BoardIdentity> {
  const text = await ask(repl, IDENTIFY, 5000)
  const [version, deviceId, machine, mpy, deflate, takesBytes, packages] = JSON.parse(text) as [
    number[],
    string,
    string,
    number,
    number,
    boolean,
    string[]
  ]
  return {
    deviceId: deviceId || undefined,
    version: version.join('.'),
    machine,
    mpy: `${mpy & 0xff}.${(mpy >> 8) & 3}`,
    deflate: deflate === 1,
    takesBytes,
    packages: new Map(
      packages.map((name) => {
        const [project = '', packageVersion = ''] = name.split('-')
        return [project.replaceAll('_', '-'), packageVersion]
      })
    )
  }
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
      return checked(await repl.finish(timeoutMs))
    } catch (thrown) {
      const mutilated = thrown instanceof WireTimeout || thrown instanceof Mutilated
      if (!mutilated || attempt === ATTEMPTS) throw asFailure(thrown, repl.wire.path)
      await repl.enter()
    }
  }
}

/** The answer arrived, but not whole. */
class Mutilated extends Error {}

/** The lines of an answer. Boards print `\r\n` for `\n`. */
function checked(output: string): string {
  const match = /^ *([^]*)#([0-9a-f]{8})\n$/.exec(output.replaceAll('\r', ''))
  if (!match) throw new Mutilated(output)
  const [, lines = '', hash] = match
  if (createHash('sha256').update(lines).digest('hex').slice(0, 8) !== hash) {
    throw new Mutilated(output)
  }
  return lines
}

/** What a user is told of an exception on the board, or of its silence. */
export function asFailure(thrown: unknown, path: string): unknown {
  if (thrown instanceof BoardError) {
    if (thrown.errno === 28) return flashFull(path)
    return new Failure('board-error', `the board on ${path} raised ${thrown.message}`, {
      cause: thrown
    })
  }
  if (thrown instanceof WireTimeout || thrown instanceof Mutilated) {
    return new Failure(
      'board-silent',
      `the board on ${path} stopped answering: press its reset button and repeat the command`,
      { cause: thrown }
    )
  }
  return thrown
}

/** @param needed and free: bytes, when they are known */
export function flashFull(path: string, needed?: number, free?: number): Failure {
  const sizes =
    needed === undefined || free === undefined
      ? 'has no room'
      : `needs ${Math.ceil(needed / 1024)} KB for it and has ${Math.floor(free / 1024)} KB free`
  return new Failure(
    'flash-full',
    `flash full: the board on ${path} ${sizes}; remove files from it, or flash with --purge`
  )
}
