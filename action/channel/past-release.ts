import type { Reporter } from '../report/reporter'
import { Failure } from '../report/failure'
import { decompress } from '../release/blob'
import { MAX_MANIFEST_BYTES } from '../release/manifest'
import type { IndexedRelease, ReleaseIndex } from '../release/release-index'
import { hasSigned, type Sign } from '../release/signature'
import type { ReleaseEntry, Sha256Hex } from '../release/update-list'
import { verifyRelease } from '../release/verify'
import { baseOf, baseTopic } from './base'
import { connect, type BrokerOptions, type Connection } from './connection'
import { fetchManifest, fetchPackages } from './fetched'
import { readIndex } from './index-topic'
import type { Package } from './publication'
import { Topics, type TopicPrefixes } from './topics'

/** A release that was published before, with all that it put on boards. */
export interface PastRelease {
  name: string
  version: string
  /** Its manifest. */
  pkg_sha256: Sha256Hex
  /** By board path. */
  files: Map<string, Buffer>
  takes: string[]
  remove: string[]
  /** Wheels and files for boards that do not know releases. */
  packages: Package[]
}

export interface PastChoice extends TopicPrefixes {
  broker: BrokerOptions
  /** Whose release it is, and whose history is looked at. */
  channel?: string
  deviceIds: string[]
  /** Absent: the one before that which the channel, or the first board, has now. */
  version?: string
  /** What is going to sign it once more. */
  sign?: Sign
}

/**
 * Fetches a release from the broker by the index of its name, and checks it down to the last file.
 *
 * @throws Failure `nothing-published`, `not-in-index`, `key-needed`, `no-previous`, `missing`, `not-signed`, ...
 */
export async function fetchPast(choice: PastChoice, reporter: Reporter): Promise<PastRelease> {
  const topics = new Topics(choice)
  const connection = await connect(choice.broker, reporter)
  try {
    const now = await whatIsThere(connection, topics, choice)
    const index = await readIndex(connection, topics, now.name)
    if (!index)
      throw new Failure(
        'not-in-index',
        `${connection.broker} retains no index on ${topics.index(now.name)}; publish the release's bundle`
      )
    requireKey(index, now, choice.sign)
    const record =
      choice.version === undefined ? before(index, now) : byVersion(index, choice.version)
    return await fetchRelease(connection, topics, index, record, choice.sign)
  } finally {
    await connection.close()
  }
}

/**
 * Boards that run a signed release may hold its key, and would refuse one that is not.
 *
 * @throws Failure `key-needed`
 */
function requireKey({ name, releases }: ReleaseIndex, now: Current, sign: Sign | undefined): void {
  const current = releases.find(({ pkg_sha256 }) => pkg_sha256 === now.pkg_sha256)
  if (sign || current?.key === undefined) return
  throw new Failure(
    'key-needed',
    `${name} ${current.version}, which is there now, is signed: give signing-key, the one with the id ${current.key}; ` +
      'nothing was published'
  )
}

/** The newest of that version, which one that brings back an older one may be. */
function byVersion({ name, releases }: ReleaseIndex, version: string): IndexedRelease {
  const found = releases.findLast((release) => release.version === version)
  if (found) return found
  const known = [...new Set(releases.map((release) => release.version))].reverse().slice(0, 10)
  throw new Failure(
    'not-in-index',
    `${name} ${version} is not in the index of the broker, which has ${known.join(', ') || 'none'}; ` +
      "give the release's bundle as package"
  )
}

/** Goes further back each time: a release that brings back an older one stands where that stood. */
function before({ name, releases }: ReleaseIndex, now: Current): IndexedRelease {
  const current = releases.find(({ pkg_sha256 }) => pkg_sha256 === now.pkg_sha256)
  const stands = current?.repeats
    ? releases.find(({ pkg_sha256 }) => pkg_sha256 === current.repeats)
    : current
  const found =
    stands &&
    releases.findLast(
      (release) =>
        release.seq < stands.seq &&
        release.channel === stands.channel &&
        release.repeats === undefined &&
        release.version !== stands.version
    )
  if (found) return found
  throw new Failure(
    'no-previous',
    `the index of the broker has no release of ${name} before ${stands?.version ?? 'the one that is there'}; ` +
      'name one with release, or give its bundle as package'
  )
}

interface Current {
  name: string
  pkg_sha256: Sha256Hex
}

/** Which release a channel's list, or the first board's status, names. */
async function whatIsThere(
  connection: Connection,
  topics: Topics,
  choice: PastChoice
): Promise<Current> {
  const list = { ...choice, packages: [], list: [] }
  const told = await connection.retainedOn(baseTopic(list))
  const pkg_sha256 = told && baseOf(list, told).release
  const found = pkg_sha256 && (await fetchManifest(connection, topics, pkg_sha256))
  if (!pkg_sha256 || !found)
    throw new Failure(
      'nothing-published',
      `${choice.channel === undefined ? `the board ${choice.deviceIds[0]} runs` : `the channel ${choice.channel} has`} ` +
        'no release that the broker still has; which name is meant cannot be told: give a bundle as package'
    )
  return { name: found.manifest.header.name, pkg_sha256 }
}

async function fetchRelease(
  connection: Connection,
  topics: Topics,
  { name }: ReleaseIndex,
  record: IndexedRelease,
  sign: Sign | undefined
): Promise<PastRelease> {
  const { version, pkg_sha256, size, packages = [] } = record
  const entry: ReleaseEntry = { type: 'release', name, version, pkg_sha256, size }
  const fetched = await fetchPackages(connection, topics, entry, packages)
  const manifest = fetched(entry)
  if (!manifest) throw missing(name, version, 'its manifest')
  const files = new Map<string, Buffer>()
  const verified = await verifyRelease({
    list: [entry],
    keys: [],
    // That it expired was meant for boards which come to it late.
    nowMs: 0,
    fetch: (reference) => Promise.resolve(fetched(reference)),
    visit: ({ path }, content) => void files.set(path, content)
  })
  // Whoever may publish could have written the index, and would have it signed.
  if (sign && !hasSigned(sign, decompress(manifest, MAX_MANIFEST_BYTES), record.sig))
    throw new Failure(
      'not-signed',
      `${name} ${version} as the broker has it was not signed with this key, which signs nothing that others may have ` +
        'written; give its bundle as package'
    )
  return {
    name,
    version,
    pkg_sha256,
    files,
    takes: verified.manifest.files.filter(({ takes }) => takes).map(({ path }) => path),
    remove: verified.manifest.removals,
    packages: packages.map((reference) => {
      const payload = fetched(reference)
      if (!payload) throw missing(name, version, topics.package(reference))
      return { entry: reference, payload }
    })
  }
}

function missing(name: string, version: string, what: string): Failure {
  return new Failure(
    'missing',
    `${what} of ${name} ${version} is not retained any more; give the release's bundle as package`
  )
}
