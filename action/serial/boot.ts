import { existsSync } from 'node:fs'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { AppReport, type PartReport } from './app-report'
import type { Board } from './board'
import { asFailure } from './board-failure'
import { BootLog } from './boot-log'
import { openPort } from './port'
import { type Wire, WireTimeout } from './wire'

/** How a boot went, as far as one can hear. */
export type Boot =
  /** The library's application says that it is up. */
  | 'running'
  /** It waits for a person: there is no main.py, or it has ended. */
  | 'at the prompt'
  /** Time is up, and neither was heard: other programs need not print, and `logging.level` can hide it. */
  | 'silent'
  /** It waits for a person since boot.py or main.py has ended with an exception. */
  | 'failed'
  /** Its port has gone with the reset, and is not back, or cannot be opened again. */
  | 'gone'

export interface BootOutcome {
  boot: Boot
  /** What the library's application said of what it brings up; only where it is `running`. */
  application?: PartReport[]
  /** The exception of one that has `failed`; why one that is `gone` cannot be heard. */
  problem?: string
}

/** How long is listened when the application is connected, and when it says nothing of what it brings up. */
const SETTLED_MS = 1500
const SPEECHLESS_MS = 10_000

/**
 * Restarts the board as if its power had been off and on. The port stays open where it can. The board waits a
 * moment, since USB of its own ends with the reset, and with it what it has not sent yet.
 */
export async function reset(board: Board): Promise<void> {
  await board.repl.start('import machine,time\ntime.sleep_ms(100)\nmachine.reset()\n')
}

/**
 * Follows what a board prints from its reset on: until it is clear that it has booted, and of the library's
 * application until it is connected, or the time is up. What came of it is told, not judged.
 */
export async function untilBooted(
  board: Board,
  timeoutMs: number,
  reporter: Reporter
): Promise<BootOutcome> {
  const { path } = board.wire
  let wire = board.wire
  const application = new AppReport()
  const log = new BootLog((line) => {
    reporter.debug(line)
    application.hear(line)
  })
  const deadline = Date.now() + timeoutMs
  const patience = new Patience(log, application)
  try {
    for (;;) {
      try {
        const end = Math.min(deadline, patience.end())
        log.hear(await wire.readSome(end - Date.now()))
      } catch (thrown) {
        if (thrown instanceof WireTimeout) break
        // Boards with USB of their own leave the bus when they reset.
        if (!(thrown instanceof Failure)) throw thrown
        if (wire !== board.wire) await wire.close()
        wire = await reopened(path, board, deadline)
      }
      if (log.isAtPrompt && log.exception) return { boot: 'failed', problem: log.exception }
      if (log.isAtPrompt) return { boot: 'at the prompt' }
    }
    if (!log.booted) return { boot: 'silent' }
    return { boot: 'running', application: application.parts }
  } catch (thrown) {
    if (thrown instanceof Failure) return { boot: 'gone', problem: thrown.message }
    throw thrown
  } finally {
    if (wire !== board.wire) await wire.close()
  }
}

/** Until when an application that has booted is listened to. */
class Patience {
  private bootedAt: number | undefined
  private settledAt: number | undefined

  constructor(
    private readonly log: BootLog,
    private readonly application: AppReport
  ) {}

  end(): number {
    if (!this.log.booted) return Infinity
    this.bootedAt ??= Date.now()
    if (this.application.isSettled) return (this.settledAt ??= Date.now()) + SETTLED_MS
    return this.application.isHeard ? Infinity : this.bootedAt + SPEECHLESS_MS
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
