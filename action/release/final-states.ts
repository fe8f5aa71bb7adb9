/** What a board says last of a release: docs/protocol.md, "Status". Only an order makes it try again. */
const FINAL_STATES = ['confirmed', 'rejected', 'rolled-back'] as const
export type FinalState = (typeof FINAL_STATES)[number]

export function isFinal(state: string): state is FinalState {
  return FINAL_STATES.some((final) => final === state)
}
