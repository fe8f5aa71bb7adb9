import { parseIndex, type ReleaseIndex } from '../release/release-index'
import type { Sha256Hex } from '../release/update-list'
import { isSameVersion } from '../release/version'
import { Failure, unlessFailure } from '../report/failure'
import type { Connection } from './connection'
import { NotUnderstood, readReport } from './reports'
import { retainedBelow } from './retained-below'
import type { Topics } from './topics'

/** What on a broker refers to packages. */
export interface References {
  /** The index that is looked at. */
  index: ReleaseIndex
  /** Every hash in lists, rollouts, reports and other names' indexes: strangers wrote them, so that none is left out. */
  named: Set<Sha256Hex>
  /** The manifests among these that other names' indexes promise. */
  promised: Map<Sha256Hex, string>
  isRun: (version: string) => boolean
  /** How many were heard of. */
  counts: { channels: number; boards: number }
}

/**
 * Reads all that may refer to packages of a release name. What is malformed refers to everything that it can name.
 *
 * @throws Failure `not-in-index`, `index`, `prune-blind`, `connection-lost`
 */
export async function readReferences(
  connection: Connection,
  topics: Topics,
  name: string
): Promise<References> {
  const heard = await retainedBelow(connection, [
    topics.everyChannel(),
    topics.everyRollout(),
    topics.everyIndex(),
    ...['cmd', 'status', 'info'].map((leaf) => topics.everyNode(leaf))
  ])
  const own = topics.index(name)
  const payload = heard.get(own)
  if (!payload) throw noIndex(connection, topics, name, heard)
  const index = parseIndex(own, payload)
  heard.delete(own)
  const boards = new Set([...heard.keys()].flatMap((topic) => topics.nodeOf(topic)?.deviceId ?? []))
  const channels = [...heard.keys()].filter((topic) => topics.isChannel(topic)).length
  // A broker filters what a user may not read without a word.
  if (channels === 0 && index.releases.some(({ channel }) => channel !== null))
    throw new Failure(
      'prune-blind',
      `${connection.broker} shows no channel's list, while ${own} has releases for channels: nothing was deleted; ` +
        `let this user read ${topics.everyChannel()}`
    )
  return {
    index,
    named: new Set([...heard.values()].flatMap(hashesIn)),
    promised: promisedIn(heard, topics),
    isRun: runBy(name, heard, topics),
    counts: { channels, boards: boards.size }
  }
}

function noIndex(
  { broker }: Connection,
  topics: Topics,
  name: string,
  heard: Map<string, Buffer>
): Failure {
  const known = [...heard.keys()].flatMap((topic) => topics.indexed(topic) ?? []).sort()
  return new Failure(
    'not-in-index',
    `${broker} shows no index of ${name}; it has those of ${known.slice(0, 10).join(', ') || 'no name'}`
  )
}

/** Every SHA-256 in a text, whatever else it is; but for where a delta comes from, which boards have themselves. */
function hashesIn(payload: Buffer): Sha256Hex[] {
  const text = payload.toString('latin1').toLowerCase()
  const told = text.replaceAll(/"base":"[0-9a-f]{64}"/g, '')
  return [...told.matchAll(/(?=([0-9a-f]{64}))/g)].map(([, hash]) => hash!)
}

function promisedIn(heard: Map<string, Buffer>, topics: Topics): Map<Sha256Hex, string> {
  const promised = new Map<Sha256Hex, string>()
  for (const [topic, payload] of heard) {
    const name = topics.indexed(topic)
    if (name === undefined) continue
    for (const { pkg_sha256, version } of releasesIn(topic, payload))
      promised.set(pkg_sha256, `${name} ${version}`)
  }
  return promised
}

/** None of an index that is malformed: it promises nothing, and names hashes. */
function releasesIn(topic: string, payload: Buffer): ReleaseIndex['releases'] {
  return unlessFailure(() => parseIndex(topic, payload).releases) ?? []
}

/** Boards that took a release by cable tell it by its version alone. */
function runBy(
  name: string,
  heard: Map<string, Buffer>,
  topics: Topics
): (version: string) => boolean {
  const versions: string[] = []
  const garbled: string[] = []
  for (const [topic, payload] of heard) {
    if (topics.nodeOf(topic)?.leaf !== 'info') continue
    try {
      versions.push(readReport('info', payload)?.packages[name] ?? '')
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error
      garbled.push(payload.toString())
    }
  }
  return (version) =>
    versions.some((each) => each === version || (each !== '' && isSameVersion(each, version))) ||
    garbled.some((text) => text.includes(version))
}
