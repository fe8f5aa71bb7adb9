import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../../action/virtual/micropython'
import { Bench, interpreter, interpreters } from '../../../support/micropythons'
import { CLOCK_CASES, type ClockCase } from './cases'

const SPEED = 60
/** Boards at true speed that wait at the same time. */
const AT_ONCE = 6
/** A duration at true speed has the machine's work in it, which a faster clock leaves out. */
const WORK = { ms: 80, share: 0.25 }
/** What else runs on the machine makes true durations longer, never shorter: the shortest of so many is taken. */
const TRIES = 6

interface Story {
  lines: string[]
  durationsMs: number[]
}

async function tell(bench: Bench, micropython: MicroPython, it: ClockCase, speed: number) {
  const board = bench.board(micropython, { ...it.hardware, speed })
  await board.files.make('2m', [['main.py', it.main]])
  const ended = board.waitForLine('end')
  await board.start()
  await ended
  await board.stop()
  const lines = board.log.map((line) => line.replace(/~\d+/, '~'))
  const durationsMs = board.log.flatMap((line) => /~(\d+)/.exec(line)?.[1] ?? []).map(Number)
  return { lines, durationsMs }
}

test('the fast clock is compared with the true one in 50 cases, each with a name of its own', () => {
  expect(new Set(CLOCK_CASES.map(({ name }) => name)).size).toBeGreaterThanOrEqual(50)
})

describe.each(interpreters)('On a clock that runs 60 times as fast, with %s', (name) => {
  let bench: Bench
  let micropython: MicroPython
  const truth = new Map<string, Promise<Story>>()

  beforeAll(async () => {
    bench = new Bench()
    micropython = await interpreter(name)
    const waiting = [...CLOCK_CASES]
    const lane = async (): Promise<void> => {
      for (let it = waiting.shift(); it; it = waiting.shift()) {
        const story = tell(bench, micropython, it, 1)
        truth.set(it.name, story)
        await story.catch(() => {}) // the case itself will tell
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
  })
  afterAll(() => bench.clear())

  test.each(CLOCK_CASES.map((it) => [it.name, it] as const))(
    'happens what happens at true speed: %s',
    async (_, it) => {
      const { lines, durationsMs } = await tell(bench, micropython, it, SPEED)
      const true_ = await truth.get(it.name)!
      expect(lines).toEqual(true_.lines)
      const mostMs = durationsMs.map((ms) => ms + WORK.ms + WORK.share * ms)
      let trueMs = true_.durationsMs
      for (let tried = 1; tried < TRIES && trueMs.some((ms, i) => ms > mostMs[i]!); tried += 1) {
        const again = await tell(bench, micropython, it, 1)
        trueMs = trueMs.map((ms, i) => Math.min(ms, again.durationsMs[i]!))
      }
      durationsMs.forEach((ms, i) => {
        expect(ms).toBeLessThanOrEqual(trueMs[i]! + 5)
        expect(trueMs[i]).toBeLessThanOrEqual(mostMs[i]!)
      })
    }
  )

  test('what a board said before its power went is the past when it comes back', async () => {
    // It asks for the time, which passes by that, and does not wait.
    const busy = 'import time\nprint("at", time.time())\nwhile time.ticks_ms():\n    pass\n'
    const main = busy.replace('print', 'for _ in range(9000):\n    time.ticks_ms()\nprint')
    const board = bench.board(micropython, { speed: SPEED })
    await board.files.make('2m', [['main.py', main]])
    const times: number[] = []
    for (let boot = 0; boot < 2; boot += 1) {
      const said = board.waitForLine('at ')
      await board.start()
      times.push(Number((await said).slice('at '.length)))
      await board.stop()
      await board.files.write([['main.py', busy]])
    }
    expect(times[1]).toBeGreaterThan(times[0]!)
  })
})
