import { expect } from '@jest/globals'

const SMALL = 1 << 13
const TIMES = 4

/** Whatever it throws: the time until then counts. */
function attempt(work: () => unknown): void {
  try {
    work()
  } catch {
    // A refusal is as good.
  }
}

/** CPU time of the quickest of some runs, in microseconds: others use this machine, too. */
function cost(work: () => unknown): number {
  const runs = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    attempt(work)
    const { user, system } = process.cpuUsage(before)
    return user + system
  })
  return Math.min(...runs)
}

/** Expects that reading takes time in proportion to what there is to read, never to its square. */
export function expectLinearTime(read: (text: string) => unknown, unit: string): void {
  const text = unit.repeat(Math.ceil((SMALL * TIMES) / unit.length))
  const small = cost(() => read(text.slice(0, SMALL)))
  const large = cost(() => read(text.slice(0, SMALL * TIMES)))
  // Four times as much, or the noise of a moment; the square would be sixteen times.
  expect(large).toBeLessThan(small * TIMES * 2.5 + 3000)
}
