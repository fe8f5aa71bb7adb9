import type { BoardView } from '../../../action/rollout/census'
import { policyOf, type Wish } from '../../../action/rollout/policy'
import { NO_COUNTS, type Offer, type RolloutDocument } from '../../../action/rollout/document'

export const RELEASE = 'a'.repeat(64)
export const PREVIOUS = 'b'.repeat(64)
export const REVERT = 'c'.repeat(64)

const offer = (pkg_sha256: string, version: string): Offer => ({
  entry: { type: 'release', name: 'demo', version, pkg_sha256, size: 100 },
  packages: []
})

/** A rollout as a publication begins it, at second 0. */
export function aRollout(wish: Wish = {}, more: Partial<RolloutDocument> = {}): RolloutDocument {
  return {
    format: 1,
    id: 'r1',
    epoch: 1,
    rev: 1,
    channel: 'stable',
    state: 'planned',
    step: 0,
    since: 0,
    release: offer(RELEASE, '1.1.0'),
    previous: offer(PREVIOUS, '1.0.0'),
    revert: offer(REVERT, '1.0.0'),
    failed: [],
    counts: NO_COUNTS,
    reason: '',
    by: 'a test',
    ...policyOf(wish),
    ...more
  }
}

/** What a board says that is on line, on the channel, and has said nothing of the release yet. */
export function view(id: string, state?: string, more: Partial<BoardView> = {}): BoardView {
  const status = state === undefined ? {} : { status: { release: RELEASE, state } }
  return { id, onChannel: true, online: true, crashes: false, ...status, ...more }
}

export const fleet = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => `esp32-${String(number).padStart(12, '0')}`)
