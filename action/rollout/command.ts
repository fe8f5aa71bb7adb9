import { Failure } from '../report/failure'
import type { Decision } from './decide'
import { isDriven, type RolloutDocument, type State } from './document'

export const COMMANDS = ['pause', 'resume', 'halt', 'revert'] as const
export type RolloutCommand = (typeof COMMANDS)[number]

/** From which states an operator's command leads where. */
const ALLOWED: Record<RolloutCommand, readonly State[]> = {
  pause: ['running', 'soaking'],
  halt: ['planned', 'running', 'soaking', 'paused'],
  // Who drove it may have died: where it lives, its lease says so.
  resume: ['planned', 'running', 'soaking', 'paused', 'halted', 'reverting'],
  revert: [
    ...(['running', 'soaking', 'paused', 'halted', 'complete'] as const),
    ...(['reverting', 'revert-incomplete'] as const)
  ]
}

const STATE: Record<RolloutCommand, State> = {
  pause: 'paused',
  halt: 'halted',
  resume: 'running',
  revert: 'reverting'
}

/**
 * What an operator's command makes of a rollout.
 *
 * @throws Failure `rollout-state`, naming the state and what is possible
 */
export function commanded(
  document: RolloutDocument,
  command: RolloutCommand,
  by: string
): Decision {
  const { id, channel, state, step } = document
  if (!ALLOWED[command].includes(state)) {
    const possible = COMMANDS.filter((each) => ALLOWED[each].includes(state))
    throw new Failure(
      'rollout-state',
      `the rollout ${id} on channel ${channel} is ${state}: ${command} is not possible, ` +
        (possible.length > 0 ? `only ${possible.join(', ')}` : 'it is over')
    )
  }
  const isGoneOnWith = command === 'resume' && isDriven(document)
  return { state: isGoneOnWith ? state : STATE[command], step, reason: `${command} by ${by}` }
}

/** The document after a decision. `rev` rises, `since` begins anew, results are kept. */
export function afterDecision(
  document: RolloutDocument,
  decision: Decision,
  nowMs: number
): RolloutDocument {
  return { ...document, ...decision, rev: document.rev + 1, since: nowMs }
}
