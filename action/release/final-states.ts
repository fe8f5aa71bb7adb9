/** What a board says last of a release, until an order makes it try again, or a new list one that rejected. */
const FINAL_STATES = ['confirmed', 'rejected', 'rolled-back'] as const
export type FinalState = (typeof FINAL_STATES)[number]

export function isFinal(state: string): state is FinalState {
  return FINAL_STATES.some((final) => final === state)
}
