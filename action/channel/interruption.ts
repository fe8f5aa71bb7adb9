import { Failure } from '../report/failure'

/** Fails once it is interrupted, which is for what comes before boards are told; listens until it is forgotten. */
export function interruptionOf(stop: AbortSignal | undefined): {
  before: Promise<never>
  forget: () => void
} {
  let forget = (): void => {}
  const before = new Promise<never>((_, reject) => {
    const hear = (): void =>
      reject(
        new Failure(
          'interrupted',
          'interrupted before boards were told of it: they go on as before. What was sent stays, and the same command goes on from there'
        )
      )
    stop?.addEventListener('abort', hear)
    forget = () => stop?.removeEventListener('abort', hear)
  })
  before.catch(() => {}) // told where it is waited for
  return { before, forget }
}
