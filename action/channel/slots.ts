/** So many at a time, whoever asks, in the order of the calls. */
export class Slots {
  private readonly waiting: (() => void)[] = []

  constructor(private free: number) {}

  /** @returns undefined where one is free now; else what resolves when one is */
  take(): Promise<void> | undefined {
    if (this.free === 0) return new Promise((taken) => this.waiting.push(taken))
    this.free -= 1
    return undefined
  }

  give(): void {
    const next = this.waiting.shift()
    if (next) next()
    else this.free += 1
  }
}
