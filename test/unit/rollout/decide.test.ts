import { describe, expect, test } from '@jest/globals'
import { placeOf } from '../../../action/release/place'
import { Census } from '../../../action/rollout/census'
import { decide, type Decision } from '../../../action/rollout/decide'
import type { RolloutDocument } from '../../../action/rollout/document'
import type { Wish } from '../../../action/rollout/policy'
import { aRollout, fleet, RELEASE, REVERT, view } from './a-rollout'

const HOUR = 3_600_000

function running(wish: Wish, more: Partial<RolloutDocument> = {}): RolloutDocument {
  return aRollout(wish, { state: 'running', ...more })
}

/** A fleet of which each board says what `say` has it say; all are on line before. */
function censusOf(
  document: RolloutDocument,
  ids: string[],
  say: (id: string, index: number) => string | undefined
): Census {
  const census = new Census(RELEASE, document)
  ids.forEach((id, index) => census.hear(view(id, say(id, index)), 0))
  return census
}

const inStep = (percent: number) => (id: string) => placeOf(RELEASE, id) < percent

const stateOf = (decision: Decision | undefined) => decision && [decision.state, decision.step]

describe('a step', () => {
  const document = running({ steps: [10], soakS: 60 })
  const ids = fleet(200)

  test('goes on while a board of it that is on line has no verdict', () => {
    let isFirst = true
    const census = censusOf(document, ids, (id) => {
      if (!inStep(10)(id)) return undefined
      const state = isFirst ? 'downloading' : 'confirmed'
      isFirst = false
      return state
    })
    expect(decide(document, census, 1000)).toBeUndefined()
  })

  test('that all have confirmed soaks, and then the next one begins', () => {
    const census = censusOf(document, ids, (id) => (inStep(10)(id) ? 'confirmed' : undefined))
    expect(stateOf(decide(document, census, 1000))).toEqual(['soaking', 0])
    const soaking = { ...document, state: 'soaking' as const, since: 1000 }
    expect(decide(soaking, census, 60_999)).toBeUndefined()
    expect(stateOf(decide(soaking, census, 61_000))).toEqual(['running', 1])
  })

  test('the last one completes the rollout', () => {
    const last = { ...document, state: 'soaking' as const, step: 1 }
    const census = censusOf(last, ids, () => 'confirmed')
    expect(stateOf(decide(last, census, 60_000))).toEqual(['complete', 1])
  })

  test('of which nobody is on line pauses after its time, undecided', () => {
    const census = new Census(RELEASE, document)
    for (const id of ids) census.hear(view(id, undefined, { online: false }), 0)
    expect(decide(document, census, HOUR - 1)).toBeUndefined()
    expect(decide(document, census, HOUR)).toMatchObject({
      state: 'paused',
      reason: expect.stringContaining('no board of the step')
    })
  })

  test('in which everybody sleeps waits for its time, and pauses', () => {
    const census = new Census(RELEASE, document)
    for (const id of ids)
      census.hear(view(id, undefined, { online: false, asleepUntilMs: HOUR }), 0)
    expect(decide(document, census, 1000)).toBeUndefined()
    expect(stateOf(decide(document, census, HOUR))).toEqual(['paused', 0])
  })

  test('does not wait for boards that hold the release back', () => {
    const census = censusOf(document, ids, (id, index) =>
      inStep(10)(id) ? (index % 2 ? 'confirmed' : 'held') : undefined
    )
    const { online, confirmed } = census.upTo(0)
    expect(confirmed < online / 2 ? 'wait' : 'go').toBe(
      decide(document, census, 1000) ? 'go' : 'wait'
    )
  })

  test('to which no board of a known fleet belongs is passed over, the last one never', () => {
    const outside = ids.filter((id) => !inStep(10)(id))
    const census = censusOf(document, outside, () => undefined)
    expect(stateOf(decide(document, census, 0))).toEqual(['running', 1])
    expect(decide(document, new Census(RELEASE, document), 0)).toBeUndefined()
  })

  test('of canaries pauses at once where no board of a known fleet has such an id, as when it was mistyped', () => {
    const canaries = running({ canary: ['esp32-typo'], steps: [10] })
    const census = censusOf(canaries, ids, () => undefined)
    expect(decide(canaries, census, 0)).toMatchObject({
      state: 'paused',
      step: 0,
      reason: 'no board is a canary, publish with supersede and others: esp32-typo'
    })
  })

  test('waits until everybody had time to begin, where boards are spread', () => {
    const spread = running({ steps: [10], spreadS: 100 })
    const census = censusOf(spread, ids, (id) => (inStep(10)(id) ? 'confirmed' : undefined))
    expect(decide(spread, census, 99_999)).toBeUndefined()
    expect(stateOf(decide(spread, census, 100_000))).toEqual(['soaking', 0])
  })

  test('that is undecided names the boards that it waits for', () => {
    const [slow, ...others] = ids.filter(inStep(10))
    const census = censusOf(document, [slow!, ...others], (id) =>
      id === slow ? 'downloading' : 'confirmed'
    )
    census.hear(view('off', undefined, { online: false }), 0)
    expect(decide(document, census, HOUR)?.reason).toContain(`after 3600 s (${slow})`)
  })

  test('gives boards that begin last as long as those that begin first', () => {
    const spread = running({ steps: [10], spreadS: 3600, stepTimeoutS: 3600 })
    const census = censusOf(spread, ids, (id) => (inStep(10)(id) ? 'downloading' : undefined))
    expect(decide(spread, census, 7_199_999)).toBeUndefined()
    expect(stateOf(decide(spread, census, 7_200_000))).toEqual(['paused', 0])
  })
})

describe('failures', () => {
  const many = fleet(1000)
  /** Every n-th board that takes part fails. */
  const failing = (every: number, percent: number) => {
    let taking = 0
    return (id: string) =>
      inStep(percent)(id) ? (taking++ % every === 0 ? 'rolled-back' : 'confirmed') : undefined
  }

  test('of 2 % are carried through', () => {
    const document = running({ steps: [50], soakS: 0 })
    const census = censusOf(document, many, failing(50, 50))
    expect(stateOf(decide(document, census, 1))).toEqual(['soaking', 0])
  })

  test.each([
    ['revert', 'reverting'],
    ['halt', 'halted'],
    ['pause', 'paused']
  ] as const)('of 20 %% with on-failure: %s', (onFailure, state) => {
    const document = running({ steps: [10], onFailure })
    const census = censusOf(document, many, failing(5, 10))
    expect(decide(document, census, 1)).toMatchObject({ state, step: 0 })
  })

  test('halt where there is no release before to go back to', () => {
    const document = running({ steps: [10], onFailure: 'revert' }, { revert: null })
    expect(decide(document, censusOf(document, many, failing(5, 10)), 1)?.state).toBe('halted')
  })

  test('are counted among those that began: an offline majority hides nothing', () => {
    const document = running({ steps: [100] })
    const census = new Census(RELEASE, document)
    many.forEach((id, index) =>
      census.hear(
        index < 10
          ? view(id, index < 3 ? 'rejected' : 'confirmed')
          : view(id, undefined, { online: false }),
        0
      )
    )
    expect(decide(document, census, 1)?.state).toBe('halted')
  })

  test('one is not enough, but for canaries and steps of three boards', () => {
    const one = running({})
    const five = fleet(5)
    const first = (_id: string, index: number) => (index === 0 ? 'rejected' : 'confirmed')
    expect(decide(one, censusOf(one, five, first), 1)?.state).toBe('soaking')
    expect(decide(one, censusOf(one, five.slice(0, 3), first), 1)?.state).toBe('halted')
    const canaries = running({ canary: five, steps: [50] })
    expect(decide(canaries, censusOf(canaries, five, first), 1)?.state).toBe('halted')
  })

  test('a bare number is a count, of which one more is too many', () => {
    const document = running({ maxFailures: { count: 2 } })
    const say = (failures: number) => (_id: string, index: number) =>
      index < failures ? 'rejected' : 'confirmed'
    expect(decide(document, censusOf(document, many, say(2)), 1)?.state).toBe('soaking')
    expect(decide(document, censusOf(document, many, say(3)), 1)?.state).toBe('halted')
  })

  test('while soaking count: a board that falls into safe mode has failed', () => {
    const document = running({ steps: [50] }, { state: 'soaking' })
    const ids = fleet(3)
    const census = censusOf(document, ids, () => 'confirmed')
    for (const id of ids) census.hear(view(id, 'confirmed', { crashes: true }), 1)
    expect(decide(document, census, 2)?.state).toBe('halted')
    expect(census.failed()).toEqual(ids.map((id) => ({ id, code: 'safe-mode' })))
  })

  test('a board that began and is silent for too long has failed, until it speaks', () => {
    const document = running({})
    const census = censusOf(document, fleet(3), () => 'downloading')
    census.tick(900_000)
    expect(census.total()).toMatchObject({ active: 3, failed: 0 })
    census.tick(900_001)
    expect(census.total()).toMatchObject({ active: 0, failed: 3 })
    census.hear(view(fleet(1)[0]!, 'confirmed'), 900_002)
    expect(census.total()).toMatchObject({ confirmed: 1, failed: 2 })
  })

  test('boards that try again have not failed, until the last attempt', () => {
    const document = running({})
    const failed = (attempt: number) => ({
      status: { release: RELEASE, state: 'failed', attempt, code: 'missing' }
    })
    const census = new Census(RELEASE, document)
    census.hear(view('a', undefined, failed(4)), 0)
    expect(census.total().active).toBe(1)
    census.hear(view('a', undefined, failed(5)), 0)
    expect(census.failed()).toEqual([{ id: 'a', code: 'missing' }])
  })

  test('a board that rejected has not failed when it confirms with a later list, but one that rolled back has', () => {
    const census = new Census(RELEASE, running({}))
    for (const state of ['rejected', 'downloading', 'confirmed']) census.hear(view('a', state), 0)
    for (const state of ['rolled-back', 'confirmed']) census.hear(view('b', state), 0)
    expect(census.failed()).toEqual([{ id: 'b', code: 'rolled-back' }])
  })

  test('forged reports are one vote of the board that they are of, none where it has its verdict', () => {
    const document = running({})
    const [early, ...others] = fleet(100)
    const census = censusOf(document, others, () => 'confirmed')
    for (let times = 0; times < 1000; times++)
      for (const id of [early!, others[0]!]) census.hear(view(id, 'rejected'), times)
    expect(census.total()).toMatchObject({ boards: 100, confirmed: 99, failed: 1 })
  })
})

describe('a revert', () => {
  const document = aRollout({}, { state: 'reverting' })
  const says = (id: string, state: string) =>
    view(id, undefined, { status: { release: REVERT, state } })

  test('is over when every board on line runs the release before', () => {
    const census = new Census(REVERT, { ...document, steps: [100], canary: [] })
    census.hear(says('a', 'confirmed'), 0)
    census.hear(view('b', 'rolled-back'), 0)
    expect(decide(document, census, 1)).toBeUndefined()
    census.hear(says('b', 'confirmed'), 0)
    census.hear(view('off', 'confirmed', { online: false }), 0)
    expect(decide(document, census, 1)?.state).toBe('reverted')
  })

  test.each(['applying', 'trial'])(
    'waits for a board that is off because it was %s when it began, and names one that never comes back',
    (state) => {
      const census = new Census(REVERT, { ...document, steps: [100], canary: [] }, RELEASE)
      census.hear(says('a', 'confirmed'), 0)
      for (const id of ['b', 'c']) census.hear(view(id, state, { online: false }), 0)
      expect(decide(document, census, 1)).toBeUndefined()
      census.hear(says('b', 'confirmed'), 1)
      census.tick(900_001)
      expect(decide(document, census, 900_001)).toBeUndefined()
      expect(decide(document, census, HOUR)).toMatchObject({
        state: 'revert-incomplete',
        reason: expect.stringMatching(/: c$/)
      })
      census.hear(says('c', 'confirmed'), HOUR)
      expect(decide(document, census, HOUR)?.state).toBe('reverted')
    }
  )

  test('is incomplete after its time, naming the boards', () => {
    const census = new Census(REVERT, { ...document, steps: [100], canary: [] })
    census.hear(says('a', 'confirmed'), 0)
    census.hear(says('b', 'rejected'), 0)
    expect(decide(document, census, HOUR)).toMatchObject({
      state: 'revert-incomplete',
      reason: expect.stringMatching(/: b$/)
    })
  })
})
