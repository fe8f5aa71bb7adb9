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

/** Completes a wish; one for nothing goes to everybody at once. Steps end at 100, whatever was wished. */
export function policyOf(wish: Wish): Policy {
  const { canary = [], steps = [], maxFailures: limit = DEFAULTS.limit } = wish
  const ids = Array.isArray(canary) ? canary : []
  const first = Array.isArray(canary) ? (ids.length > 0 ? [0] : []) : [canary.percent]
  const all = [...new Set([...first, ...steps, 100])].sort((a, b) => a - b)
  return {
    steps: all,
    canary: ids,
    soak_s: wish.soakS ?? (all.length > 1 ? DEFAULTS.soak_s : 0),
    step_timeout_s: wish.stepTimeoutS ?? DEFAULTS.step_timeout_s,
    stall_s: DEFAULTS.stall_s,
    limits: { step: limit, total: limit, min: DEFAULTS.min },
    on_failure: wish.onFailure ?? DEFAULTS.on_failure,
    spread_s: wish.spreadS ?? 0
  }
}

/** Whether boards have to be watched: it does not go to everybody at once. */
export const isStaged = ({ steps, soak_s }: Pick<Policy, 'steps' | 'soak_s'>): boolean =>
  steps.length > 1 || soak_s > 0

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
