import { createHash } from 'node:crypto'
import type { Sha256Hex } from './update-list'

/** Where a board stands in the rollout of a release, from 0 to 99; boards reckon the same by themselves. */
export function placeOf(release: Sha256Hex, deviceId: string): number {
  return createHash('sha256').update(release).update(deviceId).digest().readUInt16BE(0) % 100
}

/** Whether a board takes part in a step of a rollout. */
export function takesPart(release: Sha256Hex, deviceId: string, percent: number): boolean {
  return placeOf(release, deviceId) < percent
}
