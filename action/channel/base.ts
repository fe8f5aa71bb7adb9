import { compress, decompress, sha256Of } from '../release/blob'
import { makeDelta } from '../release/delta'
import { MAX_MANIFEST_BYTES, parseManifest } from '../release/manifest'
import { releaseEntryOf } from '../release/retained-list'
import type { ReleaseEntry, Sha256Hex } from '../release/update-list'
import { Failure } from '../report/failure'
import type { Connection } from './connection'
import type { PublicationOptions } from './publication'
import { NotUnderstood, readReport } from './reports'
import { Topics } from './topics'

/** Below that part of the manifest's size, a delta is worth the board's work. */
const WORTH = 0.7

/**
 * Adds what spares boards the new manifest: a delta from the release that the channel, or the first board
 * addressed, has now. Without such a release, or when it cannot be had, nothing is added: the
 * manifest alone serves every board.
 */
export async function offerDelta<Options extends PublicationOptions>(
  connection: Connection,
  options: Options
): Promise<Options> {
  const release = options.packages.find(({ entry }) => entry.type === 'release')
  if (release?.entry.type !== 'release') return options
  const topics = new Topics(options)
  const base = await findBase(connection, topics, options)
  if (base === undefined || base === release.entry.pkg_sha256) return options
  const before = await fetchManifest(connection, topics, { ...release.entry, pkg_sha256: base })
  if (!before) return options

  const manifest = decompress(release.payload, MAX_MANIFEST_BYTES)
  const payload = compress(makeDelta(before, manifest))
  if (payload.length > release.payload.length * WORTH) return options
  const { pkg_sha256 } = release.entry
  return {
    ...options,
    packages: [...options.packages, { entry: { type: 'delta', base, pkg_sha256 }, payload }],
    list: options.list.map((entry) => (entry.type === 'release' ? { ...entry, base } : entry))
  }
}

/** Hash of the manifest that the addressed boards probably run. */
async function findBase(
  connection: Connection,
  topics: Topics,
  { channel, deviceIds }: PublicationOptions
): Promise<Sha256Hex | undefined> {
  const topic = channel !== undefined ? topics.channel(channel) : topics.status(deviceIds[0]!)
  const payload = await fetch(connection, topic)
  if (!payload) return undefined
  try {
    if (channel !== undefined) return releaseEntryOf(topic, payload)?.pkg_sha256
    return readReport('status', payload)?.release ?? undefined
  } catch (error) {
    if (error instanceof Failure || error instanceof NotUnderstood) return undefined
    throw error
  }
}

async function fetchManifest(
  connection: Connection,
  topics: Topics,
  entry: ReleaseEntry
): Promise<Buffer | undefined> {
  const payload = await fetch(connection, topics.package(entry))
  try {
    const manifest = payload && decompress(payload, MAX_MANIFEST_BYTES)
    if (!manifest || sha256Of(manifest) !== entry.pkg_sha256) return undefined
    parseManifest(manifest)
    return manifest
  } catch {
    return undefined // damaged: as good as none
  }
}

async function fetch(connection: Connection, topic: string): Promise<Buffer | undefined> {
  let found: Buffer | undefined
  await connection.retained([topic], (_topic, payload) => (found = payload))
  return found
}
