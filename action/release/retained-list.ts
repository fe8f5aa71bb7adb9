import { Failure, unlessFailure } from '../report/failure'
import { parseJson } from './nested-json'
import { isAbsentOr, isCount, isHash, isObject, type Fields } from './shape'
import {
  MAX_CANARIES,
  type FallbackEntry,
  type PackageEntry,
  type ReleaseEntry
} from './update-list'

/** Above what any board takes: a list of wheels, files and one release. */
const MAX_LIST_BYTES = 65_536
const MAX_TEXT = 200
/** 384 bytes in base64, and no longer. */
const MAX_SIGNATURE = 512

/**
 * Reads the release entry of an update list that a broker retains. Anybody may have put it there, so
 * that nothing is taken which is not what docs/protocol.md says.
 *
 * @param topic for the message
 * @returns undefined for a list without a release entry
 * @throws Failure `list`
 */
export function releaseEntryOf(topic: string, payload: Buffer): ReleaseEntry | undefined {
  const entries = entriesOf(topic, payload).filter(({ type }) => type === 'release')
  if (entries.length > 1) throw malformed(topic, 'it has more than one release entry')
  const [entry] = entries
  const wrong = entry && wrongKeyOf(entry)
  if (wrong) throw malformed(topic, `the release entry's ${wrong} is not what it has to be`)
  return entry as ReleaseEntry | undefined
}

/** The list's entry of that kind for boards outside of a rollout, and its wheels and files. */
export function othersOf(
  topic: string,
  payload: Buffer
): { fallback?: FallbackEntry; packages: PackageEntry[] } {
  const entries: unknown[] = entriesOf(topic, payload)
  const fallback = entries.filter(isObject).find(({ type }) => type === 'fallback')
  const isGood = fallback && isReleaseEntry({ ...fallback, type: 'release' })
  return {
    ...(isGood && { fallback: fallback as unknown as FallbackEntry }),
    packages: entries.filter(isPackageEntry)
  }
}

/**
 * Whose a retained list is: the name of its release, or those of the wheels in a list without one. None for a list
 * of files alone, and for what is no list.
 */
export const ownersOf = (payload: Buffer): string[] => unlessFailure(() => ownersIn(payload)) ?? []

function ownersIn(payload: Buffer): string[] {
  const release = releaseEntryOf('', payload)
  if (release) return [release.name]
  const wheels = entriesOf('', payload).filter(({ type }) => type === 'wheel')
  return wheels.map(({ name }) => name).filter((name) => typeof name === 'string')
}

function entriesOf(topic: string, payload: Buffer): Fields[] {
  if (payload.length > MAX_LIST_BYTES) throw malformed(topic, `it has ${payload.length} bytes`)
  let list: unknown
  try {
    list = parseJson(payload.toString())
  } catch {
    throw malformed(topic, 'it is not JSON')
  }
  if (!Array.isArray(list)) throw malformed(topic, 'it is not a JSON array')
  return list.filter(isObject)
}

const malformed = (topic: string, why: string): Failure =>
  new Failure('list', `what is retained on ${topic} is not an update list: ${why}; publish again`)

const isText = (value: unknown, max: number): boolean =>
  typeof value === 'string' && value !== '' && value.length <= max

const RULES: Record<keyof Omit<ReleaseEntry, 'type'>, (value: unknown) => boolean> = {
  name: (value) => isText(value, MAX_TEXT),
  version: (value) => isText(value, MAX_TEXT),
  pkg_sha256: isHash,
  size: isCount,
  key: isAbsentOr((value) => isText(value, MAX_TEXT)),
  sig: isAbsentOr((value) => isText(value, MAX_SIGNATURE)),
  rollout: isAbsentOr((value) => isCount(value) && value <= 100),
  canary: isAbsentOr(
    (value) =>
      Array.isArray(value) &&
      value.length <= MAX_CANARIES &&
      value.every((id) => isText(id, MAX_TEXT))
  ),
  spread: isAbsentOr((value) => isCount(value) && value <= 3600),
  base: isAbsentOr(isHash)
}

/** Whether a value is a good release entry, wherever it stands. */
export function isReleaseEntry(value: unknown): value is ReleaseEntry {
  return isObject(value) && value['type'] === 'release' && wrongKeyOf(value) === undefined
}

function wrongKeyOf(entry: Fields): string | undefined {
  return Object.entries(RULES).find(([key, isGood]) => !isGood(entry[key]))?.[0]
}

/** Whether a value is a wheel or a file as lists have them. */
export function isPackageEntry(value: unknown): value is PackageEntry {
  if (!isObject(value) || !isHash(value['pkg_sha256']) || !Number.isSafeInteger(value['size']))
    return false
  return value['type'] === 'wheel'
    ? isText(value['name'], MAX_TEXT) && isText(value['version'], MAX_TEXT)
    : value['type'] === 'src' && isText(value['path'], MAX_TEXT)
}
