import { afterEach, beforeEach, expect, test as jestTest } from '@jest/globals'
import { runBoards } from '../../../action/commands/boards'
import { runFlash } from '../../../action/commands/flash'
import { openPort } from '../../../action/serial/port'
import { Microbit, microbitLacks } from '../../support/microbit'
import { eventually } from '../../support/patience'
import { RecordingReporter } from '../../support/recording-reporter'

// A board that nobody here wrote, with a MicroPython of 2017: too old, and very much alive.

const lacks = microbitLacks()
if (lacks !== undefined) console.warn(`Left out what needs a micro:bit: there is no ${lacks}`)
const test = lacks === undefined ? jestTest : jestTest.skip

let board: Microbit
beforeEach(async () => {
  if (lacks === undefined) board = await Microbit.start()
})
afterEach(() => board?.stop())

/** Types a line until the board answers so: it may be starting, and hear nothing. */
async function answers(line: string, answer: string): Promise<void> {
  const wire = await openPort({ path: board.path })
  try {
    let said = ''
    await eventually(
      async () => {
        await wire.write(`${line}\r`)
        said += (await wire.drain(200)).toString('latin1')
        return said.includes(answer) || undefined
      },
      () => `it said "${said}"`
    ).catch(async (thrown: Error) => {
      await wire.write('\x02')
      const outside = (await wire.drain(500)).toString('latin1')
      throw new Error(`${thrown.message}; out of a raw REPL it says "${outside}"`, {
        cause: thrown
      })
    })
  } finally {
    await wire.close()
  }
}

test('a board with firmware below 1.22 is told from a dead one, and left as it was', async () => {
  const flashing = runFlash(
    {
      port: board.path,
      files: new Map([['main.py', Buffer.from('print(1)\n')]]),
      purge: [],
      verify: true,
      bootTimeoutMs: 0
    },
    new RecordingReporter()
  )
  await expect(flashing).rejects.toMatchObject({
    code: 'micropython-too-old',
    message: expect.stringMatching(/runs MicroPython 1\.9\.2, 1\.22 or later is needed/)
  })
  // It is at its prompt for people, and has no file more than before.
  await answers('', '>>> ')
  await answers('import os; print("files:", os.listdir())', 'files: []')
})

test('boards lists it with its version and what is the matter', async () => {
  const [found] = await runBoards({ ports: [board.path] }, new RecordingReporter())
  expect(found?.problem).toMatch(/^the board on \S+ runs MicroPython 1\.9\.2/)
})
