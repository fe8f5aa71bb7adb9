import { decompress } from '../release/blob'
import { MAX_MANIFEST_BYTES, parseManifest } from '../release/manifest'
import { withRelease, type IndexedRelease, type ReleaseIndex } from '../release/release-index'
import { isPackageEntry } from '../release/retained-list'
import type { ReleaseEntry, Sha256Hex } from '../release/update-list'
import { baseOf, baseTopic } from './base'
import type { Connection } from './connection'
import { readIndex, type IndexChange } from './index-topic'
import type { PublicationOptions } from './publication'
import { FIRST_TIME } from './silence'
import type { Topics } from './topics'

/** What the broker has of the release's name; undefined also where the publication has no release. */
export async function indexBefore(
  connection: Connection,
  topics: Topics,
  { list }: PublicationOptions
): Promise<ReleaseIndex | undefined> {
  const entry = list.find(({ type }) => type === 'release')
  return entry?.type === 'release'
    ? readIndex(connection, topics, entry.name, FIRST_TIME)
    : undefined
}

type Recorded = PublicationOptions & { repeats?: Sha256Hex }

/**
 * What is published, as it is to be in the index of its name: a release for each destination.
 *
 * @param told what is retained where it stands which release the addressed boards run, by topic
 * @returns undefined for a publication without a release
 */
export function recordOf(
  destinations: Recorded[],
  told: Map<string, Buffer>
): IndexChange | undefined {
  const known = destinations.map((one) => releaseOf(one, told.get(baseTopic(one))))
  const releases = known.flatMap((each) => each?.release ?? [])
  const name = known.find((each) => each !== undefined)?.name
  if (name === undefined) return undefined
  return additionOf(name, releases)
}

/** Adds releases to the index of their name. */
export const additionOf = (name: string, releases: IndexedRelease[]): IndexChange => ({
  name,
  change: (before) => releases.reduce(withAgain, before),
  isIn: (before) => releases.every((release) => has(before, release))
})

/** What an index says of a release as its entry in a list does. */
export const indexedOf = ({ version, pkg_sha256, size, key, sig }: ReleaseEntry) => ({
  version,
  pkg_sha256,
  size,
  ...(key !== undefined && sig !== undefined && { key, sig })
})

/** Of a manifest that is known already, only when it was published is news. */
function withAgain(before: ReleaseIndex, release: IndexedRelease): ReleaseIndex {
  const known = before.releases.find(({ pkg_sha256 }) => pkg_sha256 === release.pkg_sha256)
  return withRelease(before, known ? { ...release, ...known, ...atOf(release) } : release)
}

const atOf = ({ at }: IndexedRelease): Pick<IndexedRelease, 'at'> =>
  at === undefined ? {} : { at }

const has = ({ releases }: ReleaseIndex, { pkg_sha256, at = 0 }: IndexedRelease): boolean =>
  releases.some((known) => known.pkg_sha256 === pkg_sha256 && (known.at ?? 0) >= at)

/** A manifest older than this says so: whoever prunes must not take the publication for an old one. */
const OLD_MS = 3_600_000

function releaseOf(
  options: Recorded,
  told: Buffer | undefined
): { name: string; release: IndexedRelease } | undefined {
  const found = options.packages.find(({ entry }) => entry.type === 'release')
  if (found?.entry.type !== 'release') return undefined
  const { name, pkg_sha256 } = found.entry
  const { header } = parseManifest(decompress(found.payload, MAX_MANIFEST_BYTES))
  const base = told && baseOf(options, told).release
  const packages = options.list.filter(isPackageEntry)
  return {
    name,
    release: {
      ...indexedOf(found.entry),
      seq: header.seq,
      ...(header.seq < Date.now() - OLD_MS && { at: Date.now() }),
      channel: header.channel,
      ...(base !== undefined && base !== pkg_sha256 && { base }),
      ...(options.repeats !== undefined && { repeats: options.repeats }),
      ...(packages.length > 0 && { packages })
    }
  }
}
