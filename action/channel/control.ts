import { randomBytes } from 'node:crypto'
import type { Message } from './message'
import type { Topics } from './topics'

/** What a board can be asked to do now: docs/protocol.md, "Control". */
export type Request = { do: 'reboot' } | { do: 'log'; for_s: number }

/** The message that asks a board. The nonce tells it that two requests are not one that came twice. */
export function requestTo(topics: Topics, deviceId: string, request: Request): Message {
  const nonce = randomBytes(8).toString('hex')
  return {
    topic: topics.control(deviceId),
    payload: JSON.stringify({ ...request, nonce }),
    retain: false
  }
}
