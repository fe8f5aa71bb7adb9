import { counted } from '../report/counted'
import type { Census } from './census'
import type { RolloutDocument, State } from './document'
import { isAbove } from './policy'

/** What a rollout does next: a new state, and why. Undefined: it goes on waiting. */
export interface Decision {
  state: State
  step: number
  reason: string
}

/**
 * What follows from what the boards have said so far. Of a rollout that runs: too many failures stop it, a step
 * that is done soaks, and one that is still undecided after its time pauses.
 */
export function decide(
  document: RolloutDocument,
  census: Census,
  nowMs: number
): Decision | undefined {
  switch (document.state) {
    case 'planned':
      return { state: 'running', step: 0, reason: sentence(document, 0) }
    case 'running':
      return tripped(document, census) ?? whileRunning(document, census, nowMs)
    case 'soaking':
      return tripped(document, census) ?? whileSoaking(document, census, nowMs)
    case 'reverting':
      return whileReverting(document, census, nowMs)
    case 'complete':
    case 'halted':
    case 'paused':
    case 'reverted':
    case 'revert-incomplete':
      return undefined
  }
}

function tripped(document: RolloutDocument, census: Census): Decision | undefined {
  const { step, limits, on_failure: onFailure } = document
  const inStep = census.step(step)
  const inAll = census.upTo(step)
  const over = isAbove(limits.step, isOfCanaries(document) ? 1 : limits.min, facts(inStep))
    ? inStep
    : isAbove(limits.total, limits.min, facts(inAll))
      ? inAll
      : undefined
  if (!over) return undefined
  // Of a channel's first release there is none before.
  const revert = document.revert ? 'reverting' : 'halted'
  const state = { revert, halt: 'halted', pause: 'paused' } as const
  return {
    state: state[onFailure],
    step,
    reason: `${over.failed} of the ${facts(over).begun} boards that began have failed`
  }
}

const facts = ({ active, confirmed, failed, boards }: ReturnType<Census['total']>) => ({
  begun: active + confirmed + failed,
  failed,
  boards
})

function whileRunning(
  document: RolloutDocument,
  census: Census,
  nowMs: number
): Decision | undefined {
  const { step, steps, spread_s: spreadS, step_timeout_s: timeoutS } = document
  const isLast = step === steps.length - 1
  const { undecided, confirmed, online, boards } = census.upTo(step)
  // Nobody is in it, of a fleet that is known: there is nothing to wait for.
  if (boards === 0 && !isLast && census.total().boards > 0)
    return isOfCanaries(document)
      ? {
          state: 'paused',
          step,
          reason: `no board is a canary, publish with supersede and others: ${document.canary.join(', ')}`
        }
      : next(document, 'no board is in it')
  const isSpread = nowMs >= document.since + spreadS * 1000
  if (undecided === 0 && isSpread && confirmed >= Math.max(1, online / 2))
    return { state: 'soaking', step, reason: `${counted(confirmed, 'board')} confirmed` }
  // Who has its turn last has as long for it as who has it first.
  if (nowMs < document.since + (spreadS + timeoutS) * 1000) return undefined
  const after = `after ${spreadS + timeoutS} s`
  const who = undecided > 0 ? ` (${named(census.undecided(step))})` : ''
  return {
    state: 'paused',
    step,
    reason:
      confirmed + undecided === 0
        ? `no board of the step has taken the release ${after}`
        : `${counted(undecided, 'board')} undecided ${after}${who}, ${confirmed} confirmed`
  }
}

function whileSoaking(
  document: RolloutDocument,
  census: Census,
  nowMs: number
): Decision | undefined {
  if (nowMs < document.since + document.soak_s * 1000) return undefined
  return next(document, `${counted(census.upTo(document.step).confirmed, 'board')} confirmed`)
}

function next(document: RolloutDocument, why: string): Decision {
  const { step, steps } = document
  if (step === steps.length - 1) return { state: 'complete', step, reason: why }
  return { state: 'running', step: step + 1, reason: sentence(document, step + 1) }
}

function whileReverting(
  document: RolloutDocument,
  census: Census,
  nowMs: number
): Decision | undefined {
  const { step, step_timeout_s: timeoutS } = document
  const { undecided, confirmed, failed } = census.total()
  if (undecided === 0 && failed === 0 && confirmed > 0)
    return {
      state: 'reverted',
      step,
      reason: `the release before is back on ${counted(confirmed, 'board')}`
    }
  if (nowMs < document.since + timeoutS * 1000) return undefined
  const missing = census.with('failed', 'active', 'pending')
  const reason = `not back after ${timeoutS} s: ${named(missing)}`
  return { state: 'revert-incomplete', step, reason }
}

const isOfCanaries = ({ canary, steps, step }: RolloutDocument): boolean =>
  canary.length > 0 && steps[step] === 0

/** More names tell nobody more. */
const named = (ids: string[]): string => ids.slice(0, 20).join(', ')

function sentence({ steps, canary }: RolloutDocument, step: number): string {
  const percent = steps[step]!
  return percent === 0 ? counted(canary.length, 'canary', 'canaries') : `${percent} % of the fleet`
}
