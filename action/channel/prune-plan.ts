import { prunable, referencesOf, unprotected } from '../release/prunable'
import type { IndexedRelease } from '../release/release-index'
import {
  manifestOf,
  type BlobReference,
  type PackageReference,
  type Sha256Hex
} from '../release/update-list'
import { Failure } from '../report/failure'
import type { Connection } from './connection'
import { blobsOf } from './fetched'
import { readReferences, type References } from './references'
import type { Topics } from './topics'

/** What would be deleted of a release name. */
export interface PrunePlan {
  releases: IndexedRelease[]
  kept: IndexedRelease[]
  /** Sizes by topic, of what is retained; manifests come last. */
  deletions: Map<string, number>
  /** Of all that the index names and the broker retains. */
  totalBytes: number
  counts: References['counts']
}

export interface PruneChoice {
  name: string
  /** Versions to keep, beside those that the index remembers. */
  keep: string[]
  /** In ms since 1970. */
  nowMs: number
}

/**
 * Reads all that refers to packages, and works out to which of the index's nothing does. Manifests never change: the
 * planner remembers them, so that the second look is short.
 */
export class PrunePlanner {
  private readonly blobs = new Map<Sha256Hex, BlobReference[]>()

  constructor(
    private readonly connection: Connection,
    private readonly topics: Topics
  ) {}

  /** @throws Failure `not-in-index`, `index`, `prune-blind`, `prune-doubt`, `connection-lost` */
  async plan({ name, keep, nowMs }: PruneChoice): Promise<PrunePlan> {
    const references = await readReferences(this.connection, this.topics, name)
    const { named, promised, isRun, counts } = references
    const index = { ...references.index, keep: [...references.index.keep, ...keep] }
    const releases = prunable(index, { named, isRun, nowMs })
    const kept = index.releases.filter((release) => !releases.includes(release))
    for (const { pkg_sha256, version } of kept) promised.set(pkg_sha256, `${name} ${version}`)
    const gone = releases.map(({ pkg_sha256 }) => pkg_sha256)
    await this.learn([...named, ...promised.keys(), ...gone])
    this.requireAll(promised)

    const of = (release: IndexedRelease): PackageReference[] =>
      referencesOf(name, release, this.blobs.get(release.pkg_sha256) ?? [])
    const held = new Set([
      ...named,
      ...promised.keys(),
      ...[...named, ...promised.keys()].flatMap((hash) =>
        (this.blobs.get(hash) ?? []).map(({ sha256 }) => sha256)
      ),
      ...kept.flatMap(({ packages = [] }) => packages.map(({ pkg_sha256 }) => pkg_sha256))
    ])
    const sizes = await this.sizesOf(index.releases.flatMap(of))
    const topics = manifestsLast(unprotected(releases.flatMap(of), held)).map((each) =>
      this.topics.package(each)
    )
    return {
      releases,
      kept,
      deletions: new Map(
        topics.flatMap((topic) => (sizes.has(topic) ? [[topic, sizes.get(topic)!]] : []))
      ),
      totalBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
      counts
    }
  }

  /** Which files manifests name. Twice: what comes late must not be taken for what is not there. */
  private async learn(hashes: Iterable<Sha256Hex>): Promise<void> {
    for (let tries = 0; tries < 2; tries++) {
      const unknown = [...new Set(hashes)].filter((hash) => !this.blobs.has(hash))
      if (unknown.length === 0) return
      const byTopic = new Map(unknown.map((hash) => [this.topics.package(manifestOf(hash)), hash]))
      await this.connection.retained([...byTopic.keys()], (topic, payload) => {
        const hash = byTopic.get(topic)!
        const blobs = blobsOf(hash, payload)
        if (blobs) this.blobs.set(hash, blobs)
      })
    }
  }

  private requireAll(promised: Map<Sha256Hex, string>): void {
    for (const [hash, release] of promised)
      if (!this.blobs.has(hash))
        throw new Failure(
          'prune-doubt',
          `${this.topics.package(manifestOf(hash))} does not hold the manifest of ${release}, which is to stay: nobody knows ` +
            'which files it needs, and nothing was deleted; publish its bundle once more, or prune that name first'
        )
  }

  private async sizesOf(references: PackageReference[]): Promise<Map<string, number>> {
    const sizes = new Map<string, number>()
    const topics = new Set(references.map((each) => this.topics.package(each)))
    await this.connection.retained([...topics], (topic, payload) => {
      if (payload.length > 0) sizes.set(topic, payload.length)
    })
    return sizes
  }
}

function manifestsLast(references: PackageReference[]): PackageReference[] {
  const isManifest = ({ type }: PackageReference): boolean => type === 'release'
  return [...references.filter((each) => !isManifest(each)), ...references.filter(isManifest)]
}
