import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Failure } from '../../../action/report/failure'
import { Census } from '../../../action/rollout/census'
import { afterDecision, commanded, COMMANDS } from '../../../action/rollout/command'
import { decide } from '../../../action/rollout/decide'
import { isNewer, isTerminal, type RolloutDocument } from '../../../action/rollout/document'
import { isAbove } from '../../../action/rollout/policy'
import { listOf } from '../../../action/rollout/projection'
import { aRollout, fleet, PREVIOUS, RELEASE, REVERT, view } from './a-rollout'

const BOARDS = fleet(12)
const BOARD_STATES = [
  'checking',
  'downloading',
  'held',
  'trial',
  'confirmed',
  'rejected',
  'rolled-back',
  'idle'
]

const event = fc.oneof(
  fc.record({
    kind: fc.constant('report' as const),
    board: fc.constantFrom(...BOARDS),
    state: fc.option(fc.constantFrom(...BOARD_STATES), { nil: undefined }),
    online: fc.boolean(),
    asleep: fc.boolean(),
    crashes: fc.boolean(),
    release: fc.constantFrom(RELEASE, REVERT, PREVIOUS)
  }),
  fc.record({ kind: fc.constant('time' as const), seconds: fc.constantFrom(1, 30, 700, 4000) }),
  fc.record({ kind: fc.constant('command' as const), command: fc.constantFrom(...COMMANDS) })
)

const wish = fc.record({
  canary: fc.constantFrom([], BOARDS.slice(0, 2)),
  steps: fc.constantFrom<number[]>([], [10, 50], [25]),
  soakS: fc.constantFrom(0, 60),
  onFailure: fc.constantFrom('revert' as const, 'halt' as const, 'pause' as const),
  spreadS: fc.constantFrom(0, 20)
})

/** Percent of the fleet that the list gives the release to. */
function percentOf(document: RolloutDocument): number {
  const entry = listOf(document).find(({ type }) => type === 'release')
  if (entry?.type !== 'release' || entry.pkg_sha256 !== RELEASE) return 0
  return entry.rollout ?? 100
}

const censusFor = (document: RolloutDocument): Census =>
  document.state === 'reverting'
    ? new Census(REVERT, { ...document, steps: [100], canary: [] }, RELEASE)
    : new Census(RELEASE, document)

test('whatever boards and operators do: 3,000 rollouts keep their rules', () => {
  fc.assert(
    fc.property(wish, fc.array(event, { maxLength: 60 }), (wished, events) => {
      let document = aRollout(wished)
      let census = censusFor(document)
      let nowMs = 0
      const move = (next: RolloutDocument): void => {
        expect(isNewer(next, document)).toBe(true)
        expect(next.step - document.step).toBeLessThanOrEqual(1)
        // More boards get it only where the step before is done and nothing is above its limit.
        if (percentOf(next) > percentOf(document) && document.state === 'soaking') {
          const { active, confirmed, failed, boards } = census.step(document.step)
          const counts = { failed, begun: active + confirmed + failed, boards }
          expect(isAbove(document.limits.step, document.limits.min, counts)).toBe(false)
        }
        if (isTerminal(document)) expect(next.state).toBe('reverting')
        if (next.state === 'paused' || next.state === 'halted') expect(percentOf(next)).toBe(0)
        const isOther = (next.state === 'reverting') !== (document.state === 'reverting')
        document = next
        if (isOther) census = censusFor(document)
      }
      for (const happening of events) {
        if (happening.kind === 'time') nowMs += happening.seconds * 1000
        if (happening.kind === 'report') {
          const { board, state, online, asleep, crashes, release } = happening
          census.hear(
            view(board, undefined, {
              online,
              crashes,
              ...(asleep && { asleepUntilMs: nowMs + 60_000 }),
              ...(state !== undefined && { status: { release, state } })
            }),
            nowMs
          )
        }
        if (happening.kind === 'command')
          try {
            move(afterDecision(document, commanded(document, happening.command, 'me'), nowMs))
          } catch (error) {
            expect(error).toBeInstanceOf(Failure)
          }
        census.tick(nowMs)
        const decision = decide(document, census, nowMs)
        if (decision) move(afterDecision(document, decision, nowMs))
        const { boards, pending, active, confirmed, failed } = census.total()
        expect(pending + active + confirmed + failed).toBe(boards)
        // A list below 100 % always has the release before, for everybody else.
        const list = listOf(document)
        if (percentOf(document) < 100 && document.state !== 'reverting' && list.some(isOurs))
          expect(list.some(({ type }) => type === 'fallback')).toBe(true)
      }
    }),
    { numRuns: 3_000 }
  )
})

const isOurs = (entry: { type: string; pkg_sha256: string }): boolean =>
  entry.type === 'release' && entry.pkg_sha256 === RELEASE
