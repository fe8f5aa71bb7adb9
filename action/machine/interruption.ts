import { getEventListeners } from 'node:events'
import { Failure } from '../report/failure'

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 }
type Signal = keyof typeof EXIT_CODES
const SIGNALS = Object.keys(EXIT_CODES) as Signal[]

/** npx hands on the Ctrl-C that its child gets from the terminal as well: a second one within that time is the same. */
const SAME_MS = 500
/** Whoever waits for the process to end does not wait for a broker that does not answer. */
const LAST_MS = 5_000

/**
 * What Ctrl-C and a request to end mean for work that waits for others: `stop` tells of it, and what is known by then
 * is noted and told. Work that nobody would stop in order ends as without this.
 */
export class Interruption {
  private readonly controller = new AbortController()
  private first: { signal: Signal; ms: number } | undefined

  private constructor() {
    for (const signal of SIGNALS) process.on(signal, this.hear)
  }

  /** From now on, until `end`. */
  static watch(): Interruption {
    return new Interruption()
  }

  get stop(): AbortSignal {
    return this.controller.signal
  }

  /** As shells have it; undefined if nobody interrupts. */
  get exitCode(): number | undefined {
    return this.first && EXIT_CODES[this.first.signal]
  }

  /** @param soFar what is done, and how to go on; undefined if all was done by then */
  failure(soFar: string | undefined): Failure | undefined {
    if (!this.first || soFar === undefined) return undefined
    return new Failure('interrupted', `interrupted by ${this.first.signal}: ${soFar}`)
  }

  end(): void {
    for (const signal of SIGNALS) process.off(signal, this.hear)
  }

  /** @param signal undefined where readers are lost, see `outliveReaders`: this work goes on to its end */
  private readonly hear = (signal?: Signal): void => {
    if (signal === undefined) return
    if (this.first) {
      if (performance.now() - this.first.ms > SAME_MS) process.exit(this.exitCode)
      return
    }
    if (getEventListeners(this.stop, 'abort').length === 0) {
      this.end()
      process.kill(process.pid, signal)
      return
    }
    this.first = { signal, ms: performance.now() }
    setTimeout(() => process.exit(this.exitCode), LAST_MS).unref()
    this.controller.abort()
  }
}
