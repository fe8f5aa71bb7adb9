/** A limit of failures: so many boards, or so many percent of those that have begun. */
export type Limit = { count: number } | { percent: number }

export type OnFailure = 'revert' | 'halt' | 'pause'

/** How a release is rolled out: docs/protocol.md, "Rollout". All in seconds. */
export interface Policy {
  /** Percent of the fleet, rising, the last one 100. With canaries the first is 0: they alone. */
  steps: number[]
  /** Boards that take part from the beginning, by id. */
  canary: string[]
  soak_s: number
  step_timeout_s: number
  stall_s: number
  limits: { step: Limit; total: Limit; min: number }
  on_failure: OnFailure
  spread_s: number
}

export const DEFAULTS = {
  soak_s: 600,
  step_timeout_s: 3600,
  stall_s: 900,
  limit: { percent: 10 },
  min: 2,
  on_failure: 'halt'
} as const

/** A release goes to everybody at once. */
export const AT_ONCE: Policy = {
  steps: [100],
  canary: [],
  soak_s: 0,
  step_timeout_s: DEFAULTS.step_timeout_s,
  stall_s: DEFAULTS.stall_s,
  limits: { step: DEFAULTS.limit, total: DEFAULTS.limit, min: DEFAULTS.min },
  on_failure: DEFAULTS.on_failure,
  spread_s: 0
}

/** What somebody asks for; all of it may be absent. */
export interface Wish {
  /** Ids, or a percentage as the first step. */
  canary?: string[] | { percent: number }
  steps?: number[]
  soakS?: number
  stepTimeoutS?: number
  maxFailures?: Limit
  onFailure?: OnFailure
  spreadS?: number
}

/** Completes a wish. Steps end at 100, whatever was wished. */
export function policyOf(wish: Wish): Policy {
  const { canary = [], steps = [], maxFailures: limit = DEFAULTS.limit } = wish
  const ids = Array.isArray(canary) ? canary : []
  const first = Array.isArray(canary) ? (ids.length > 0 ? [0] : []) : [canary.percent]
  const all = [...new Set([...first, ...steps, 100])].sort((a, b) => a - b)
  const isStaged = all.length > 1
  return {
    steps: all,
    canary: ids,
    soak_s: wish.soakS ?? (isStaged ? DEFAULTS.soak_s : 0),
    step_timeout_s: wish.stepTimeoutS ?? DEFAULTS.step_timeout_s,
    stall_s: DEFAULTS.stall_s,
    limits: { step: limit, total: limit, min: DEFAULTS.min },
    on_failure: wish.onFailure ?? DEFAULTS.on_failure,
    spread_s: wish.spreadS ?? 0
  }
}

/** Steps of so few boards, and canaries, are stopped by a single one. */
const FEW = 3

/** @param boards that are in the step, or in all */
export function isAbove(
  limit: Limit,
  min: number,
  { failed, begun, boards }: { failed: number; begun: number; boards: number }
): boolean {
  if ('count' in limit) return failed > limit.count
  const least = boards <= FEW ? 1 : min
  return failed >= least && failed * 100 > limit.percent * begun
}
