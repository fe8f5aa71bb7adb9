import { deflateRawSync } from 'node:zlib'
import {
  BLOCK_BYTES,
  CREDIT_BYTES,
  ENCODED_BYTES,
  type Encoding,
  WINDOW_BITS
} from './programs/stream-format'
import type { Wire } from './wire'

/**
 * Files one after another, as the board's receiver reads them: blocks of a few KB, each deflated by
 * itself when that makes it smaller, and encoded so that a Ctrl-C stays what it is.
 */
export function encodeStream(content: Buffer, deflate: boolean, encoding: Encoding): Buffer {
  const blocks: Buffer[] = []
  for (let at = 0; at < content.length; at += BLOCK_BYTES) {
    blocks.push(...encodeBlock(content.subarray(at, at + BLOCK_BYTES), deflate, encoding))
  }
  return Buffer.concat(blocks)
}

/** One block, or two where bytes that need an escape make it too long. */
function encodeBlock(plain: Buffer, deflate: boolean, encoding: Encoding): Buffer[] {
  const small = deflate ? deflated(plain) : plain
  const pays = small.length < plain.length
  const encoded = ENCODERS[encoding](pays ? small : plain)
  if (encoded.length > ENCODED_BYTES) {
    const half = plain.length >> 1
    return [plain.subarray(0, half), plain.subarray(half)].flatMap((part) =>
      encodeBlock(part, deflate, encoding)
    )
  }
  const header = hex4(encoded.length) + hex4(plain.length) + (pays ? 'z' : '-')
  return [Buffer.from(header, 'latin1'), encoded]
}

const deflated = (plain: Buffer): Buffer =>
  deflateRawSync(plain, { windowBits: WINDOW_BITS, level: 9, memLevel: 9 })

const hex4 = (value: number): string => value.toString(16).padStart(4, '0')

const ENCODERS: Record<Encoding, (bytes: Buffer) => Buffer> = {
  base64: (bytes) => Buffer.from(bytes.toString('base64'), 'latin1'),
  bytes: (bytes) =>
    Buffer.from(
      bytes.toString('latin1').replaceAll('\x1b', '\x1bE').replaceAll('\x03', '\x1bC'),
      'latin1'
    )
}

/** What the board says when the program has ended. */
const END = 0x04

/** Longest that a board takes for a block: erasing and writing flash. */
const BOARD_BUSY_MS = 4000

/**
 * Sends a stream as fast as the board takes it. It acknowledges windows by a letter that counts up modulo 64,
 * so that a letter lost on the way is made good by the next.
 *
 * @param onSent bytes of the stream that were handed to the port
 * @returns false when the board ended the program before the stream did: its answer has the reason
 */
export async function sendStream(
  wire: Wire,
  stream: Buffer,
  onSent: (bytes: number) => void
): Promise<boolean> {
  // Before it is ready it may find that there is nothing to write to.
  if ((await wire.peek(BOARD_BUSY_MS)) === END) return false
  await wire.readUntil('@', BOARD_BUSY_MS)
  let taken = 0
  let deadline = Date.now() + BOARD_BUSY_MS
  for (let sent = 0; sent < stream.length;) {
    if (wire.hasBytes || sent - taken >= 2 * CREDIT_BYTES) {
      if ((await wire.peek(deadline - Date.now())) === END) return false
      const [letter] = await wire.readExactly(1, BOARD_BUSY_MS)
      const windows = (letter! - 64 - taken / CREDIT_BYTES) & 63
      // More than were under way: no letter of ours, but noise.
      if (windows > 0 && windows <= 2) {
        taken += windows * CREDIT_BYTES
        deadline = Date.now() + BOARD_BUSY_MS
      }
      continue
    }
    const piece = stream.subarray(sent, taken + 2 * CREDIT_BYTES)
    await wire.write(piece)
    sent += piece.length
    deadline = Date.now() + BOARD_BUSY_MS
    onSent(sent)
  }
  return true
}
