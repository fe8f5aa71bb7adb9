import { test } from '@jest/globals'
import { runProgram } from '../support/board-tests'
import { interpreter } from '../support/micropythons'
import { resolve } from 'node:path'
import { say } from './measure'

test('the check of a release signature on a board', async () => {
  const { command, version } = await interpreter('MicroPython')
  const { stdout, stderr } = await runProgram(
    command,
    resolve('test/device/programs/signature_cost.py'),
    [resolve('test/fixtures/protocol')]
  )
  const [, microseconds, bytes] = /^(\d+) (\d+)$/m.exec(stdout) ?? []
  if (!bytes) throw new Error(`${stdout}${stderr}`)
  say(
    'signature check',
    `${(Number(microseconds) / 1000).toFixed(1)} ms and ${bytes} bytes of heap`,
    `RSA-3072, MicroPython ${version} on this machine`
  )
})
