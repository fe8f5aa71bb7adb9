/** Those who wait for something to be so; each looks again whenever anything has happened. */
export class Listeners {
  private readonly waiting = new Set<() => void>()

  /** Something has happened. */
  notify(): void {
    for (const look of [...this.waiting]) look()
  }

  /**
   * Waits until there is what is looked for, which may be at once.
   *
   * @param complain what to throw when it takes longer than that
   */
  until<T>(look: () => T | undefined, timeoutMs: number, complain: () => string): Promise<T> {
    return new Promise((resolve, reject) => {
      const listen = (): void => {
        const found = look()
        if (found === undefined) return
        clearTimeout(timer)
        this.waiting.delete(listen)
        resolve(found)
      }
      const timer = setTimeout(() => {
        this.waiting.delete(listen)
        reject(new Error(complain()))
      }, timeoutMs)
      this.waiting.add(listen)
      listen()
    })
  }
}
