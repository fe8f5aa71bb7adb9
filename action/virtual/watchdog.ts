/** Allowance for feeding that the board does not tell at once (see WDT.feed in board/machine.py). */
const SLACK_MS = 20

/** A board's watchdog timer, kept by its supervisor: a board that hangs cannot keep it. */
export class Watchdog {
  private timer: NodeJS.Timeout | undefined
  private feedings = 0

  /** @param onStarved called once, when it was not fed in time */
  constructor(private readonly onStarved: () => void) {}

  start(timeoutMs: number): void {
    this.stop()
    this.timer = setTimeout(() => this.check(), timeoutMs + SLACK_MS)
    this.timer.unref()
  }

  feed(): void {
    this.feedings += 1
    this.timer?.refresh()
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private check(): void {
    // Were we late ourselves, then its feeding waits to be read: that comes before setImmediate.
    const before = this.feedings
    setImmediate(() => {
      if (this.timer !== undefined && this.feedings === before) this.onStarved()
    })
  }
}
