import { MAX_CANARIES } from '../release/update-list'
import { Failure } from '../report/failure'
import { policyOf, type Limit, type OnFailure, type Policy } from '../rollout/policy'

/** How a release is to be rolled out, as users write it. */
export interface RolloutInputs {
  /** Device ids, or one percentage such as `5%`. */
  canary?: string[]
  /** `10,50,100` */
  rollout?: string
  soakS?: number
  stepTimeoutS?: number
  /** `3`, or `10%`. */
  maxFailures?: string
  onFailure?: OnFailure
  spreadS?: number
}

/**
 * @returns undefined where none of it is given: then a release goes to everybody at once
 * @throws Failure `usage`
 */
export function rolloutPolicy(inputs: RolloutInputs, channels: string[]): Policy | undefined {
  const { canary = [], rollout, soakS, stepTimeoutS, maxFailures, onFailure, spreadS } = inputs
  const isStaged = canary.length > 0 || rollout !== undefined || soakS !== undefined
  const isWished = isStaged || [stepTimeoutS, maxFailures, onFailure, spreadS].some(Boolean)
  if (!isWished) return undefined
  if (channels.length !== 1)
    throw new Failure('usage', 'canary, rollout, soak and spread are for one channel: give channel')
  const policy = policyOf({
    canary: canaryOf(canary),
    ...(rollout !== undefined && { steps: stepsOf(rollout) }),
    ...(soakS !== undefined && { soakS }),
    ...(stepTimeoutS !== undefined && { stepTimeoutS }),
    ...(maxFailures !== undefined && { maxFailures: limitOf(maxFailures) }),
    ...(onFailure !== undefined && { onFailure }),
    ...(spreadS !== undefined && { spreadS })
  })
  return policy
}

function canaryOf(items: string[]): string[] | { percent: number } {
  const percents = items.filter((item) => item.endsWith('%'))
  if (percents.length === 0 && items.length <= MAX_CANARIES) return items
  const percent = Number(percents[0]?.slice(0, -1))
  if (items.length === 1 && percent > 0 && percent < 100) return { percent }
  throw new Failure(
    'usage',
    `canary takes at most ${MAX_CANARIES} device ids, or one percentage from 1% to 99%`
  )
}

function stepsOf(rollout: string): number[] {
  const steps = rollout.split(',').map(Number)
  if (steps.every((percent, index) => index === 0 || percent > steps[index - 1]!)) return steps
  throw new Failure('usage', `rollout: ${rollout} does not rise; write it as 10,50,100`)
}

export function limitOf(text: string): Limit {
  const number = Number(text.replace('%', ''))
  return text.endsWith('%') ? { percent: number } : { count: number }
}
