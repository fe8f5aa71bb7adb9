import { printable } from './printable'

/** Nothing that is looked for is in a longer line; the rest of it is dropped. */
const MAX_LINE = 1000

/**
 * What a board prints while it boots, line by line: of all that it says no more is kept than the line that has no
 * end yet, and the exception that it may have ended with.
 */
export class BootLog {
  /** The library's application said that it is up. */
  booted = false
  /** Last line of a traceback, when there was one. */
  exception: string | undefined

  private line = ''
  private inTraceback = false

  /** @param onLine is told of every line that is complete */
  constructor(private readonly onLine: (line: string) => void) {}

  /** Whether it waits for a person, as far as one can tell from what came last. */
  get isAtPrompt(): boolean {
    return this.line === '>>> '
  }

  hear(bytes: Buffer): void {
    const [first = '', ...others] = bytes.toString('latin1').replaceAll('\r', '').split('\n')
    this.extend(first)
    for (const line of others) {
      this.complete(this.line)
      this.line = ''
      this.extend(line)
    }
  }

  private extend(text: string): void {
    this.line += text.slice(0, MAX_LINE - this.line.length)
  }

  private complete(line: string): void {
    if (line.trim()) this.onLine(line)
    if (line === 'Traceback (most recent call last):') this.inTraceback = true
    else if (this.inTraceback && !line.startsWith(' ')) {
      this.exception = printable(line)
      this.inTraceback = false
    }
    // The line that its app logs: `… INFO … app … booted`.
    this.booted ||= /\bbooted$/.test(line) && /\bINFO\b/.test(line) && /\bapp\b/.test(line)
  }
}
