import { createServer } from 'node:net'

/**
 * Below those that the system gives to whoever asks for any port, 32768 and up on Linux: it gives one that was closed again to the
 * next who asks, at times at once, and to connections.
 */
const FIRST = 10_000
/** Each worker of jest has some of its own. */
const OF_A_WORKER = 2_500
const WORKERS = 9
const TRIES = 100

const given = new Set<number>()

/** A port of loopback at which nobody listens, and that nobody else is given. */
export async function freePort(): Promise<number> {
  const worker = Number(process.env['JEST_WORKER_ID'] ?? 0) % WORKERS
  for (let tried = 0; tried < TRIES; tried++) {
    const port = FIRST + worker * OF_A_WORKER + Math.floor(Math.random() * OF_A_WORKER)
    if (given.has(port)) continue
    given.add(port)
    if (await isFree(port)) return port
  }
  throw new Error(`none of ${TRIES} ports is free`)
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
