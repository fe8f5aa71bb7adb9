import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, jest } from '@jest/globals'
import { isolatedBundle } from '../../support/action-run'
import { Person } from '../../support/person'
import { SerialBoard } from '../../support/serial-board'
import { withMpremote } from '../../support/serial-tools'

// A person at a terminal, working on a module that the board takes from this computer as it is now.

// mpremote gives up on a board that is slow to answer, however busy the machine is.
jest.retryTimes(3, { logErrorsBeforeRetry: true })

const { mpremoteTest: test } = await withMpremote()
let cli: string
let board: SerialBoard
let folder: string

beforeAll(async () => {
  cli = await isolatedBundle('cli')
})

beforeEach(async () => {
  board = await SerialBoard.start({ model: 'uart' })
  folder = await mkdtemp(join(tmpdir(), 'mounted-'))
})
afterEach(() => board.stop())

const mounted = (port: string, path: string): Person =>
  new Person([process.execPath, cli, 'repl', '--port', port, '--mount', path])

test('imports what is in the folder, again after Ctrl-D when it has changed, and leaves with Ctrl-]', async () => {
  const module = join(folder, 'work.py')
  await writeFile(module, 'print("first", 6*7)\n')
  const person = mounted(board.path, folder)
  await person.sees('>>> ')
  person.types('import work\r')
  await person.sees('first 42')
  await person.sees('>>> ')
  await writeFile(module, 'print("second", 6*7)\n')
  person.types('\x04')
  await person.sees('Remount local directory')
  await person.sees('>>> ')
  person.types('import work\r')
  await person.sees('second 42')
  expect(await person.leaves()).toBe(0)
  expect((await board.tree()).size).toBe(0)
})

test('says on one line that the folder, or the port, does not exist', async () => {
  const nowhere = mounted(board.path, join(folder, 'none'))
  await nowhere.sees(`there is no folder ${folder}/none`)
  expect(await nowhere.leaves()).not.toBe(0)
  const unplugged = mounted('/dev/ttyNothing', folder)
  await unplugged.sees('/dev/ttyNothing does not exist')
  expect(await unplugged.leaves()).not.toBe(0)
})
