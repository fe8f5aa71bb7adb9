import type { PackageEntry, ReleaseEntry, Sha256Hex } from '../release/update-list'
import type { Policy } from './policy'

export const STATES = [
  'planned',
  'running',
  'soaking',
  'paused',
  'halted',
  'complete',
  'reverting',
  'reverted',
  'revert-incomplete'
] as const
export type State = (typeof STATES)[number]

/** A release as a list offers it, with what the list has for boards that do not know releases. */
export interface Offer {
  entry: ReleaseEntry
  packages: PackageEntry[]
}

export interface Counts {
  boards: number
  pending: number
  active: number
  confirmed: number
  failed: number
}

/** Before the first board was heard. */
export const NO_COUNTS: Counts = { boards: 0, pending: 0, active: 0, confirmed: 0, failed: 0 }

/** What publishers know of a rollout: docs/protocol.md, "Rollout". Boards never read it. */
export interface RolloutDocument extends Policy {
  format: 1
  id: string
  /** Who claims the channel raises it. */
  epoch: number
  /** Rises with each change; `(epoch, rev)` orders documents. */
  rev: number
  channel: string
  state: State
  /** Index into `steps`. */
  step: number
  /** When the state began, in ms since 1970. */
  since: number
  release: Offer
  /** The release before, which boards outside the step run. */
  previous: Offer | null
  /** The release before with a newer `seq`, made and signed together with the release. */
  revert: Offer | null
  /** sha256 of the manifest without its header: the same for the same files. */
  content?: Sha256Hex
  failed: { id: string; code: string }[]
  counts: Counts
  /** One line for people: why it is in this state. */
  reason: string
  /** Who wrote it. */
  by: string
  /** Signature over the policy, and the id of its key: `policyText`. */
  sig?: string
  key?: string
}

/** Everything that an attacker must not change for somebody with a key to go on with it. */
export function policyText(document: RolloutDocument): string {
  const { id, channel, steps, canary, soak_s, step_timeout_s, stall_s } = document
  const { limits, on_failure, spread_s, release, previous, revert, content } = document
  const hashOf = (offer: Offer | null): Sha256Hex | null => offer?.entry.pkg_sha256 ?? null
  return JSON.stringify([
    'mpy-blox rollout',
    id,
    channel,
    steps,
    canary,
    [soak_s, step_timeout_s, stall_s, spread_s],
    limits,
    on_failure,
    [release, previous, revert].map(hashOf),
    [release.entry.name, release.entry.version, content ?? null]
  ])
}

export const isNewer = (
  a: Pick<RolloutDocument, 'epoch' | 'rev'>,
  b: Pick<RolloutDocument, 'epoch' | 'rev'>
): boolean => a.epoch > b.epoch || (a.epoch === b.epoch && a.rev > b.rev)

/** States that only a revert or a new publication leads out of. */
const TERMINAL: readonly State[] = ['complete', 'reverted', 'revert-incomplete']
export const isTerminal = ({ state }: RolloutDocument): boolean => TERMINAL.includes(state)
/** States in which somebody has to watch the boards. */
const DRIVEN: readonly State[] = ['planned', 'running', 'soaking', 'reverting']
export const isDriven = ({ state }: RolloutDocument): boolean => DRIVEN.includes(state)
