import { setTimeout as sleep } from 'node:timers/promises'
import { received, TooLarge } from '../../archive/received'
import { Failure } from '../../report/failure'
import { LARGEST_BYTES } from '../source/admission'

const ATTEMPTS = 3
const FIRST_PAUSE_MS = 300

const MISSING = [404, 410]
/** What may pass: a request that took too long, and too many of them. */
const BUSY = [408, 429]

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

interface DownloadOptions {
  /** What is refused is not there, as some servers have it. */
  refusedIsMissing?: boolean
}

/**
 * Downloads a file; what may pass by itself is tried again.
 *
 * @returns undefined when the server says that there is no such file
 * @throws Failure `dependency-unreachable`, `dependency-address`
 */
export async function download(
  address: string,
  options: DownloadOptions = {}
): Promise<Buffer | undefined> {
  const url = checkedUrl(address)
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchOnce(url, options)
    } catch (cause) {
      if (cause instanceof Failure) throw cause
      const mayPass = !(cause instanceof Refused) || cause.mayPass
      if (attempt === ATTEMPTS || !mayPass) throw unreachable(address, cause)
    }
    await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1))
  }
}

function checkedUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isPrivate = url?.protocol === 'https:' || (url !== undefined && LOOPBACK.test(url.hostname))
  if (url === undefined || !isPrivate) {
    throw new Failure('dependency-address', `${address} is not an https:// address`)
  }
  if (url.username === '' && url.password === '') return url
  throw new Failure(
    'dependency-address',
    `an address on ${url.host} holds a user name or password, which a lock would publish; leave them out`
  )
}

class Refused extends Error {
  constructor(readonly status: number) {
    super(`it answers ${status}`)
  }

  get mayPass(): boolean {
    return BUSY.includes(this.status) || this.status >= 500
  }
}

/** There is no such file. */
class Missing extends Error {}

async function fetchOnce(
  url: URL,
  { refusedIsMissing = false }: DownloadOptions
): Promise<Buffer | undefined> {
  const open = async (signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> => {
    const { status, ok, body } = await fetch(url, { signal })
    if (ok && body) return body
    const refused = new Refused(status)
    const isMissing = MISSING.includes(status) || (refusedIsMissing && !refused.mayPass)
    throw isMissing ? new Missing() : refused
  }
  try {
    return await received(open, LARGEST_BYTES)
  } catch (cause) {
    if (cause instanceof Missing) return undefined
    if (!(cause instanceof TooLarge)) throw cause
    throw new Failure('dependency-large', `${url.href} is larger than ${LARGEST_BYTES} bytes`)
  }
}

function unreachable(address: string, cause: unknown): Failure {
  const { message, cause: deeper } = cause as Error & { cause?: NodeJS.ErrnoException }
  const reason = deeper?.message || deeper?.code || message
  return new Failure(
    'dependency-unreachable',
    `cannot fetch ${address}: ${reason}; look at the network, or try again later`,
    { cause }
  )
}
