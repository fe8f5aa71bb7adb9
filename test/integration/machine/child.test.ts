import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startChild } from '../../../action/machine/child'
import { run } from '../../../action/machine/subprocess'
import { captured } from '../../../action/serial/python-tool'
import { patienceMs } from '../../support/patience'

const KEY = 'INPUT_SIGNING-KEY'

beforeEach(() => void (process.env[KEY] = 'a-private-key'))
afterEach(() => void delete process.env[KEY])

test('a tool that runs to its end does not see the key of the job, but what it is given', async () => {
  const { stdout } = await run(['env'], { timeoutMs: patienceMs(), env: { GIVEN: 'yes' } })
  expect(stdout).toContain('PATH=')
  expect(stdout).toContain('GIVEN=yes\n')
  expect(stdout).not.toContain('a-private-key')
})

test('nor does a tool that is listened to, or one that fetches packages', async () => {
  for (const downloads of [false, true]) {
    const { output } = await captured(['env'], patienceMs(), () => {}, { downloads })
    expect(output).toContain('PATH=')
    expect(output).not.toContain('a-private-key')
  }
})

test('a tool that never stops talking is stopped, and whatever it has started holds nobody up', async () => {
  const { code, stderr } = await run(['sh', '-c', 'yes; true'], { timeoutMs: patienceMs() })
  expect([code, stderr]).toEqual([null, '\nsh said too much'])
})

test('a tool that has taken its time is ended, though another one holds its output open', async () => {
  const sleeper = run(['sh', '-c', 'sleep 60 & echo $!; wait'], { timeoutMs: 1000 })
  const { code, stdout, stderr } = await sleeper
  process.kill(Number(stdout))
  expect([code, stderr]).toEqual([null, '\nsh took longer than 1 s'])
})

test('a program that does not exist is told as an error, not thrown at the process', async () => {
  const child = startChild('/no/such/program', [], {})
  const error = await new Promise<Error>((resolve) => child.once('error', resolve))
  expect(error.message).toContain('ENOENT')
})
