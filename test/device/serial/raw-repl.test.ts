import { afterEach, expect } from '@jest/globals'
import { BoardError } from '../../../action/serial/board-error'
import { openPort } from '../../../action/serial/port'
import { RawRepl } from '../../../action/serial/raw-repl'
import type { Wire } from '../../../action/serial/wire'
import { SerialBoard, type SerialBoardOptions } from '../../support/serial-board'
import { patienceMs } from '../../support/patience'
import { boardTest as test } from '../../support/serial-tools'

let board: SerialBoard | undefined
let wire: Wire | undefined

afterEach(async () => {
  await wire?.close()
  await board?.stop()
  wire = board = undefined
})

/** What is typed, and what the board says when it has understood; of what it does not answer, nothing. */
type Typed = [keys: string, answer?: string]

/** Opens a board on which something was typed or is going on, and runs a program on it. */
async function answerAfter(typed: Typed[], options: SerialBoardOptions = {}): Promise<string> {
  board = await SerialBoard.start(options)
  wire = await openPort({ path: board.path })
  for (const [keys, answer] of typed) {
    await wire.write(keys)
    if (answer !== undefined) await wire.readUntil(answer, patienceMs())
  }
  const repl = new RawRepl(wire)
  await repl.enter()
  return repl.exec('print(6*7)')
}

const ENDLESS = 'for i in range(10**12): x = i or print("o" + "n")\r\n\r\n'
const RAW: Typed = ['\x01', 'raw REPL; CTRL-B to exit\r\n>']
const ANSWER = /^42\r?\n$/

test('enters from the prompt for people', async () => {
  expect(await answerAfter([])).toMatch(ANSWER)
})

test('enters while a program runs', async () => {
  expect(await answerAfter([[ENDLESS, 'on']])).toMatch(ANSWER)
})

test('enters while main.py runs and prints', async () => {
  const main = 'import time\nwhile True:\n print("INFO app: busy")\n time.sleep_ms(5)\n'
  expect(await answerAfter([], { files: { 'main.py': main } })).toMatch(ANSWER)
})

test('enters where a dead client left the raw REPL, half a line sent', async () => {
  expect(await answerAfter([RAW, ['print(']])).toMatch(ANSWER)
})

test('enters where a dead client left raw-paste mode', async () => {
  expect(await answerAfter([RAW, ['\x05A\x01', 'R\x01'], ['print(']])).toMatch(ANSWER)
})

test('enters from paste mode', async () => {
  expect(
    await answerAfter([
      ['\x05', '=== '],
      ['x = 1\r\n', '=== ']
    ])
  ).toMatch(ANSWER)
})

test('enters although the prompt was changed', async () => {
  expect(await answerAfter([['import sys; sys.ps1 = "? "\r\n', '\n? ']])).toMatch(ANSWER)
})

test('enters a board that opening the port has reset, and that is deaf while it boots', async () => {
  const options = { model: 'uart', resetOnOpen: true, bootMs: 1200 } as const
  expect(await answerAfter([], options)).toMatch(ANSWER)
})

test('is not ahead of a board whose answers come late', async () => {
  expect(await answerAfter([], { latencyMs: 150 })).toMatch(ANSWER)
  const repl = new RawRepl(wire!)
  // What comes first is the answer to this, and nothing that was still under way.
  const next = async (): Promise<string> => {
    await wire!.write('print(6*7)\x04')
    return (await wire!.readUntil('\x04>', patienceMs())).toString().replace('\r', '')
  }
  await repl.enter()
  expect(await next()).toBe('OK42\n\x04\x04>')
  await repl.softReset()
  expect(await next()).toBe('OK42\n\x04\x04>')
})

test('runs programs on firmware without raw-paste mode, at a pace that loses nothing', async () => {
  const options = { model: 'uart', noPaste: true } as const
  expect(await answerAfter([], options)).toMatch(ANSWER)
  const long = `n = 0\n${'n += 1\n'.repeat(300)}print(n)`
  expect(await new RawRepl(wire!).exec(long)).toMatch(/^300\r?\n$/)
  expect(await board!.lostBytes()).toBe(0)
})

test('loses nothing of a long program in raw-paste mode at 115200 baud', async () => {
  expect(await answerAfter([], { model: 'uart' })).toMatch(ANSWER)
  const long = `n = 0\n${'n += 1\n'.repeat(600)}print(n)`
  expect(await new RawRepl(wire!).exec(long)).toMatch(/^600\r?\n$/)
  expect(await board!.lostBytes()).toBe(0)
})

test('gives an exception with its class, its number and its traceback, and what came before it', async () => {
  await answerAfter([])
  const failing = new RawRepl(wire!).exec('print("before")\nopen("/nothing/here")')
  const error = await failing.then(
    () => undefined,
    (thrown: unknown) => thrown as BoardError
  )
  expect(error).toBeInstanceOf(BoardError)
  expect(error).toMatchObject({ exception: 'OSError', errno: 2 })
  expect(error!.output).toMatch(/before/)
  expect(error!.traceback).toMatch(/line 2/)
})

test('leaves the board at the prompt for people', async () => {
  await answerAfter([])
  await new RawRepl(wire!).exit()
  await wire!.write('print(1+1)\r')
  expect((await wire!.readUntil('>>> ', patienceMs())).toString()).toMatch(/\b2\b/)
})
