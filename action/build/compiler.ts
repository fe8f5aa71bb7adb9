import type { SourceFile } from './release-source'

/** What became of one module. */
export type Outcome = { mpy: Buffer } | { error: string; line?: number }

/** A cross-compiler, ready to run. */
export interface Compiler {
  /** For people: which one, and what its files run on. */
  description: string
  /**
   * Compiles every module, several at a time. A module that does not compile is an outcome, not an
   * exception.
   *
   * @param onDone called with the number of modules that are done
   * @returns one outcome a module, in the order given
   */
  compile(modules: SourceFile[], onDone: (done: number) => void): Promise<Outcome[]>
}

/**
 * What a module calls itself in tracebacks: `mpy_blox.mqtt.link`. An import interns this very name,
 * so that it takes no RAM of its own, as that of a file would for each module that was ever loaded.
 *
 * @param path in the wheel, before compiling: `mpy_blox/mqtt/link.py`
 */
export const sourceName = (path: string): string =>
  path
    .replace(/\.py$/, '')
    .replace(/\/__init__$/, '')
    .replaceAll('/', '.')

/** Small integers of 31 bits exist on every board, so one file loads on all of them. */
export const PORTABLE = '-msmall-int-bits=31'

/**
 * Reads what mpy-cross prints about a module that it refuses: a traceback whose last line is the
 * error. Syntax errors come without the module's name, so only the line is taken from it.
 */
export function readCompilerError(stderr: string): { error: string; line?: number } {
  const lines = stderr.trim().split(/\r?\n/)
  const error = lines.at(-1)?.trim() || 'the compiler gave no reason'
  const line = /, line (\d+)/.exec(stderr)?.[1]
  return line === undefined ? { error } : { error, line: Number(line) }
}
