import { printable } from './printable'

/** An exception that was raised on the board, as its traceback tells it. */
export class BoardError extends Error {
  /** Class of the exception: `OSError`, `MemoryError`, … */
  readonly exception: string
  /** Number of an OSError, else undefined. 28: no space left. */
  readonly errno: number | undefined

  constructor(
    readonly traceback: string,
    /** What was printed before it. */
    readonly output: string
  ) {
    const lastLine = printable(traceback.trim().split('\n').at(-1) ?? '')
    super(lastLine)
    this.name = 'BoardError'
    this.exception = /^[\w.]+/.exec(lastLine)?.[0] ?? 'Exception'
    const errno = /^OSError: (?:\[Errno (-?\d+)\]|(-?\d+)|\((-?\d+),)/.exec(lastLine)
    this.errno = errno ? Number(errno[1] ?? errno[2] ?? errno[3]) : undefined
  }
}
