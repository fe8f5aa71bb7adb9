import { Failure } from './failure'
import type { Reporter } from './reporter'

/**
 * Turns whatever was thrown into a Failure to print. What is not one already is a bug of ours: it
 * says so, and keeps the stack for `--verbose`.
 */
export function explain(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  return new Failure(
    'internal',
    `internal error: ${text} (this is a bug in mpy-blox; please report it with --verbose output)`,
    { cause: thrown }
  )
}

/** The one line of a failure; of a bug also its stack, for those who ask. */
export function tellFailure(failure: Failure, reporter: Reporter): void {
  reporter.error(failure.message, failure.details.at)
  if (failure.code !== 'internal') return
  const { cause } = failure
  const stack = cause instanceof Error ? (cause.stack ?? '') : ''
  for (const line of stack.split('\n')) reporter.debug(line)
}
