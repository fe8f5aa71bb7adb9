import { Failure } from '../report/failure'
import { parseJson } from './nested-json'
import type { Requirements } from './requirements'
import { isCount, isHash, isObject } from './shape'
import type { Sha256Hex } from './update-list'

/** Line 1 of a manifest: docs/protocol.md, "Release manifest". */
export interface ManifestHeader {
  format: 1
  name: string
  version: string
  /** Grows with every publication of this name: a board never goes back. */
  seq: number
  channel: string | null
  devices: string[]
  /** Seconds since 1970. */
  created: number
  /** Seconds since 1970, or null for never. */
  expires: number | null
  requires: Requirements
  /** Boards do not wait for their hours; true or absent. */
  urgent?: boolean
  /** Number of lines that follow. */
  files: number
}

/** One file as it is to be on the board. */
export interface ManifestFile {
  /** Relative to the board's `/`. */
  path: string
  sizeBytes: number
  sha256: Sha256Hex
  /** The release takes it from another one that owns it. */
  takes?: boolean
}

export interface Manifest {
  header: ManifestHeader
  /** Sorted by path, in byte order. */
  files: ManifestFile[]
  /** What boards remove by name; folders end in `/`. Sorted, and counted with the files. */
  removals: string[]
}

type ManifestLine =
  [path: string, sizeBytes: number, sha256: Sha256Hex, taken?: 1] | [path: string, removed: -1]

/** Stands in the place of a size. */
const REMOVED = -1
const TAKEN = 1

/** A board reads a line at a time, into a buffer of this size. */
const MAX_LINE_BYTES = 1024
export const MAX_MANIFEST_BYTES = 131_072
/** No board's flash holds more; a reader must not be made to fetch for ever. */
const MAX_FILE_BYTES = 64 * 1024 * 1024
/** What fits into a header line with room to spare. */
export const MAX_DEVICES = 20

/**
 * @param files in any order, as are the removals
 * @throws Failure `release-too-large`, `bad-release`
 */
export function encodeManifest(
  header: Omit<ManifestHeader, 'files'>,
  files: ManifestFile[],
  removals: string[] = []
): Buffer {
  const rows: ManifestLine[] = [
    ...files.map(({ path, sizeBytes, sha256, takes }): ManifestLine =>
      takes ? [path, sizeBytes, sha256, TAKEN] : [path, sizeBytes, sha256]
    ),
    ...removals.map((path): ManifestLine => [path, REMOVED])
  ]
  rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const lines = [
    JSON.stringify({ ...header, files: rows.length }),
    ...rows.map((row) => JSON.stringify(row))
  ]
  for (const line of lines) {
    if (!/^[\x20-\x7e]*$/.test(line))
      throw new Failure(
        'bad-release',
        `${line.slice(0, 80)} is not ASCII, which a release has to be; rename the file or the channel`
      )
    if (line.length >= MAX_LINE_BYTES)
      throw new Failure(
        'bad-release',
        `${line.slice(0, 80)}… is too long for a board; shorten names`
      )
  }
  const manifest = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'ascii')
  if (manifest.length > MAX_MANIFEST_BYTES)
    throw new Failure(
      'release-too-large',
      `the release has ${files.length} files, and its manifest of ${manifest.length} bytes is ` +
        `above ${MAX_MANIFEST_BYTES}; leave files out`
    )
  return manifest
}

/** @throws Failure `manifest` for whatever a board would refuse */
export function parseManifest(manifest: Uint8Array): Manifest {
  const text = Buffer.from(manifest).toString('latin1')
  if (manifest.length > MAX_MANIFEST_BYTES) throw malformed('it is too long')
  if (!text.endsWith('\n')) throw malformed('its last line has no end')
  const [first, ...rest] = text.slice(0, -1).split('\n')
  const header = parseLine(first!) as ManifestHeader
  checkHeader(header)
  if (rest.length !== header.files)
    throw malformed(`it has ${rest.length} files, not ${header.files}`)
  const files: ManifestFile[] = []
  const removals: string[] = []
  let before = ''
  for (const line of rest) {
    const value = parseLine(line)
    const file = isRemoval(value) ? { path: value[0] } : parseFile(value)
    if (file.path <= before) throw malformed(`${file.path} is not in order`)
    before = file.path
    if ('sha256' in file) files.push(file)
    else removals.push(file.path)
  }
  return { header, files, removals }
}

function parseLine(line: string): unknown {
  if (line.length >= MAX_LINE_BYTES) throw malformed('a line is too long')
  try {
    return parseJson(line)
  } catch {
    throw malformed('a line is not JSON')
  }
}

function checkHeader(header: ManifestHeader): void {
  const isText = (value: unknown): boolean => typeof value === 'string'
  if (!isObject(header)) throw malformed('it has no header')
  if (header.format !== 1) throw malformed(`its format is ${JSON.stringify(header.format)}, not 1`)
  const { name, version, seq, channel, devices, created, expires, requires, files } = header
  const good =
    isText(name) &&
    isText(version) &&
    isCount(seq) &&
    seq > 0 &&
    (channel === null || isText(channel)) &&
    Array.isArray(devices) &&
    devices.every(isText) &&
    isCount(created) &&
    (expires === null || isCount(expires)) &&
    isRequirements(requires) &&
    isCount(files)
  if (!good) throw malformed('its header lacks something')
}

function isRequirements(value: unknown): value is Requirements {
  if (!isObject(value)) return false
  const { mpy, arch, flash } = value
  return (
    (mpy === null || typeof mpy === 'string') &&
    (arch === null || typeof arch === 'string') &&
    Number.isSafeInteger(flash)
  )
}

function isRemoval(value: unknown): value is [string, -1] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === 'string' &&
    value[1] === REMOVED
  )
}

function parseFile(value: unknown): ManifestFile {
  if (!Array.isArray(value)) throw malformed('a line is not a file')
  const [path, sizeBytes, sha256, ...more] = value as unknown[]
  const good =
    typeof path === 'string' &&
    isCount(sizeBytes) &&
    sizeBytes <= MAX_FILE_BYTES &&
    isHash(sha256) &&
    (more.length === 0 || (more.length === 1 && more[0] === TAKEN))
  if (!good) throw malformed('a line is not a file')
  const takes = more.length === 1
  return { path, sizeBytes, sha256, ...(takes && { takes }) }
}

function malformed(why: string): Failure {
  return new Failure('manifest', `the release manifest is malformed: ${why}`)
}
