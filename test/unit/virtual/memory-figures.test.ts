import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { kilobytes, MOST, PAGE, WHOLE_HEAP_KB } from '../../support/memory-figures'

const idle = `${kilobytes(MOST['idle, MQTT connected and the update channel subscribed'])} KB`
const update = `${kilobytes(MOST['an update by release, over idle'])} KB`

test.each(['README.md', 'docs/architecture.md'])('%s tells the limits that tests hold', (page) => {
  const told = readFileSync(page, 'utf8').replaceAll('\n', ' ')
  expect(told).toContain(`at most ${idle} of heap`)
  expect(told).toContain(`at most ${update} more`)
})

test('docs/memory.md has every limit, and a measured figure that is below it', () => {
  const page = readFileSync(PAGE, 'utf8')
  for (const [figure, most] of Object.entries(MOST)) {
    const [, told] = new RegExp(
      `^\\| ${figure} \\| ([\\d.]+) KB \\| ${kilobytes(most)} KB \\|$`,
      'm'
    ).exec(page) ?? [figure]
    expect(Number(told) * 1024).toBeLessThanOrEqual(most)
  }
  expect(page).toContain(`In a heap of ${WHOLE_HEAP_KB} KB`)
})
