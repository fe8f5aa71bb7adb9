import { crc32, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

export interface ZipMember {
  path: string
  bytes: Buffer
}

/**
 * Boards read this in the first member's comment and inflate with a window of 1 KB instead of 32 KB. Not in
 * the archive's: boards of the original library look for the directory's end in the last 22 bytes.
 */
const WINDOW_BITS = 10
const COMMENT = `window-bits=${WINDOW_BITS}`

const DEFLATE = 8
const UNIX = 3
const REGULAR_FILE = 0o100644

/**
 * Writes a zip archive whose members are deflated with a window of 1 KB, so that a board inflates
 * them in a few KB of RAM; any unzip reads it. The same members give the same bytes, in every time
 * zone.
 *
 * @param modified the day, in UTC, that every member is stamped with
 */
export function zip(members: ZipMember[], modified: Date): Buffer {
  const chunks: Uint8Array[] = []
  const archive = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [index, { path, bytes }] of members.entries()) {
    const member: ZipInputFile = {
      filename: path,
      size: bytes.length,
      crc: crc32(bytes),
      compression: DEFLATE,
      os: UNIX,
      attrs: REGULAR_FILE << 16,
      mtime: noonOf(modified),
      ...(index === 0 ? { comment: COMMENT } : {})
    }
    archive.add(member)
    // The library's own deflate has one window size, 32 KB.
    member.ondata!(null, deflateRawSync(bytes, { level: 9, windowBits: WINDOW_BITS }), true)
  }
  archive.end()
  return Buffer.concat(chunks)
}

/** Zip stamps local time, and noon is a time of day that exists in all zones on all days. */
const noonOf = (day: Date): Date =>
  new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12)
