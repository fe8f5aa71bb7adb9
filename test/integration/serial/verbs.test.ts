import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import { isolatedBundle } from '../../support/action-run'
import { runCli } from '../../support/cli-run'
import { Person } from '../../support/person'
import { SerialBoard } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'

// The verbs for a board, as a script and as a person use them.

const DEVICE = 'esp32-840d8ed29760'
let cli: string
let cwd: string
let board: SerialBoard

beforeAll(async () => {
  cli = await isolatedBundle('cli')
  cwd = await mkdtemp(join(tmpdir(), 'verbs-'))
  await writeFile(join(cwd, 'big.py'), `TABLE = '${'0123456789abcdef'.repeat(1000)}'\n`)
  await writeFile(join(cwd, 'provision.json'), '{"wlan.psk": "correct-horse"}')
})
beforeEach(async () => {
  board = await SerialBoard.start({
    deviceId: DEVICE,
    files: { 'lib/thing.py': '', 'main.py': '' }
  })
})
afterEach(() => board.stop())

/** A verb's document. */
async function json(verb: string, ...args: string[]): Promise<unknown> {
  const run = await runCli(cli, [verb, '--port', board.path, ...args, '--json'], { cwd })
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  return JSON.parse(run.stdout)
}

test('flash --json tells what it did', async () => {
  const report = await json('flash', '--files', 'big.py', 'big.py=lib/copy.py')
  expect(report).toMatchObject({
    ok: true,
    deviceId: DEVICE,
    port: board.path,
    before: {},
    after: {},
    files: 2,
    bytes: 2 * 16_011,
    removed: 0,
    unchanged: 0,
    boot: 'at the prompt'
  })
})

test('flash --json tells all of it when the board fails to boot, too', async () => {
  await writeFile(join(cwd, 'main.py'), 'import nothing_of_that_name\n')
  const args = ['flash', '--port', board.path, '--files', 'main.py', '--json']
  const { exitCode, stdout } = await runCli(cli, args, { cwd })
  expect(exitCode).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    error: { code: 'boot-failed', message: expect.stringContaining('nothing_of_that_name') },
    deviceId: DEVICE,
    files: 1,
    boot: 'failed',
    problem: expect.stringContaining('ImportError')
  })
})

test('boards --json tells what is on each port', async () => {
  expect(await json('boards')).toMatchObject({
    ok: true,
    boards: [{ port: board.path, deviceId: DEVICE, packages: {}, problem: null }]
  })
})

test('purge --json tells how many files it removed', async () => {
  expect(await json('purge', '--lib')).toMatchObject({ ok: true, deviceId: DEVICE, removed: 1 })
  expect([...(await board.tree()).keys()]).toEqual(['main.py'])
})

test('unprovision --json tells whether there was anything to forget', async () => {
  await json('flash', '--provision', 'provision.json', '--boot-timeout', '0')
  expect(await json('unprovision')).toMatchObject({ ok: true, forgotten: true })
  expect(await json('unprovision')).toMatchObject({ ok: true, forgotten: false })
})

test('DEVICE names the port, as it does for make', async () => {
  const env = { DEVICE: board.path }
  const run = await runCli(cli, ['purge', '--app'], { cwd, env })
  expect(run).toMatchObject({ exitCode: 0, stdout: `Removed 1 file (app) from ${DEVICE}.\n` })
})

test('a terminal shows a bar while files are under way', async () => {
  const options = ['--port', board.path, '--files', join(cwd, 'big.py'), '--boot-timeout', '0']
  const person = new Person([process.execPath, cli, 'flash', ...options])
  await person.sees(`1 file ${Buffer.from('\u2591').toString('latin1')}`)
  await person.sees('of 16.1 KB')
  await person.sees('Flashed over serial')
  expect(await person.waits()).toBe(0)
})
