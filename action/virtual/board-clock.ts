/** Longer than a board goes on without telling its time. */
const UNTOLD_MS = 20_000

/** A board's clock, over its resets: the host's, or one that runs faster. */
export class BoardClock {
  private bootedMs = Date.now()
  private toldMs = this.bootedMs

  constructor(readonly speed = 1) {}

  /** What it says, in ms since 1970; as far as the board has told, if it runs faster. */
  get nowMs(): number {
    return this.speed === 1 ? Date.now() : this.toldMs
  }

  booted(): void {
    this.bootedMs = this.nowMs
  }

  /** The board tells how long ago it booted. */
  told(elapsedMs: number): void {
    this.toldMs = Math.max(this.toldMs, this.bootedMs + elapsedMs)
  }

  /** Time passed while the board could not tell: it slept, or hung until its watchdog bit. */
  passed(durationMs: number): void {
    this.toldMs += durationMs
  }

  /** Its power was taken away: what it has told others is the past when it comes back. */
  cutOff(): void {
    this.passed(UNTOLD_MS)
  }
}
