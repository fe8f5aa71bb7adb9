import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { windowFault } from '../../../action/serial/update-window'

interface WindowVector {
  window: string
  followed: boolean
}

// Boards judge the same file: test/device/programs/window.py.
const vectors = JSON.parse(
  readFileSync('test/fixtures/protocol/windows.json', 'utf8')
) as WindowVector[]

test.each(vectors)('boards follow "$window" as their hours: $followed', ({ window, followed }) => {
  expect(windowFault(window) === undefined).toBe(followed)
})

test('a board without hours has an empty text, or none', () => {
  expect(windowFault('')).toBeUndefined()
})
