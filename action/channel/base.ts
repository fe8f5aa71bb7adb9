import { compress, decompress, sha256Of } from '../release/blob'
import { makeDelta } from '../release/delta'
import { MAX_MANIFEST_BYTES } from '../release/manifest'
import type { ReleaseEntry, Sha256Hex, UpdateList } from '../release/update-list'
import type { Connection } from './connection'
import type { PublicationOptions } from './publication'
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
  const found =
    channel !== undefined
      ? releaseOf(await fetchJson(connection, topics.channel(channel)))
      : statusRelease(await fetchJson(connection, topics.status(deviceIds[0]!)))
  return typeof found === 'string' && /^[0-9a-f]{64}$/.test(found) ? found : undefined
}

function releaseOf(list: unknown): unknown {
  if (!Array.isArray(list)) return undefined
  return (list as UpdateList).find((entry) => entry?.type === 'release')?.pkg_sha256
}

function statusRelease(status: unknown): unknown {
  return typeof status === 'object' && status !== null && 'release' in status
    ? status.release
    : undefined
}

async function fetchManifest(
  connection: Connection,
  topics: Topics,
  entry: ReleaseEntry
): Promise<Buffer | undefined> {
  const payload = await fetch(connection, topics.package(entry))
  try {
    const manifest = payload && decompress(payload, MAX_MANIFEST_BYTES)
    return manifest && sha256Of(manifest) === entry.pkg_sha256 ? manifest : undefined
  } catch {
    return undefined // damaged: as good as none
  }
}

async function fetchJson(connection: Connection, topic: string): Promise<unknown> {
  const payload = await fetch(connection, topic)
  try {
    return payload && (JSON.parse(payload.toString()) as unknown)
  } catch {
    return undefined
  }
}

async function fetch(connection: Connection, topic: string): Promise<Buffer | undefined> {
  let found: Buffer | undefined
  await connection.retained([topic], (_topic, payload) => (found = payload))
  return found
}
