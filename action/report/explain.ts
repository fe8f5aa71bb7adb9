import { Failure } from './failure'

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
