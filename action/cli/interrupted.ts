const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Does what goes on until Ctrl-C, or until the process is asked to end: `stop` tells of it. */
export async function untilInterrupted<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  for (const signal of SIGNALS) process.once(signal, stop)
  try {
    return await work(controller.signal)
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}
