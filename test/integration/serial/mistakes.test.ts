import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, expect } from '@jest/globals'
import { isolatedBundle } from '../../support/action-run'
import { buildLibrary } from '../../support/build-library'
import { type CliRun, runCli } from '../../support/cli-run'
import { writeLibrary } from '../../support/library'
import { SerialBoard, type SerialBoardOptions } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'
import { Stranger } from '../../support/stranger'

// What goes wrong at a desk, through the command line as people have it: one line, and exit code 1.

let cli: string
let library: string
let folder: string
let board: SerialBoard | undefined

beforeAll(async () => {
  cli = await isolatedBundle('cli')
  folder = await mkdtemp(join(tmpdir(), 'mistakes-'))
  await writeLibrary(folder, { modules: 40 })
  library = (await buildLibrary(folder)).bundleFile
})
afterEach(async () => {
  await board?.stop()
  board = undefined
})

const plugIn = async (options: SerialBoardOptions = {}): Promise<SerialBoard> =>
  (board = await SerialBoard.start(options))

const flash = (port: string, ...args: string[]): Promise<CliRun> =>
  runCli(cli, ['flash', '--port', port, ...args], { cwd: folder })

/** The only line that says what is wrong. */
function mistake({ exitCode, stdout, stderr }: CliRun): string {
  const errors = stdout.split('\n').filter((line) => line.includes('error: '))
  expect({ exitCode, errors: errors.length, stderr }).toEqual({
    exitCode: 1,
    errors: 1,
    stderr: ''
  })
  expect(stdout.trimEnd().endsWith(errors[0]!)).toBe(true)
  return errors[0]!
}

test('a port that is not there', async () => {
  expect(mistake(await flash('/dev/ttyNothing', '--bundle', library))).toBe(
    'error: /dev/ttyNothing does not exist: is the board plugged in? "mpy-blox boards" lists the ports there are'
  )
})

test('a port that is not there is told before anything is built for its board', async () => {
  const { stdout } = await flash('/dev/ttyNothing')
  expect(stdout.trimEnd()).toMatch(/^error: \/dev\/ttyNothing does not exist: [^\n]+$/)
})

test('a port that another program has open: names the program', async () => {
  const { path } = await plugIn()
  // As pySerial does with exclusive=True, and with it mpremote.
  const program = `import fcntl,time\nf=open(${JSON.stringify(path)},'r+b',0)\nfcntl.flock(f,fcntl.LOCK_EX)\nprint('locked',flush=True)\ntime.sleep(60)`
  const other = spawn('python3', ['-c', program])
  try {
    await once(other.stdout, 'data')
    expect(mistake(await flash(path, '--bundle', library))).toMatch(
      /^error: \/.*\/tty is in use by python3?[\d.]* \(pid \d+\): end it and try again$/
    )
  } finally {
    other.kill()
  }
})

test('something on the port that is not MicroPython', async () => {
  const modem = await Stranger.plugIn('ERROR\r\n')
  const run = await flash(modem.path, '--bundle', library).finally(() => modem.unplug())
  expect(mistake(run)).toMatch(
    /^error: no MicroPython answers on \/dev\/pts\/\d+ \(what it says is "ERROR.*"\): is it the right port\? To write MicroPython onto the board, flash with --firmware$/
  )
})

test('a library that the flash has no room for', async () => {
  const { path } = await plugIn({ flashKb: 64 })
  expect(mistake(await flash(path, '--bundle', library))).toMatch(
    /^ *error: flash full: the board on \/.*\/tty needs \d+ KB for it and has \d+ KB free; remove files from it, or flash with --purge$/
  )
})

test('another board than the one that is meant', async () => {
  const { path } = await plugIn({ deviceId: 'esp32-840d8ed29760' })
  const run = await flash(path, '--device-id', 'esp32-840d8ed2a1f4', '--bundle', library)
  expect(mistake(run)).toMatch(
    /^error: the board on \/.*\/tty is esp32-840d8ed29760, not esp32-840d8ed2a1f4: nothing was changed; check the port, or the device id$/
  )
})

test('a bundle that is not the one that was built', async () => {
  const run = await flash('/dev/ttyNothing', '--bundle', library, '--bundle-sha256', '0'.repeat(64))
  const hash = createHash('sha256')
    .update(await readFile(library))
    .digest('hex')
  expect(mistake(run)).toBe(
    `error: ${library} has sha256 ${hash}, not ${'0'.repeat(64)}: nothing was written; it is not the file that was built, get it again`
  )
})

test('firmware without its hash', async () => {
  expect(mistake(await flash('/dev/ttyNothing', '--firmware', 'ESP32_GENERIC.bin'))).toBe(
    'error: firmware needs firmware-sha256, what the image hashes to: the download page has it'
  )
})

test('a cable that is pulled', async () => {
  // Past the questions of what the board is and has, in the middle of the library.
  const { path } = await plugIn({ unplugAfter: 6000 })
  expect(mistake(await flash(path, '--bundle', library))).toMatch(
    /^ *error: \/.*\/tty went away in the middle of the work: plug the board in again and repeat the command, it goes on from there$/
  )
})

test('secrets that are no JSON: the text is not quoted', async () => {
  const file = join(folder, 'provision.json')
  await writeFile(file, '{"wlan.psk": "tomatoes"')
  expect(mistake(await flash('/dev/ttyNothing', '--provision', file))).toBe(
    `error: ${file}:1: not a JSON object: close brace expected: nothing was written; mend it`
  )
  const text = mistake(await flash('/dev/ttyNothing', '--provision', 'wlan.psk = tomatoes'))
  expect(text).toBe('error: provision.json is neither a JSON object nor the path of a file')
})

test('as JSON, a mistake is one document with a code', async () => {
  const { exitCode, stdout } = await flash('/dev/ttyNothing', '--bundle', library, '--json')
  expect(exitCode).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'port-missing' } })
})
