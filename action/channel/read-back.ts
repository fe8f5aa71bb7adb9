import { setTimeout as sleep } from 'node:timers/promises'
import type { Sha256Hex } from '../release/update-list'
import { Failure } from '../report/failure'
import type { Connection } from './connection'
import type { Message } from './message'
import type { Topics } from './topics'

/** One SUBSCRIBE has room for so many. */
const SAMPLE = 8
/** Some brokers acknowledge before they can give a message out again. */
const TRIES = 3
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 8_000
/**
 * So long a broker may give out what was there before. A node of a NATS cluster that has lost another hears of no
 * change for a while, and looks again at what it keeps in memory after two minutes (2.12, `mqttDefaultRetainedCacheTTL`).
 */
const STALE_MS = 150_000

/**
 * Reads a sample of what was published again, at brokers of MQTT 3.1.1: that has no way to refuse a message
 * (§3.4), so that some acknowledge what they drop. What the broker was late to give out is published once more.
 *
 * @param staleMs for tests: how long what was there before is put up with
 * @throws Failure `not-retained`, or `stale-node` where what was there before is given out, naming the topic
 */
export async function requireRetained(
  connection: Connection,
  sent: Message[],
  staleMs = STALE_MS
): Promise<void> {
  if (connection.protocolVersion === 5) return
  let missing = sampleOf(sent.filter(({ retain }) => retain))
  const begunMs = performance.now()
  let stale: Message[] = []
  for (let tries = 0; missing.length > 0; tries++) {
    if (tries > 0)
      await sleep(Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, tries - TRIES), LONGEST_PAUSE_MS))
    const found = new Map<string, Buffer>()
    const topics = missing.map(({ topic }) => topic)
    await connection.retained(topics, (topic, payload) => found.set(topic, payload))
    missing = missing.filter(
      ({ topic, payload }) => found.get(topic)?.equals(Buffer.from(payload)) !== true
    )
    const [first] = missing
    // Whoever has connected meanwhile has what was there before.
    if (!first) return connection.publish(stale)
    stale = [...new Set([...stale, ...missing.filter(({ topic }) => found.has(topic))])]
    const isStale = found.has(first.topic)
    if (isStale ? performance.now() - begunMs < staleMs : tries + 1 < TRIES) continue
    throw isStale ? staleNode(connection, first) : notRetained(connection, first)
  }
}

/**
 * The same for what is kept for single boards until their verdict. A board that has taken its list away has said by then
 * how it stands to the release.
 *
 * @throws Failure `not-retained`, naming the topic
 */
export async function requireKept(
  connection: Connection,
  topics: Topics,
  lists: Message[],
  release: Sha256Hex
): Promise<void> {
  if (connection.protocolVersion === 5) return
  const statusOf = ({ topic }: Message): string => topics.status(topics.nodeOf(topic)!.deviceId)
  let missing = lists
  for (let tries = 0; missing.length > 0; tries++) {
    if (tries === TRIES) throw notRetained(connection, missing[0]!)
    if (tries > 0) await sleep(FIRST_PAUSE_MS)
    const known = new Set<string>()
    await connection.retained(
      missing.map(({ topic }) => topic),
      (topic) => known.add(topic)
    )
    const gone = missing.filter(({ topic }) => !known.has(topic))
    if (gone.length > 0)
      await connection.retained(gone.map(statusOf), (topic, payload) => {
        if (payload.includes(release)) known.add(topic)
      })
    missing = gone.filter((list) => !known.has(statusOf(list)))
  }
}

const REMEDY = 'allow this user to publish there, and retained messages of this size'

const notRetained = ({ broker }: Connection, { topic }: Message): Failure =>
  new Failure(
    'not-retained',
    `${broker} has acknowledged ${topic}, and does not retain it; ${REMEDY}. If it is a node of a cluster that has lost another, bring that one back.`
  )

const staleNode = ({ broker }: Connection, { topic }: Message): Failure =>
  new Failure(
    'stale-node',
    `${broker} has acknowledged ${topic}, and gives out what was there before; ${REMEDY}. If it is a node of a cluster, take another one.`
  )

/** The first, the last, and some between them. */
function sampleOf(messages: Message[]): Message[] {
  if (messages.length <= SAMPLE) return messages
  const step = (messages.length - 1) / (SAMPLE - 1)
  return Array.from({ length: SAMPLE }, (_, index) => messages[Math.round(index * step)]!)
}
