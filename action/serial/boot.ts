import { existsSync } from 'node:fs'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { type Board, asFailure } from './board'
import { openPort } from './port'
import { type Wire, WireTimeout } from './wire'

/** What the library's application logs when it is up. */
const BOOTED = /\bINFO\b.*\bapp\b.*\bbooted\n/
const PROMPT = /(^|\n)>>> $/

/** How a boot went, as far as one can hear. */
export type Boot =
  /** The library's application says that it is up. */
  | 'running'
  /** It waits for a person: there is no main.py, or it has ended. */
  | 'at the prompt'
  /** Time is up, and neither was heard: other programs need not print, and `logging.level` can hide it. */
  | 'silent'

/**
 * Restarts the board as if its power had been off and on. The port stays open where it can. The board waits a
 * moment, since USB of its own ends with the reset, and with it what it has not sent yet.
 */
export async function reset(board: Board): Promise<void> {
  await board.repl.start('import machine,time\ntime.sleep_ms(100)\nmachine.reset()\n')
}

/**
 * Follows what a board prints from its reset on, until it is clear that it has booted.
 *
 * @throws Failure `boot-failed` with the exception that main.py or boot.py ended with
 */
export async function untilBooted(
  board: Board,
  timeoutMs: number,
  reporter: Reporter
): Promise<Boot> {
  const { path } = board.wire
  let wire = board.wire
  let heard = ''
  let told = 0
  const deadline = Date.now() + timeoutMs
  try {
    while (Date.now() < deadline) {
      try {
        const bytes = await wire.readSome(deadline - Date.now())
        const lines = (heard + bytes.toString('latin1').replaceAll('\r', '')).split('\n')
        for (const line of lines.slice(told, -1)) if (line.trim()) reporter.debug(line)
        told = lines.length - 1
        heard = lines.join('\n')
      } catch (thrown) {
        if (thrown instanceof WireTimeout) break
        // Boards with USB of their own leave the bus when they reset.
        if (!(thrown instanceof Failure)) throw thrown
        if (wire !== board.wire) await wire.close()
        wire = await reopened(path, board, deadline)
      }
      const traceback = /Traceback \(most recent call last\):\n(?: .*\n)+(\S.*)\n/.exec(heard)
      if (traceback && PROMPT.test(heard)) throw bootFailed(path, traceback[1]!)
      if (PROMPT.test(heard)) return 'at the prompt'
      if (BOOTED.test(heard)) return 'running'
    }
    return 'silent'
  } finally {
    if (wire !== board.wire) await wire.close()
  }
}

async function reopened(path: string, board: Board, deadline: number): Promise<Wire> {
  await board.wire.close()
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    try {
      if (existsSync(path) || process.platform === 'win32') return await openPort({ path })
    } catch (thrown) {
      if (Date.now() > deadline) throw thrown
    }
    if (Date.now() > deadline) throw asFailure(new WireTimeout(0, Buffer.alloc(0)), path)
  }
}

function bootFailed(path: string, exception: string): Failure {
  return new Failure(
    'boot-failed',
    `the board on ${path} started and failed with ${exception}: see its traceback with "mpy-blox repl"`
  )
}
