import { afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import { isolatedBundle } from '../../support/action-run'
import { Person } from '../../support/person'
import { SerialBoard } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'

// A person at a terminal, a board at the end of the cable.

let cli: string
let board: SerialBoard
let person: Person

beforeAll(async () => {
  cli = await isolatedBundle('cli')
}, 180_000)

beforeEach(async () => {
  board = await SerialBoard.start()
  person = new Person([process.execPath, cli, 'repl', '--port', board.path])
  await person.sees('>>> ')
})
afterEach(async () => {
  await person.leaves()
  await board.stop()
})

const pause = () => new Promise((resolve) => setTimeout(resolve, 300))

test('what is typed reaches the board, and what it prints the screen, colours and all', async () => {
  person.types("print('\\x1b[31m' + 'r' + 'ed')\r")
  await person.sees('\x1b[31mred')
})

test('Ctrl-C interrupts the program on the board, not the terminal', async () => {
  person.types('while True: pass\r\r')
  await pause()
  person.types('\x03')
  await person.sees('KeyboardInterrupt')
  await pause() // this port's REPL discards what is typed while it comes back
  person.types('6*7\r')
  await person.sees('42')
})

test('Ctrl-] leaves', async () => {
  expect(await person.leaves()).toBe(0)
})
