import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../report/failure'
import type { Connection } from './connection'
import type { Message } from './message'

/** One SUBSCRIBE has room for so many. */
const SAMPLE = 8
/** Some brokers acknowledge before they can give a message out again. */
const TRIES = 3
const PAUSE_MS = 500

/**
 * Reads a sample of what was published again, at brokers of MQTT 3.1.1: that has no way to refuse a message
 * (§3.4), so that some acknowledge what they drop.
 *
 * @throws Failure `not-retained`, naming the topic
 */
export async function requireRetained(connection: Connection, sent: Message[]): Promise<void> {
  if (connection.protocolVersion === 5) return
  let missing = sampleOf(sent.filter(({ retain }) => retain))
  for (let tries = 0; missing.length > 0; tries++) {
    if (tries > 0) await sleep(PAUSE_MS)
    const found = new Map<string, Buffer>()
    const topics = missing.map(({ topic }) => topic)
    await connection.retained(topics, (topic, payload) => found.set(topic, payload))
    missing = missing.filter(
      ({ topic, payload }) => found.get(topic)?.equals(Buffer.from(payload)) !== true
    )
    if (missing[0] && tries + 1 >= TRIES)
      throw new Failure(
        'not-retained',
        `${connection.broker} has acknowledged ${missing[0].topic}, and does not retain it; allow this user to ` +
          'publish there, and retained messages of this size'
      )
  }
}

/** The first, the last, and some between them. */
function sampleOf(messages: Message[]): Message[] {
  if (messages.length <= SAMPLE) return messages
  const step = (messages.length - 1) / (SAMPLE - 1)
  return Array.from({ length: SAMPLE }, (_, index) => messages[Math.round(index * step)]!)
}
