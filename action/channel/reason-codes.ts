import type { ISubackPacket } from 'mqtt-packet'
import { Failure } from '../report/failure'
import type { Message } from './message'

const UNSPECIFIED = 0x80
const NOT_AUTHORIZED = 0x87
export const PACKET_TOO_LARGE = 0x95

const REASONS: Record<number, string> = {
  0x87: ': it lets this user in no more',
  0x8b: ': it is shutting down',
  0x8d: ': it heard nothing for too long',
  0x8e: ': another client took over the session, with the same client id',
  0x93: ': it was sent more at a time than it takes',
  0x97: ': a quota is used up',
  0x98: ': its administrator ended it'
}

/** Why the broker ended a connection, to follow "was lost"; empty if it did not say (MQTT 5 §3.14.2.1). */
export const endReason = (code: number | undefined): string => REASONS[code ?? -1] ?? ''

/** Why the broker does not take a message (MQTT 5 §3.4.2.1). */
export function refusalOf({ topic, payload }: Message, code: number, broker: string): Failure {
  const size = Buffer.byteLength(payload)
  switch (code) {
    case NOT_AUTHORIZED:
      return new Failure(
        'not-authorized',
        `${broker} does not let this user publish to ${topic}; allow it there.`
      )
    case PACKET_TOO_LARGE:
      return new Failure(
        'package-too-large',
        `${broker} refuses ${topic}: ${size} bytes are above its limit.`
      )
    default:
      return new Failure(
        'packet-refused',
        `${broker} refuses ${topic} (${size} bytes) with reason code ${code}.`
      )
  }
}

/** Whether a subscription was refused without a reason: all that MQTT 3.1.1 knows (§3.9.3). */
export const isUnspecified = (error: unknown): boolean =>
  error instanceof Error &&
  'packet' in error &&
  (error.packet as ISubackPacket).granted.includes(UNSPECIFIED)
