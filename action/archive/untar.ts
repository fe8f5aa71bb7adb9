import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Budget } from './budget'

/** The parser would unpack this as well, uncounted. */
const GZIP = Buffer.from('1f8b', 'hex')

/**
 * Unpacks a `.tar.gz` within limits, piece by piece.
 *
 * @returns path → content of the regular files
 * @throws Error that says what is wrong with it
 */
export async function untar(archive: Buffer): Promise<Map<string, Buffer>> {
  const { Parser } = await import('tar')
  const budget = new Budget(archive.length)
  const files = new Map<string, Buffer>()
  let fault: Error | undefined
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      fault ??= error as Error
    }
  }
  const parser = new Parser({
    strict: true,
    zstd: false,
    brotli: false,
    onReadEntry: (entry) => {
      attempt(() => budget.entry())
      const pieces: Buffer[] = []
      entry.on('data', (piece) => fault ?? pieces.push(piece))
      entry.on('end', () => {
        if (entry.type !== 'File' || fault) return
        if (files.has(entry.path)) fault = new Error(`it holds ${entry.path} twice`)
        files.set(entry.path, Buffer.concat(pieces))
      })
    }
  })
  parser.on('error', (error: Error) => (fault ??= error))
  let first = true
  for await (const piece of Readable.from([archive]).pipe(createGunzip())) {
    budget.unpacked((piece as Buffer).length)
    if (first && (piece as Buffer).subarray(0, 2).equals(GZIP))
      throw new Error('it is packed more than once')
    first = false
    attempt(() => parser.write(piece as Buffer))
    if (fault) throw fault
  }
  attempt(() => parser.end())
  if (fault) throw fault
  return files
}
