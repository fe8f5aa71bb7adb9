const SILENCE_MS = 30_000
const TOTAL_MS = 600_000

/** There is more of it than was to be taken. */
export class TooLarge extends Error {}

interface Patience {
  /** From one piece to the next, and until the first. */
  silenceMs?: number
  /** For all of it, however it trickles. */
  totalMs?: number
}

/**
 * Takes what a server sends, piece by piece, and leaves as soon as it is too much or nothing comes any more.
 *
 * @param open asks for it; what it asks by is ended by the signal
 * @throws TooLarge, or Error that says why it did not come
 */
export async function received(
  open: (signal: AbortSignal) => Promise<AsyncIterable<Uint8Array>>,
  limitBytes: number,
  { silenceMs = SILENCE_MS, totalMs = TOTAL_MS }: Patience = {}
): Promise<Buffer> {
  const given = new AbortController()
  const giveUp = (why: string): void => given.abort(new Error(why))
  const silence = setTimeout(() => giveUp(`nothing came for ${silenceMs / 1000} s`), silenceMs)
  const total = setTimeout(() => giveUp(`it took more than ${totalMs / 1000} s`), totalMs)
  const pieces: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const piece of await open(given.signal)) {
      silence.refresh()
      bytes += piece.length
      if (bytes > limitBytes) throw new TooLarge(`it is larger than ${limitBytes} bytes`)
      pieces.push(piece)
    }
  } finally {
    clearTimeout(silence)
    clearTimeout(total)
  }
  return Buffer.concat(pieces)
}
