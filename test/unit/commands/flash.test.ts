import { expect, test } from '@jest/globals'
import { flashFailure } from '../../../action/commands/flash'

const port = '/dev/ttyUSB0'
const well = { port, verified: true, boot: 'running', problem: null } as const

test.each([
  [{ ...well }, undefined],
  [{ ...well, verified: null, boot: null }, undefined],
  [{ ...well, boot: 'silent' as const }, undefined],
  [{ ...well, verified: false, boot: null }, 'verify-failed'],
  [{ ...well, boot: 'failed' as const, problem: 'ImportError: no module' }, 'boot-failed'],
  [{ ...well, boot: 'gone' as const, problem: `the board on ${port} is gone` }, 'board-silent']
])('a board that was flashed is judged by what is told of it: %j is %s', (report, code) => {
  const failure = flashFailure(report)
  expect(failure?.code).toBe(code)
  if (failure) expect(failure.message).toContain(port)
})
