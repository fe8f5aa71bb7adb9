import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import type { BuildResult } from '../../../action/build/build'
import { type FlashOptions, runFlash } from '../../../action/commands/flash'
import { runBoards } from '../../../action/commands/boards'
import { runPurge } from '../../../action/commands/purge'
import { runUnprovision } from '../../../action/commands/unprovision'
import { Board } from '../../../action/serial/board'
import { reset, untilBooted } from '../../../action/serial/boot'
import { buildLibrary } from '../../support/build-library'
import { RecordingReporter } from '../../support/recording-reporter'
import { SerialBoard } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'
import { eventually, patienceMs } from '../../support/patience'

// The project's own library and application, onto an empty board, as at a desk.

const DEVICE = 'esp32-840d8ed29760'
let built: BuildResult
let board: SerialBoard
let reporter: RecordingReporter

beforeAll(async () => {
  built = await buildLibrary('device-lib', { platform: 'unix_x64' })
})
beforeEach(async () => {
  board = await SerialBoard.start({ deviceId: DEVICE, heap: '400k' })
  reporter = new RecordingReporter()
})
afterEach(() => board.stop())

const flash = async (options: Partial<FlashOptions>) =>
  runFlash(
    {
      port: board.path,
      files: new Map(),
      purge: [],
      verify: true,
      bootTimeoutMs: patienceMs(),
      ...options
    },
    reporter
  )

const application = async (settings: object, provision?: object) =>
  new Map([
    ['main.py', await readFile('device-lib/main.py')],
    ['settings.json', Buffer.from(JSON.stringify(settings))],
    ...(provision ? [['provision.json', Buffer.from(JSON.stringify(provision))] as const] : [])
  ])

test('an empty board gets library, application and secrets, and boots', async () => {
  const files = await application({ hostname: 'x' }, { 'wlan.psk': 'correct-horse' })
  const report = await flash({ deviceId: DEVICE, library: { file: built.bundleFile }, files })
  expect(report).toMatchObject({ deviceId: DEVICE, before: {}, boot: 'running', removed: 0 })
  expect(report.after).toHaveProperty('mpy-blox')
  const tree = await board.tree()
  expect(tree.has('provision.json')).toBe(false)
  expect(reporter.secrets).toEqual(['correct-horse'])
  const again = await flash({ library: { file: built.bundleFile }, bootTimeoutMs: 0 })
  expect(again).toMatchObject({ files: 0, removed: 0 })
  await expect(runUnprovision({ port: board.path }, reporter)).resolves.toMatchObject({
    forgotten: true
  })
  await expect(runUnprovision({ port: board.path }, reporter)).resolves.toMatchObject({
    forgotten: false
  })
})

test("the board's own updates know what was installed over the cable", async () => {
  await flash({ library: { file: built.bundleFile }, bootTimeoutMs: 0 })
  const client = await Board.open(board.path)
  const known = await client.repl.exec(
    'from mpy_blox.wheel import packages as p\nw=p.find("mpy-blox")\nprint(w["version"],p.wheel_hash(w))'
  )
  await client.close()
  expect(known.trim()).toBe(`${built.version} ${built.wheels[0]!.sha256}`)
})

test('a program that says nothing is no failure, but a warning', async () => {
  const files = new Map([['main.py', Buffer.from('import time\nwhile True: time.sleep(1)\n')]])
  expect(await flash({ files, bootTimeoutMs: 1000 })).toMatchObject({ boot: 'silent' })
  expect(reporter.lines).toContainEqual(
    expect.stringMatching(
      /^the board has not said within 1 s that it booted: look with "mpy-blox repl"$/
    )
  )
})

test('a board whose own USB leaves with the reset is waited for', async () => {
  const main = 'import time\nwhile True:\n time.sleep_ms(200)\n print("INFO app: booted")\n'
  await flash({ files: new Map([['main.py', Buffer.from(main)]]), bootTimeoutMs: 0 })
  const client = await Board.open(board.path)
  await reset(client)
  const booted = untilBooted(client, patienceMs(), reporter)
  await board.unplug()
  await board.plug()
  expect((await booted).boot).toBe('running')
  await client.close()
})

test('a board that does not come back from its reset is an outcome, with the reason', async () => {
  const client = await Board.open(board.path)
  await reset(client)
  await board.unplug()
  expect(await untilBooted(client, 1000, reporter)).toEqual({
    boot: 'gone',
    problem: expect.stringContaining(`the board on ${board.path} stopped answering`)
  })
})

test('a board that is refused what does not fit goes on with its program', async () => {
  const main = 'import time\nprint("INFO app: booted")\nwhile True: time.sleep(1)\n'
  await flash({ files: new Map([['main.py', Buffer.from(main)]]) })
  const before = board.happenings.length
  const files = new Map([['big.bin', randomBytes(3_000_000)]])
  await expect(flash({ files })).rejects.toMatchObject({ code: 'flash-full' })
  const resets = (): string[] =>
    board.happenings.slice(before).filter((event) => event === 'reset soft')
  // One into a clean interpreter, and one out of it again, which nobody waits for.
  await eventually(
    () => resets().length > 1 || undefined,
    () => 'no reset out of it'
  )
  expect(resets()).toHaveLength(2)
})

test('purging takes the library, the application, or both', async () => {
  const files = await application({})
  await flash({ library: { file: built.bundleFile }, files, bootTimeoutMs: 0 })
  await runPurge({ port: board.path, what: ['lib'] }, reporter)
  // What the board knows of releases goes with the application.
  const left = [...(await board.tree()).keys()].filter((path) => !path.startsWith('.update/'))
  expect(left.sort()).toEqual(['main.py', 'settings.json'])
  await runPurge({ port: board.path, what: ['app'] }, reporter)
  expect((await board.tree()).size).toBe(0)
})

test('lists what is on a port, and starts the program there again', async () => {
  const found = await runBoards({ ports: [board.path, '/dev/ttyNothing'] }, reporter)
  expect(found).toMatchObject([
    { port: board.path, deviceId: DEVICE, problem: null },
    { port: '/dev/ttyNothing', deviceId: null, problem: expect.stringContaining('does not exist') }
  ])
})

test('restarts the board when all is done, unless it is to stay at its prompt', async () => {
  await flash({ files: new Map([['main.py', Buffer.from('print("hello")\n')]]), bootTimeoutMs: 0 })
  const before = board.happenings.length
  expect(await flash({ files: await application({}), bootTimeoutMs: 0 })).toMatchObject({
    boot: null
  })
  expect(board.happenings.slice(before)).not.toContain('reset hard')
  await flash({ files: new Map([['main.py', Buffer.from('')]]) })
  expect(board.happenings.slice(before)).toContain('reset hard')
})

test('two at once: the second is told that the port is in use', async () => {
  const before = board.happenings.length
  const first = flash({ library: { file: built.bundleFile }, bootTimeoutMs: 0 })
  await eventually(
    () => board.happenings.slice(before).includes('open') || undefined,
    () => 'the first did not open the port'
  )
  await expect(flash({ library: { file: built.bundleFile } })).rejects.toMatchObject({
    code: 'port-busy'
  })
  await first
})
