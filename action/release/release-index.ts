import { Failure } from '../report/failure'
import { parseJson } from './nested-json'
import { isPackageEntry } from './retained-list'
import { isAbsentOr, isCount, isHash, isObject } from './shape'
import type { PackageEntry, Sha256Hex } from './update-list'

/** A release that was published: what it takes to find its packages again, and to publish it once more. */
export interface IndexedRelease {
  version: string
  /** Its manifest, which names all blobs. */
  pkg_sha256: Sha256Hex
  /** Bytes of the manifest's zlib stream. */
  size: number
  /** When it was published: milliseconds since 1970, as in the manifest. */
  seq: number
  /** When it was published once more, in ms since 1970: the very same manifest, long after. */
  at?: number
  channel: string | null
  /** Id of the key and its signature, as in the list: who publishes it once more signs only what that key has signed. */
  key?: string
  sig?: string
  /** The manifest from which boards may have been offered a delta. */
  base?: Sha256Hex
  /** The release that this one brings back. */
  repeats?: Sha256Hex
  /** Wheels and files for boards that do not know releases. */
  packages?: PackageEntry[]
}

/** What a broker holds of one release name: docs/protocol.md, "Index". */
export interface ReleaseIndex {
  format: 1
  name: string
  /** Versions that are never pruned. */
  keep: string[]
  /** By `seq`, the oldest first. */
  releases: IndexedRelease[]
}

export const MAX_INDEX_BYTES = 131_072
const MAX_TEXT = 200
/** RSA-3072 in base64. */
const SIGNATURE_CHARACTERS = 512

export function emptyIndex(name: string): ReleaseIndex {
  return { format: 1, name, keep: [], releases: [] }
}

/** The same index with a release in it, in the place of an earlier record of the very same manifest. */
export function withRelease(index: ReleaseIndex, release: IndexedRelease): ReleaseIndex {
  const others = index.releases.filter(({ pkg_sha256 }) => pkg_sha256 !== release.pkg_sha256)
  return { ...index, releases: [...others, release].sort((a, b) => a.seq - b.seq) }
}

/**
 * @returns what is retained, and the oldest releases that had to be left out for it
 */
export function encodeIndex(index: ReleaseIndex): { payload: string; forgotten: IndexedRelease[] } {
  const forgotten: IndexedRelease[] = []
  const kept = [...index.releases]
  let payload = JSON.stringify({ ...index, releases: kept })
  while (Buffer.byteLength(payload) > MAX_INDEX_BYTES && kept.length > 0) {
    forgotten.push(kept.shift()!)
    payload = JSON.stringify({ ...index, releases: kept })
  }
  return { payload, forgotten }
}

/**
 * Reads an index that a broker retains. Anybody may have put it there.
 *
 * @param topic for the message
 * @throws Failure `index`
 */
export function parseIndex(topic: string, payload: Buffer): ReleaseIndex {
  const malformed = (why: string): Failure =>
    new Failure(
      'index',
      `what is retained on ${topic} is not an index of releases: ${why}; clear the topic, the next publication begins anew`
    )
  if (payload.length > MAX_INDEX_BYTES) throw malformed(`it has ${payload.length} bytes`)
  let index: unknown
  try {
    index = parseJson(payload.toString())
  } catch {
    throw malformed('it is not JSON')
  }
  if (!isObject(index) || index['format'] !== 1) throw malformed('its format is not 1')
  const { name, keep, releases } = index
  if (!isText(name) || !topic.endsWith(`/${name}`)) throw malformed('it is of another name')
  if (!Array.isArray(keep) || !keep.every(isText)) throw malformed('keep is no list of versions')
  if (!Array.isArray(releases) || !releases.every(isRelease))
    throw malformed('a release in it is not what it has to be')
  return { format: 1, name, keep, releases: [...releases].sort((a, b) => a.seq - b.seq) }
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_TEXT
const isSignature = (value: unknown): boolean =>
  typeof value === 'string' && value.length === SIGNATURE_CHARACTERS

const RULES: Record<keyof IndexedRelease, (value: unknown) => boolean> = {
  version: isText,
  pkg_sha256: isHash,
  size: isCount,
  seq: isCount,
  at: isAbsentOr(isCount),
  channel: (value) => value === null || isText(value),
  key: isAbsentOr(isText),
  sig: isAbsentOr(isSignature),
  base: isAbsentOr(isHash),
  repeats: isAbsentOr(isHash),
  packages: isAbsentOr((value) => Array.isArray(value) && value.every(isPackageEntry))
}

function isRelease(value: unknown): value is IndexedRelease {
  return isObject(value) && Object.entries(RULES).every(([key, isGood]) => isGood(value[key]))
}
