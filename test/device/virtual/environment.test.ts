import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { findMicroPython } from '../../../action/virtual/micropython'
import { Bench } from '../../support/micropythons'
import { RecordingReporter } from '../../support/recording-reporter'

const KEY = 'INPUT_SIGNING-KEY'
const bench = new Bench()

beforeEach(() => void (process.env[KEY] = 'a-private-key'))
afterEach(async () => {
  delete process.env[KEY]
  await bench.clear()
})

// A preflight runs the release's own code in the job that may hold the key.
test("code on a virtual board does not find the job's secrets in its environment", async () => {
  const micropython = await findMicroPython(new RecordingReporter())
  const board = await bench.running(micropython, {
    'main.py': `
import uos
print('key', uos.getenv('${KEY}'))
print('path', bool(uos.getenv('PATH')))
uos.system('env')
`
  })
  await board.waitForEvent('idle')
  expect(board.log).toEqual(expect.arrayContaining(['key None', 'path True']))
  expect(board.log.join('\n')).not.toContain('a-private-key')
})
