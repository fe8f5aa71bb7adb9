import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from '@jest/globals'
import { type FlashReport, runFlash } from '../../../action/commands/flash'
import { wholeBoard } from '../../../action/commands/whole-board'
import { startAedes } from '../../support/aedes'
import { patienceMs } from '../../support/patience'
import { RecordingReporter } from '../../support/recording-reporter'
import { SerialBoard } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'
import { writeLibrary } from '../../support/library'

// `mpy-blox flash` without a word more, in a folder as a user has it.

let folder: string
let board: SerialBoard
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-'))
  board = await SerialBoard.start()
})
afterEach(() => board.stop())

async function flash(reporter = new RecordingReporter()): Promise<FlashReport> {
  const whole = await wholeBoard(folder, reporter)
  const options = { port: board.path, files: new Map(), whole, purge: [], verify: true }
  return runFlash({ ...options, bootTimeoutMs: patienceMs() }, reporter)
}

const stateOf = (report: FlashReport) =>
  Object.fromEntries((report.application ?? []).map(({ part, state }) => [part, state]))

test('brings the board library to a blank board, and says what it still lacks', async () => {
  const reporter = new RecordingReporter()
  const report = await flash(reporter)
  expect(report).toMatchObject({
    before: {},
    after: { 'mpy-blox': expect.any(String) },
    boot: 'running'
  })
  expect(stateOf(report)).toMatchObject({ broker: 'unset', channel: 'unset' })
  expect(reporter.lines).toContain('broker: mqtt.server is not set')
})

test('brings project, settings and application, and ends with what the application says', async () => {
  const broker = await startAedes()
  await writeLibrary(folder, { modules: 3 })
  await writeFile(join(folder, 'user_main.py'), 'async def user_main():\n    print("here I am")\n')
  const settings = {
    'mqtt.server': '127.0.0.1',
    'mqtt.port': broker.port,
    update: { channel: 'lab', auto_update: true }
  }
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
  const reporter = new RecordingReporter()
  const report = await flash(reporter)
  await broker.end()
  expect(report).toMatchObject({ after: { 'fleet-lib': '1.0.0' }, boot: 'running' })
  expect(stateOf(report)).toMatchObject({ broker: 'ok', channel: 'ok' })
  expect(reporter.lines).toContain('channel: ok, follows channel lab')
  expect([...(await board.tree()).keys()]).toEqual(
    expect.arrayContaining(['main.py', 'settings.json', 'user_main.py', 'lib/mpy_blox/app.mpy'])
  )
})

test('says why the broker is not reached, though all is installed', async () => {
  const settings = { 'mqtt.server': '127.0.0.1', 'mqtt.port': 9, 'update.channel': 'lab' }
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
  const reporter = new RecordingReporter()
  const whole = await wholeBoard(folder, reporter)
  const options = { port: board.path, files: new Map(), whole, purge: [], verify: false }
  const report = await runFlash({ ...options, bootTimeoutMs: patienceMs() / 6 }, reporter)
  expect(stateOf(report)).toMatchObject({ broker: 'failed' })
  expect(reporter.lines.join('\n')).toMatch(/^broker: 127\.0\.0\.1:9: /m)
})

test('a second time sends nothing', async () => {
  await flash()
  expect(await flash()).toMatchObject({ files: 0, removed: 0 })
})
