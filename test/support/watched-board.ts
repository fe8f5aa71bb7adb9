import { VirtualBoard, type BoardEvent, type BoardOptions } from '../../action/virtual/board'
import { Listeners } from './listeners'

/** A wait for a board ended because the board is off. */
export class BoardOff extends Error {}

/** A virtual board that tests wait for. */
export class WatchedBoard extends VirtualBoard {
  private readonly lines: string[] = []
  private readonly events: BoardEvent[] = []
  private readonly listeners: Listeners

  constructor(options: BoardOptions) {
    super({
      ...options,
      onLine: (line) => {
        options.onLine?.(line)
        this.lines.push(line)
        this.listeners.notify()
      },
      onEvent: (event) => {
        options.onEvent?.(event)
        this.events.push(event)
        this.listeners.notify()
      }
    })
    this.listeners = new Listeners()
  }

  /** Waits for a line that the board prints from now on. @throws BoardOff when it goes off first */
  async waitForLine(wanted: string | RegExp): Promise<string> {
    const begun = this.lines.length
    const matches = (line: string): boolean =>
      typeof wanted === 'string' ? line.includes(wanted) : wanted.test(line)
    return this.waitFor(() => this.lines.slice(begun).find(matches), `line with ${wanted}`)
  }

  /** Waits until this is in what the board has printed since it was made. */
  async hasPrinted(wanted: string | RegExp): Promise<void> {
    await this.waitFor(() => {
      const text = this.lines.join('\n')
      const isThere = typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)
      return isThere || undefined
    }, `line with ${wanted}`)
  }

  /** Waits for an event of this kind from now on. @throws BoardOff when it goes off first */
  async waitForEvent(kind: BoardEvent['kind']): Promise<BoardEvent> {
    const begun = this.events.length
    return this.waitFor(() => this.events.slice(begun).find((event) => event.kind === kind), kind)
  }

  private waitFor<T>(look: () => T | undefined, what: string): Promise<T> {
    const begun = this.events.length
    const complaint = (): string => `no ${what} in:\n${this.log.slice(-20).join('\n')}`
    return this.listeners.until(() => {
      const found = look()
      const isOff = this.events.slice(begun).some(({ kind }) => kind === 'off')
      if (found === undefined && isOff) throw new BoardOff(`${complaint()}\nand the board is off`)
      return found
    }, complaint)
  }
}
