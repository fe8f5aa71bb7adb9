import { afterAll, test } from '@jest/globals'
import { Bench, interpreter } from '../support/micropythons'
import { median, run, say, timed } from './measure'

const ROUNDS = 7
const bench = new Bench()
afterAll(() => bench.clear())

test('a virtual board boots, against a bare start of its interpreter', async () => {
  const micropython = await interpreter('MicroPython')
  const [command = '', ...args] = micropython.command
  const board = await bench.running(micropython, { 'main.py': '' })
  await board.waitForEvent('idle')
  const boots: number[] = []
  const starts: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await board.stop()
    const started = performance.now()
    await board.start()
    await board.waitForEvent('idle')
    boots.push(performance.now() - started)
    starts.push(timed(() => run(command, [...args, '-c', 'pass'], bench.folder)))
  }
  say(
    'a virtual board boots',
    `${median(boots).toFixed(0)} ms`,
    `${(median(boots) / median(starts)).toFixed(1)} times a bare MicroPython's start`
  )
})
