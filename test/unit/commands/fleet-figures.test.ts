import { expect, test } from '@jest/globals'
import {
  asMarkdown,
  FLEETS,
  growths,
  isCheap,
  MOST,
  toldFigures
} from '../../support/fleet-figures'

const { text, figures } = toldFigures()

test('docs/fleet.md tells what waiting takes for every fleet that is measured, within its limits', () => {
  expect(figures.map(({ boards }) => boards)).toEqual(FLEETS)
  expect(figures.filter((each) => !isCheap(each) || each.ratio > MOST.ratio)).toEqual([])
  for (const growth of growths(figures)) expect(growth).toBeLessThan(MOST.growth)
})

test('docs/fleet.md draws what its table tells', () => {
  expect(text.match(/^xychart-beta$/gm)).toHaveLength(2)
  expect(text).toBe(asMarkdown(figures))
})
