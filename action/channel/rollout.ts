import { createHash } from 'node:crypto'
import type { Sha256Hex } from '../release/update-list'

/** Whether a board takes part in a step of a rollout; boards reckon the same by themselves. */
export function takesPart(release: Sha256Hex, deviceId: string, percent: number): boolean {
  const digest = createHash('sha256').update(release).update(deviceId).digest()
  return digest.readUInt16BE(0) % 100 < percent
}
