import { patiently } from './patience'

/** Those who wait for something to be so; each looks again whenever anything has happened. */
export class Listeners {
  private waiting: (() => void)[] = []

  /** Something has happened. */
  notify(): void {
    const waiting = this.waiting
    this.waiting = []
    for (const wake of waiting) wake()
  }

  /**
   * Waits until there is what is looked for, which may be at once. What `look` throws ends the wait.
   *
   * @param complain what to throw if there never is
   */
  async until<T>(look: () => T | undefined, complain: () => string): Promise<T> {
    let isWaitedFor = true
    const found = async (): Promise<T> => {
      for (;;) {
        const seen = look()
        if (seen !== undefined || !isWaitedFor) return seen as T
        await new Promise<void>((wake) => this.waiting.push(wake))
      }
    }
    try {
      return await patiently(found(), complain)
    } finally {
      isWaitedFor = false
    }
  }
}
