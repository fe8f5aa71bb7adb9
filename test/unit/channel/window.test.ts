import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { Window } from '../../../action/channel/window'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

const MESSAGE_BYTES = 8_000

/** How many messages are on their way over such a line, after some of a hundred were acknowledged. */
async function underWay(bytesPerS: number, acknowledged: number): Promise<number> {
  const window = new Window()
  let sent = 0
  for (let number = 0; number < 100; number++)
    void Promise.resolve(window.enter(MESSAGE_BYTES)).then(() => (sent += 1))
  for (let number = 0; number < acknowledged; number++) {
    await jest.advanceTimersByTimeAsync((MESSAGE_BYTES / bytesPerS) * 1000)
    window.leave(MESSAGE_BYTES, true)
  }
  await jest.advanceTimersByTimeAsync(0)
  return sent - acknowledged
}

test.each([
  [2_000, 2],
  [16_000, 4],
  [80_000, 20]
])('over a line of %i bytes per second %i messages are under way', async (bytesPerS, most) => {
  expect(await underWay(bytesPerS, 0)).toBe(8)
  expect(await underWay(bytesPerS, 30)).toBe(most)
})
