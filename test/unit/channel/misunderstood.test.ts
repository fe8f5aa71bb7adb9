import { expect, test } from '@jest/globals'
import { Misunderstood } from '../../../action/channel/misunderstood'

test('is told by board, with the count and what was wrong first', () => {
  const misunderstood = new Misunderstood()
  misunderstood.add('esp32-x', 'status: version is not text')
  misunderstood.add('esp32-x', 'info: it is not JSON')
  misunderstood.add('esp32-y', 'online: it is neither 1 nor 0')
  expect(misunderstood.lines()).toEqual([
    '2 reports of esp32-x could not be understood: status: version is not text',
    '1 report of esp32-y could not be understood: online: it is neither 1 nor 0'
  ])
})

test('names twenty boards, and counts those of all others together', () => {
  const misunderstood = new Misunderstood()
  for (let index = 0; index < 100_000; index++) misunderstood.add(`b${index}`, 'why')
  expect(misunderstood.lines()).toHaveLength(21)
  expect(misunderstood.lines().at(-1)).toBe(
    '99980 reports of further boards could not be understood'
  )
})
