import { expect, test } from '@jest/globals'
import { run } from '../../../action/machine/subprocess'
import { patienceMs } from '../../support/patience'

const lint = async (...args: string[]): Promise<string[]> => {
  const { stdout, stderr } = await run(['python3', 'test/support/floor-lint/lint.py', ...args], {
    timeoutMs: patienceMs()
  })
  return `${stdout}${stderr}`.trim().split('\n')
}

test('The board library uses nothing that MicroPython 1.22 lacks on an ESP32', async () => {
  expect(await lint('device-lib')).toEqual([''])
})

test('Each fact about the floor finds its own example', async () => {
  expect(await lint()).toEqual([expect.stringMatching(/^\d+ facts$/)])
})
