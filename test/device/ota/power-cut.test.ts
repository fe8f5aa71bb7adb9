import { expect, test } from '@jest/globals'
import { interpreter, interpreters } from '../../support/micropythons'
import { cutPower } from './power-cut/power-cut'

/** `npm run test:powercut`: every cut point. Otherwise a sample that takes seconds. */
const ALL = process.env['POWER_CUTS'] === 'all'

/** Puts the files in place at once, and has no boot finish what was begun. */
function withoutJournal(path: string, source: string): string {
  const spoiled =
    path === 'mpy_blox/step/commit.py'
      ? source.replace(
          "os.rename(_PLAN, '/.update/journal.apply')",
          (found) =>
            `${found}\n    from mpy_blox.recovery import placing\n    placing.apply()\n    placing.rename('apply', 'keep')`
        )
      : path === 'mpy_blox/recovery/__init__.py'
        ? source.replace('phase = pending()', "phase = None if pending() == 'apply' else pending()")
        : undefined
  if (spoiled === undefined) return source
  expect(spoiled).not.toBe(source)
  return spoiled
}

test('A power cut at any write or erase of an update leaves the old release or the new one, whole', async () => {
  const cuts = await cutPower(
    await interpreter(interpreters[0]!),
    ALL ? { stride: 1, secondCuts: 500 } : { stride: 123, secondCuts: 4 }
  )
  process.stdout.write(
    `${cuts.points} cut points, ${cuts.survived} survived\n` +
      `${cuts.secondCuts} second cuts during recovery, ${cuts.survivedTwice} survived\n`
  )
  expect(cuts.broken).toEqual([])
  expect(cuts.survived).toBe(cuts.points)
  expect(cuts.survivedTwice).toBe(cuts.secondCuts)
  if (ALL) expect(cuts.points).toBe(2 * cuts.operations)
})

test('The power-cut test notices an update that does without the journal', async () => {
  const cuts = await cutPower(await interpreter(interpreters[0]!), {
    stride: ALL ? 5 : 123,
    secondCuts: 0,
    spoil: withoutJournal
  })
  expect(cuts.survived).toBeLessThan(cuts.points)
})
