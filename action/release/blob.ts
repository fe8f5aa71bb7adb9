import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import type { BlobReference, Sha256Hex } from './update-list'

/** Bytes of content in one part: even incompressible it stays far below 64 KiB on the wire. */
export const PART_BYTES = 32_768

/** A board needs a buffer of 2^WINDOW_BITS bytes to inflate; above 2^12 the protocol forbids it. */
const WINDOW_BITS = 10

export interface Blob {
  entry: BlobReference
  payload: Buffer
}

export function sha256Of(content: Uint8Array): Sha256Hex {
  return createHash('sha256').update(content).digest('hex')
}

/** One zlib stream (RFC 1950) that a board can inflate in little memory. */
export function compress(content: Uint8Array): Buffer {
  return deflateSync(content, { level: 9, memLevel: 9, windowBits: WINDOW_BITS })
}

/** @throws if the stream is damaged, or holds more than the limit */
export function decompress(payload: Uint8Array, limitBytes: number): Buffer {
  return inflateSync(payload, { maxOutputLength: Math.max(1, limitBytes) })
}

/** Topics of a file's content, in order; none for an empty file. */
export function blobReferences(sha256: Sha256Hex, sizeBytes: number): BlobReference[] {
  const parts = Math.ceil(sizeBytes / PART_BYTES)
  if (parts === 1) return [{ type: 'blob', sha256 }]
  return Array.from({ length: parts }, (_, part) => ({ type: 'blob', sha256, part }))
}

/** Cuts a file's content into parts, each of which a board can inflate without the others. */
export function makeBlobs(content: Uint8Array): Blob[] {
  return blobReferences(sha256Of(content), content.length).map((entry, index) => ({
    entry,
    payload: compress(content.subarray(index * PART_BYTES, (index + 1) * PART_BYTES))
  }))
}
