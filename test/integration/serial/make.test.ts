import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test as anyTest } from '@jest/globals'
import { listPorts } from '../../../action/serial/ports'
import { patienceMs } from '../../support/patience'
import { Person } from '../../support/person'
import { SerialBoard } from '../../support/serial-board'
import { boardTest, withMpremote } from '../../support/serial-tools'

// The targets of the Makefile, one after another, from an empty board to an empty board.

const { mpremoteTest } = await withMpremote()
let desk: string
let board: SerialBoard

beforeAll(async () => {
  desk = await mkdtemp(join(tmpdir(), 'desk-'))
  for (const name of ['Makefile', 'device-lib', 'dist']) {
    await symlink(resolve(name), join(desk, name))
  }
  board = await SerialBoard.start({ heap: '400k' })
})
afterAll(() => board?.stop())

interface Made {
  exitCode: number
  output: string
}

function make(target: string, ...variables: string[]): Promise<Made> {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' }
  delete env['DEVICE']
  return new Promise((done) => {
    const options = { cwd: desk, timeout: patienceMs(4), env }
    execFile('make', [target, ...variables], options, (error, stdout, stderr) =>
      done({ exitCode: error ? Number(error.code ?? 1) : 0, output: stdout + stderr })
    )
  })
}

/** The target, for the board on this desk. */
async function made(target: string, ...variables: string[]): Promise<string> {
  const { exitCode, output } = await make(target, `DEVICE=${board.path}`, ...variables)
  expect({ exitCode, output }).toMatchObject({ exitCode: 0 })
  return output
}

const files = async (): Promise<string[]> => [...(await board.tree()).keys()]

boardTest('deploy-lib builds the library and brings it to the board', async () => {
  expect(await made('deploy-lib')).toMatch(/Bring mpy-blox \d+\.\d+\.\d+\S* to /)
  expect(await files()).toContain('lib/mpy_blox/recovery/journal.mpy')
})

boardTest('deploy-app brings main.py, and settings and secrets where they are here', async () => {
  await writeFile(join(desk, 'settings.json'), '{"hostname": "desk"}')
  await writeFile(join(desk, 'provision.json'), '{"wlan.psk": "tomatoes"}')
  const output = await made('deploy-app')
  expect(output).toContain('It has booted: running.')
  expect(output).not.toContain('tomatoes')
  expect(await files()).toEqual(expect.arrayContaining(['main.py', 'settings.json']))
  expect(await files()).not.toContain('provision.json')
})

boardTest('deploy-user brings user_main.py', async () => {
  await writeFile(join(desk, 'user_main.py'), 'async def user_main():\n    pass\n')
  await made('deploy-user')
  expect(await files()).toContain('user_main.py')
})

boardTest('unprovision makes the board forget, provision gives it secrets again', async () => {
  expect(await made('unprovision')).toContain('has forgotten its secrets')
  expect(await made('unprovision')).toContain('holds no secrets')
  await made('provision')
  expect(await made('unprovision')).toContain('has forgotten its secrets')
})

boardTest('provision without a file here says which', async () => {
  await rm(join(desk, 'provision.json'))
  const { exitCode, output } = await make('provision', `DEVICE=${board.path}`)
  expect(exitCode).not.toBe(0)
  expect(output).toContain('error: there is no file provision.json')
})

boardTest('purge-app and purge-lib leave nothing', async () => {
  await made('purge-app')
  expect((await files()).filter((path) => !path.startsWith('lib/'))).toEqual([])
  await made('purge-lib')
  expect(await files()).toEqual([])
})

boardTest("repl is the board's REPL", async () => {
  const person = new Person(['make', '-C', desk, 'repl', `DEVICE=${board.path}`])
  await person.sees('>>> ')
  person.types('6*7\r')
  await person.sees('42')
  expect(await person.leaves()).toBe(0)
})

mpremoteTest('mounted-repl has the library of this desk on the board', async () => {
  const person = new Person(['make', '-C', desk, 'mounted-repl', `DEVICE=${board.path}`])
  await person.sees('>>> ')
  person.types(
    'import mpy_blox; print("got", mpy_blox.__name__, "of", __import__("os").getcwd())\r'
  )
  await person.sees('got mpy_blox of /remote')
  expect(await person.leaves()).toBe(0)
})

// With a board of one's own plugged in, a target without DEVICE= would work on that one.
const noPorts = (await listPorts()).length === 0
;(noPorts ? anyTest : anyTest.skip)('without a board, the target says what to do', async () => {
  const { exitCode, output } = await make('purge-app')
  expect(exitCode).not.toBe(0)
  expect(output).toMatch(
    /^error: no serial port found: plug the board in with a cable that carries data, or name the port \(DEVICE=, --port\)$/m
  )
})
