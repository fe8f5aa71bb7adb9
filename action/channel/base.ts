import { compress, decompress } from '../release/blob'
import { makeDelta } from '../release/delta'
import { MAX_MANIFEST_BYTES } from '../release/manifest'
import { releaseEntryOf } from '../release/retained-list'
import type { Sha256Hex } from '../release/update-list'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { Connection } from './connection'
import { fetchManifest } from './fetched'
import type { PublicationOptions } from './publication'
import { NotUnderstood, readReport } from './reports'
import { warnOfSameVersion } from './same-version'
import { Topics } from './topics'

/** Below that part of the manifest's size, a delta is worth the board's work. */
const WORTH = 0.7

/** Where it stands which release the addressed boards probably run: their channel's list, or a status. */
export function baseTopic({ channel, deviceIds, ...prefixes }: PublicationOptions): string {
  const topics = new Topics(prefixes)
  return channel !== undefined ? topics.channel(channel) : topics.status(deviceIds[0]!)
}

/**
 * Adds what spares boards the new manifest: a delta from the release that the channel, or the first board
 * addressed, has now. Without such a release, or when it cannot be had, nothing is added: the
 * manifest alone serves every board.
 *
 * @param told what is retained on `baseTopic`
 */
export async function offerDelta<Options extends PublicationOptions>(
  connection: Connection,
  options: Options,
  told: Buffer | undefined,
  reporter: Reporter
): Promise<Options> {
  const release = options.packages.find(({ entry }) => entry.type === 'release')
  if (release?.entry.type !== 'release' || told === undefined) return options
  const { pkg_sha256 } = release.entry
  const known = baseOf(options, told)
  // The very same list once more.
  if (known.release === pkg_sha256) return known.base ? withBase(options, known.base) : options
  if (known.release === undefined) return options
  const base = known.release
  const before = (await fetchManifest(connection, new Topics(options), base))?.bytes
  if (!before) return options

  const manifest = decompress(release.payload, MAX_MANIFEST_BYTES)
  if (options.channel !== undefined) warnOfSameVersion(before, manifest, reporter)
  const payload = compress(makeDelta(before, manifest))
  if (payload.length > release.payload.length * WORTH) return options
  return {
    ...withBase(options, base),
    packages: [...options.packages, { entry: { type: 'delta', base, pkg_sha256 }, payload }]
  }
}

function withBase<Options extends PublicationOptions>(options: Options, base: Sha256Hex): Options {
  const list = options.list.map((entry) => (entry.type === 'release' ? { ...entry, base } : entry))
  return { ...options, list }
}

/** Hash of the manifest that the addressed boards probably run, and what its own list gives as base. */
export function baseOf(
  options: PublicationOptions,
  told: Buffer
): { release?: Sha256Hex; base?: Sha256Hex } {
  try {
    if (options.channel === undefined) {
      const release = readReport('status', told)?.release
      return release ? { release } : {}
    }
    const entry = releaseEntryOf(baseTopic(options), told)
    if (!entry) return {}
    return { release: entry.pkg_sha256, ...(entry.base !== undefined && { base: entry.base }) }
  } catch (error) {
    if (error instanceof Failure || error instanceof NotUnderstood) return {}
    throw error
  }
}
