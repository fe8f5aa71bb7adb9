import { sha256Of } from '../release/blob'
import { othersOf, releaseEntryOf } from '../release/retained-list'
import { takesPart } from '../release/place'
import type { FallbackEntry, ReleaseEntry, Sha256Hex } from '../release/update-list'
import { unlessFailure } from '../report/failure'
import type { Connection } from './connection'
import type { Topics } from './topics'

/** What a channel has for its boards. */
export interface Offer {
  name: string
  version: string
  /** What boards call it in their status. */
  release: Sha256Hex
  /** Undefined for a list of wheels and files alone. */
  entry?: ReleaseEntry
  /** The release for boards outside of the rollout's step. */
  fallback?: FallbackEntry
  /** Whether boards of the original Mpy-BLOX find something in it. */
  isForOriginals: boolean
}

/**
 * What channels offer, by channel; one without a list, or whose list is none, is left out.
 *
 * @param channels as boards say them: what can be none, by its characters or its length, is left out too
 */
export async function offersOf(
  connection: Connection,
  topics: Topics,
  channels: Iterable<string>
): Promise<Map<string, Offer>> {
  const byTopic = new Map<string, string>()
  for (const channel of channels) {
    const topic = unlessFailure(() => topics.channel(channel))
    if (topic !== undefined) byTopic.set(topic, channel)
  }
  const offers = new Map<string, Offer>()
  if (byTopic.size === 0) return offers
  await connection.retained([...byTopic.keys()], (topic, payload) => {
    const offer = unlessFailure(() => offerOf(topic, payload))
    if (offer) offers.set(byTopic.get(topic)!, offer)
  })
  return offers
}

/** What it has for one board: while a rollout stands below 100 %, some get the release before. */
export function offerFor(offer: Offer, deviceId: string): Offer {
  const { entry, fallback, isForOriginals } = offer
  if (!entry || !fallback || isInStep(entry, deviceId)) return offer
  return { ...shown(fallback), isForOriginals }
}

/** Whether a board takes part in the step at which the rollout stands. */
export function isInStep(entry: ReleaseEntry, deviceId: string): boolean {
  return (
    entry.canary?.includes(deviceId) === true ||
    takesPart(entry.pkg_sha256, deviceId, entry.rollout ?? 100)
  )
}

function shown({ name, version, pkg_sha256: release }: Omit<ReleaseEntry, 'type'>) {
  return { name, version, release }
}

/** @throws Failure `list` */
function offerOf(topic: string, payload: Buffer): Offer | undefined {
  const entry = releaseEntryOf(topic, payload)
  const { fallback, packages } = othersOf(topic, payload)
  const wheels = packages.filter((one) => one.type === 'wheel')
  const isForOriginals = wheels.length > 0
  if (entry) return { ...shown(entry), entry, isForOriginals, ...(fallback && { fallback }) }
  const last = wheels.at(-1)
  if (last === undefined) return undefined
  return { name: last.name, version: last.version, release: sha256Of(payload), isForOriginals }
}
