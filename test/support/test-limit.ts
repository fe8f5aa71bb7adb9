import { goOn, testBegins, waitsInVain } from './patience'

type Work = (this: unknown) => unknown
type Test = { errors: unknown[] }

/** After so many tests that waited in vain the others of a file are not tried: they would wait for the same. */
const MOST_IN_VAIN = 2

const patient = new WeakSet<Work>()
/** Tests that have waited in vain → what they ended with. */
const inVain = new Map<Test, Error>()
let before = 0
/** Why the test that has begun is not tried. */
let refusal: Error | undefined

/** Called by `test-environment.mjs` with each test and hook that is about to begin. */
function bound(work: Work, isAfter: boolean): Work {
  if (patient.has(work)) return work
  const bounded: Work = function () {
    if (refusal !== undefined && !isAfter) throw refusal
    return goOn(Promise.resolve(work.call(this)))
  }
  patient.add(bounded)
  return bounded
}

/** A test begins, or begins again: not if it has waited in vain. */
function begins(test: Test): void {
  testBegins()
  before = waitsInVain()
  refusal = inVain.get(test)
  if (inVain.size >= MOST_IN_VAIN)
    refusal ??= new Error('Not tried: tests before it waited in vain.')
}

function ends(test: Test): void {
  refusal = undefined
  const [first] = test.errors.flat()
  if (first !== undefined && waitsInVain() > before) inVain.set(test, first as Error)
}

Object.assign(globalThis, { patience: { bound, begins, ends } })
