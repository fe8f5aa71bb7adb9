import { describe, expect, test } from '@jest/globals'
import { commanded } from '../../../action/rollout/command'
import type { State } from '../../../action/rollout/document'
import { aRollout } from './a-rollout'

const after = (command: 'resume' | 'revert', state: State): State =>
  commanded(aRollout({}, { state }), command, 'me').state

describe('a rollout whose publisher died', () => {
  test.each(['planned', 'running', 'soaking', 'reverting'] as const)(
    'while it was %s is resumed where it was',
    (state) => expect(after('resume', state)).toBe(state)
  )

  test('in a revert is reverted by the same command once more', () =>
    expect(after('revert', 'reverting')).toBe('reverting'))
})

test.each(['complete', 'reverted', 'revert-incomplete'] as const)(
  'a rollout that is %s is over, and not resumed',
  (state) => expect(() => after('resume', state)).toThrow(/resume is not possible/)
)
