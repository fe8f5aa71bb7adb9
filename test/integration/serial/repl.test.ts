import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { isolatedBundle } from '../../support/action-run'
import { SerialBoard, serialTools } from '../../support/serial-board'

// A person at a terminal, a board at the end of the cable.

let cli: string
let board: SerialBoard
let person: ChildProcess
let screen: string

beforeAll(async () => {
  await serialTools()
  cli = await isolatedBundle('cli')
}, 180_000)

beforeEach(async () => {
  board = await SerialBoard.start()
  const program = join(process.cwd(), 'test/support/serial-board/terminal.py')
  const command = [process.execPath, cli, 'repl', '--port', board.path]
  person = spawn('python3', ['-u', program, '40', '120', ...command])
  screen = ''
  person.stdout!.on('data', (bytes: Buffer) => (screen += bytes.toString('latin1')))
  await shown('>>> ')
})
afterEach(async () => {
  if (person.exitCode === null) {
    const ended = once(person, 'exit')
    type('\x1d')
    await ended
  }
  await board.stop()
})

const pause = () => new Promise((resolve) => setTimeout(resolve, 300))

const type = (keys: string): void => void person.stdin!.write(`${JSON.stringify(keys)}\n`)

async function shown(text: string): Promise<void> {
  while (!screen.includes(text)) await once(person.stdout!, 'data')
}

test('what is typed reaches the board, and what it prints the screen, colours and all', async () => {
  type("print('\\x1b[31m' + 'r' + 'ed')\r")
  await shown('\x1b[31mred')
})

test('Ctrl-C interrupts the program on the board, not the terminal', async () => {
  type('while True: pass\r\r')
  await pause()
  type('\x03')
  await shown('KeyboardInterrupt')
  await pause() // this port's REPL discards what is typed while it comes back
  type('6*7\r')
  await shown('42')
})

test('Ctrl-] leaves', async () => {
  const ended = once(person, 'exit')
  type('\x1d')
  expect((await ended)[0]).toBe(0)
})
