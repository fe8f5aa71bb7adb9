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
})

beforeEach(async () => {
  board = await SerialBoard.start()
  person = new Person(command())
  await person.sees('>>> ')
})
afterEach(async () => {
  await person.leaves()
  await board.stop()
})

const command = (): string[] => [process.execPath, cli, 'repl', '--port', board.path]

test('what is typed reaches the board, and what it prints the screen, colours and all', async () => {
  person.types("print('\\x1b[31m' + 'r' + 'ed')\r")
  await person.sees('\x1b[31mred')
})

test('a program that asks the window for its size gets the answer, as it is', async () => {
  person.types(
    'import sys; print("\\x1b[999;999H\\x1b[6n", end=""); a = sys.stdin.read(9); print(a.encode())\r'
  )
  await person.sees('\x1b[999;999H\x1b[6n')
  person.types('\x1b[40;120R') // what a window of 40 rows says
  await person.sees("b'\\x1b[40;120R'")
})

test('the terminal is afterwards as it was before, its size included', async () => {
  await person.leaves()
  const state = '"$(stty -g) $(stty size)"'
  const script = `before=${state}; "$0" "$@"; test "$before" = ${state} && echo as before`
  person = new Person(['sh', '-c', script, ...command()])
  await person.sees('>>> ')
  person.types('\x1d')
  await person.sees('as before')
  expect(await person.waits()).toBe(0)
})

test('Ctrl-C interrupts the program on the board, not the terminal', async () => {
  person.types('for i in range(10**12): x = i or print("o" + "n")\r\r')
  await person.sees('on\r\n')
  person.types('\x03')
  await person.sees('KeyboardInterrupt')
  await person.sees('>>> ') // this port's REPL discards what is typed before
  person.types('6*7\r')
  await person.sees('42')
})

test('Ctrl-] leaves', async () => {
  expect(await person.leaves()).toBe(0)
})
