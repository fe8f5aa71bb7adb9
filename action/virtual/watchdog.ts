/** Allowance for feeding that the board does not tell at once (see WDT.feed in board/machine.py). */
const SLACK_MS = 20
/** A board with a faster clock keeps the time itself, as long as it moves. Work for twice as long is a hang. */
const STILL_MS = 500
/** And so many times as long without work: a call that does not return. */
const BLOCKED = 20

/** A board's watchdog timer, kept by its supervisor: a board that hangs cannot keep it. */
export class Watchdog {
  private timer: NodeJS.Timeout | undefined
  private feedings = 0
  /** Since when it has been still: what it had worked by then, and looks at it. */
  private still: { workedMs: number | undefined; looks: number } | undefined

  /**
   * @param onStarved called once, when it was not fed in time
   * @param speed of the board's clock
   * @param workMs what the board's process has worked so far; undefined where that is not known
   */
  constructor(
    private readonly onStarved: () => void,
    private readonly speed = 1,
    private readonly workMs: () => number | undefined = () => undefined
  ) {}

  start(timeoutMs: number): void {
    this.stop()
    const limitMs = this.speed === 1 ? timeoutMs + SLACK_MS : STILL_MS
    this.timer = setTimeout(() => this.check(limitMs), limitMs)
    this.timer.unref()
  }

  feed(): void {
    this.feedings += 1
    this.still = undefined
    this.timer?.refresh()
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private check(limitMs: number): void {
    // Were we late ourselves, then its feeding waits to be read: that comes before setImmediate.
    const before = this.feedings
    setImmediate(() => {
      if (this.timer === undefined || this.feedings !== before) return
      if (this.speed === 1 || this.hangs(limitMs)) this.onStarved()
      else this.timer.refresh()
    })
  }

  /** On a busy machine a board may not have had the time to do anything. */
  private hangs(limitMs: number): boolean {
    this.still ??= { workedMs: this.workMs(), looks: 0 }
    const { workedMs } = this.still
    const worked = workedMs === undefined ? undefined : (this.workMs() ?? 0) - workedMs
    this.still.looks += 1
    return (worked ?? 0) >= limitMs / 2 || this.still.looks > BLOCKED
  }
}
