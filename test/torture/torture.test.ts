import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { appendFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { ALL } from '../support/drawn'
import { answered } from '../support/patience'
import { interpreter } from '../support/micropythons'
import { FOUND } from './found'
import { Torture, type Outcome } from './torture'
import { withHabit, withSpread } from './torture-case'

/** What `make test` runs of it, and what `.ci/run` does. */
const SAMPLE = ALL ? [2, 5, 6, 7, 9, 11, 12, 13] : [2, 5, 9, 13]
/** What cases are made of, by the first words of their kinds. */
const MADE_OF = {
  flash: /^(stray|little room|by cable)/,
  'application before': /^before: /,
  application: /^application /,
  release:
    /^(main\.py|user_main|names|removals|takes|a large file|a settings patch|a package that)/,
  'power cut': /^power cut/,
  packages: /^package /,
  'locked dependencies': /^locked dependencies/
}
/** `make torture SEED=… CASES=…` runs these instead. */
const { SEED, CASES, TORTURE_LOG } = process.env
const SEEDS =
  CASES === undefined
    ? SAMPLE
    : Array.from({ length: Number(CASES) }, (_, i) => Number(SEED ?? 1) + i)
/** Most of a case is waiting for processes to start and end. */
const AT_ONCE = 2 * availableParallelism()

let torture: Torture
beforeAll(async () => void (torture = await Torture.prepare(await interpreter('MicroPython'))))
afterAll(() => torture.clear())

test(`no board is lost in ${SEEDS.length} cases, from seed ${SEEDS[0]} to ${SEEDS.at(-1)}`, async () => {
  const seeds = [...SEEDS]
  const outcomes: Outcome[] = []
  const lane = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const outcome = await torture.run(torture.case(seed))
      answered()
      outcomes.push(outcome)
      if (outcome.lost !== undefined || SEEDS.length === 1) report(told(outcome))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  report(counts(outcomes))
  expect(outcomes.filter(({ lost }) => lost !== undefined).map(({ seed }) => seed)).toEqual([])
})

test('the sample has cases of all that there is, and one with everything at once but the application before', () => {
  const sample = SAMPLE.map((seed) => {
    const { kinds } = torture.case(seed)
    const parts = Object.entries(MADE_OF).filter(([, of]) => kinds.some((kind) => of.test(kind)))
    return parts.map(([part]) => part)
  })
  const parts = Object.keys(MADE_OF)
  expect(parts.filter((part) => !sample.some((each) => each.includes(part)))).toEqual([])
  expect(sample).toContainEqual(parts.filter((part) => part !== 'application before'))
})

test.each(FOUND)('no board is lost, as one was, by %s', async (_, found) => {
  const { lost, story, log } = await torture.run(found)
  expect(lost === undefined ? [] : [lost, ...story, ...log]).toEqual([])
})

test.each(['sleeps orderly at once', 'sleeps and postpones for ever', 'sleeps and has few hours'])(
  'no board is lost that %s',
  async (habit) => {
    const { lost, story, log } = await torture.run(withHabit(FOUND[0]![1], habit))
    expect(lost === undefined ? [] : [lost, ...story, ...log]).toEqual([])
  }
)

test('no board is lost whose turn comes late', async () => {
  const { lost, story, log } = await torture.run(withSpread(FOUND[0]![1], 600))
  expect(lost === undefined ? [] : [lost, ...story, ...log]).toEqual([])
})

function told({ seed, lost, kinds, story, log }: Outcome): string {
  const lines = [...story, ...log.map((line) => `  | ${line}`)]
  return [`seed ${seed}: ${lost ?? 'all well'}`, `  ${kinds.join('; ')}`, ...lines].join('\n  ')
}

/** How many cases had what in them, and how many of those were lost. */
function counts(outcomes: Outcome[]): string {
  const kinds = new Map<string, { cases: number; lost: number }>()
  for (const { kinds: each, lost } of outcomes)
    for (const kind of new Set(each)) {
      const count = kinds.get(kind) ?? { cases: 0, lost: 0 }
      kinds.set(kind, { cases: count.cases + 1, lost: count.lost + (lost === undefined ? 0 : 1) })
    }
  const rows = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))
  return rows.map(([kind, { cases, lost }]) => `${cases}\t${lost} lost\t${kind}`).join('\n')
}

function report(text: string): void {
  if (TORTURE_LOG) appendFileSync(TORTURE_LOG, `${text}\n`)
  else process.stdout.write(`${text}\n`)
}
