import { crc32, inflateRawSync } from 'node:zlib'
import { Budget } from './budget'

// PKWARE's APPNOTE 6.3.10: sections 4.3.7, 4.3.12 and 4.3.16.
const LOCAL = { signature: 0x04034b50, bytes: 30 }
const CENTRAL = { signature: 0x02014b50, bytes: 46 }
const END = { signature: 0x06054b50, bytes: 22 }
const MAX_COMMENT_BYTES = 0xffff

const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

/** A member as the central directory lists it. */
interface Listed {
  path: string
  flags: number
  method: number
  crc: number
  packedBytes: number
  sizeBytes: number
  offset: number
}

/**
 * Unpacks a zip archive as a board does, by its central directory, and within limits. Every member has the size and
 * the checksum that are listed.
 *
 * @returns path → content; folders, whose paths end in `/`, are left out
 * @throws Error that says what is wrong with it
 */
export function unzip(archive: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const budget = new Budget(bytes.length)
  const members = new Map<string, Buffer>()
  for (const listed of directory(bytes)) {
    budget.entry()
    budget.unpacked(listed.sizeBytes)
    if (members.has(listed.path)) throw new Error(`it holds ${listed.path} twice`)
    if (!listed.path.endsWith('/')) members.set(listed.path, content(bytes, listed))
  }
  return members
}

function* directory(bytes: Buffer): Generator<Listed> {
  const end = endRecord(bytes)
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + CENTRAL.bytes > end || bytes.readUInt32LE(at) !== CENTRAL.signature)
      throw new Error('its directory is damaged')
    const nameEnd = at + CENTRAL.bytes + bytes.readUInt16LE(at + 28)
    const name = bytes.subarray(at + CENTRAL.bytes, nameEnd)
    yield {
      path: name.toString('utf8'),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedBytes: bytes.readUInt32LE(at + 20),
      sizeBytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42)
    }
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

/** Where the record is that ends the archive, with a comment behind it. */
function endRecord(bytes: Buffer): number {
  const last = bytes.length - END.bytes
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at--) {
    if (bytes.readUInt32LE(at) === END.signature && bytes.readUInt16LE(at + 20) === last - at)
      return at
  }
  throw new Error('it is not a zip archive')
}

function content(bytes: Buffer, { path, ...listed }: Listed): Buffer {
  const { offset, packedBytes, sizeBytes } = listed
  if (listed.flags & ENCRYPTED) throw new Error(`${path} is encrypted`)
  if (offset + LOCAL.bytes > bytes.length || bytes.readUInt32LE(offset) !== LOCAL.signature)
    throw new Error(`${path} is not where its directory says`)
  const start =
    offset + LOCAL.bytes + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const packed = bytes.subarray(start, start + packedBytes)
  const plain = listed.method === STORED ? packed : inflated(path, packed, listed)
  if (packed.length !== packedBytes || plain.length !== sizeBytes || crc32(plain) !== listed.crc)
    throw new Error(`${path} is not what its directory says`)
  return plain
}

function inflated(
  path: string,
  packed: Buffer,
  { method, sizeBytes }: Omit<Listed, 'path'>
): Buffer {
  if (method !== DEFLATED) throw new Error(`${path} is packed by method ${method}, unknown here`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, sizeBytes) })
  } catch {
    throw new Error(`${path} does not inflate to what its directory says`)
  }
}
