import { goOn } from './patience'

type Work = (this: unknown) => unknown

const patient = new WeakSet<Work>()

/** Called by `test-environment.mjs` with each test and hook that is about to begin. */
function bound(work: Work): Work {
  if (patient.has(work)) return work
  const bounded: Work = function () {
    return goOn(Promise.resolve(work.call(this)))
  }
  patient.add(bounded)
  return bounded
}

Object.assign(globalThis, { patient: bound })
