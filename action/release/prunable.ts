import type { IndexedRelease, ReleaseIndex } from './release-index'
import type { PackageReference, Sha256Hex } from './update-list'
import { isSameVersion } from './version'

/** Whoever publishes now may have written the index, and not yet the list that refers to it. */
const YOUNG_MS = 86_400_000

/** What keeps releases of a name: docs/protocol.md, "Pruning". */
export interface Reasons {
  /** Hashes that lists, rollouts, boards and other names' indexes hold, whatever they are of. */
  named: ReadonlySet<Sha256Hex>
  /** Whether a board says that it runs this version of the name. */
  isRun: (version: string) => boolean
  /** In ms since 1970. */
  nowMs: number
}

/** The releases of an index to which nothing refers any more, the oldest first. */
export function prunable(index: ReleaseIndex, reasons: Reasons): IndexedRelease[] {
  const kept = new Set(index.releases.filter((release) => isKept(release, index.keep, reasons)))
  // One that brings back an older one stands in its place in the history; a Set goes on with what is added.
  for (const { repeats } of kept)
    for (const release of index.releases) if (release.pkg_sha256 === repeats) kept.add(release)
  return index.releases.filter((release) => !kept.has(release))
}

function isKept(
  { version, pkg_sha256, seq, at = 0 }: IndexedRelease,
  keep: string[],
  { named, isRun, nowMs }: Reasons
): boolean {
  return (
    Math.max(seq, at) > nowMs - YOUNG_MS ||
    keep.some((each) => each === version || isSameVersion(each, version)) ||
    named.has(pkg_sha256) ||
    isRun(version)
  )
}

/** What hash a reference is protected by. */
export const hashOf = (reference: PackageReference): Sha256Hex =>
  reference.type === 'blob' ? reference.sha256 : reference.pkg_sha256

/**
 * What a release has on the broker, its manifest last: as long as that is there, a pruning that was interrupted can be
 * gone on with.
 *
 * @param blobs that its manifest names
 */
export function referencesOf(
  name: string,
  { version, pkg_sha256, size, base, packages = [] }: IndexedRelease,
  blobs: PackageReference[]
): PackageReference[] {
  const delta: PackageReference[] = base === undefined ? [] : [{ type: 'delta', base, pkg_sha256 }]
  return [...blobs, ...packages, ...delta, { type: 'release', name, version, pkg_sha256, size }]
}

/** Those of the references that none of the hashes protects. */
export function unprotected(
  references: PackageReference[],
  held: ReadonlySet<Sha256Hex>
): PackageReference[] {
  return references.filter((reference) => !held.has(hashOf(reference)))
}
