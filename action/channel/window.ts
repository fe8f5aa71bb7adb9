import { setTimeout as sleep } from 'node:timers/promises'

/** Before the first acknowledgement; a release of small files fits in. */
const FIRST_BYTES = 65_536
/** What may be under way is acknowledged within so long: on a slow line that is little. */
const AHEAD_S = 2
const FEWEST_BYTES = 16_384
/** A broker that has not acknowledged by then, beyond what the line takes, is as good as gone. */
const PATIENCE_MS = 30_000
/** Bytes per second of the slowest line that is waited for, before its speed is known. */
const SLOWEST = 4_000
/** A line may become slower than it was. */
const SLOWER = 4

/**
 * How much may be on its way to a broker. A line that is slow is given less at a time, and more time:
 * acknowledgements tell how fast it is.
 */
export class Window {
  private readonly waiting: { bytes: number; admit: () => void }[] = []
  private messages = 0
  private bytes = 0
  private acknowledgedBytes = 0
  private begunMs = performance.now()
  private heardMs = performance.now()

  /** @returns undefined where there is room now; else what resolves when there is, in the order of the calls */
  enter(bytes: number): Promise<void> | undefined {
    if (this.waiting.length > 0 || !this.hasRoomFor(bytes))
      return new Promise((admit) => this.waiting.push({ bytes, admit }))
    this.admit(bytes)
    return undefined
  }

  leave(bytes: number, isAcknowledged: boolean): void {
    this.messages -= 1
    this.bytes -= bytes
    if (isAcknowledged) {
      this.acknowledgedBytes += bytes
      this.heardMs = performance.now()
    }
    while (this.waiting[0] && this.hasRoomFor(this.waiting[0].bytes)) {
      const next = this.waiting.shift()!
      this.admit(next.bytes)
      next.admit()
    }
  }

  /** Whether anything is under way. */
  get isBusy(): boolean {
    return this.messages > 0
  }

  /** Resolves when nothing was acknowledged for longer than the line can take for what is under way. */
  async silence(signal: AbortSignal): Promise<void> {
    for (let leftMs = this.patienceMs; leftMs > 0 && !signal.aborted;) {
      await sleep(leftMs, undefined, { signal }).catch(() => {})
      leftMs = this.heardMs + this.patienceMs - performance.now()
    }
  }

  private admit(bytes: number): void {
    if (this.messages === 0) this.heardMs = performance.now()
    if (this.acknowledgedBytes === 0 && this.messages === 0) this.begunMs = performance.now()
    this.messages += 1
    this.bytes += bytes
  }

  private hasRoomFor(bytes: number): boolean {
    if (this.messages === 0) return true
    const { bytesPerS } = this
    const most = bytesPerS === undefined ? FIRST_BYTES : bytesPerS * AHEAD_S
    return this.bytes + bytes <= Math.max(most, FEWEST_BYTES)
  }

  private get patienceMs(): number {
    const { bytesPerS } = this
    const slowest = bytesPerS === undefined ? SLOWEST : bytesPerS / SLOWER
    return PATIENCE_MS + (this.bytes / slowest) * 1000
  }

  /** Unknown until more than round trips has been seen of the line. */
  private get bytesPerS(): number | undefined {
    const seconds = (this.heardMs - this.begunMs) / 1000
    const isTelling = this.acknowledgedBytes >= FEWEST_BYTES || seconds >= AHEAD_S
    return isTelling && this.acknowledgedBytes > 0 ? this.acknowledgedBytes / seconds : undefined
  }
}
