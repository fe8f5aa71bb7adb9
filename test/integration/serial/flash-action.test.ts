import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test as anyTest } from '@jest/globals'
import { OUTPUTS } from '../../../action/options/outputs'
import { isolatedBundle, runAction } from '../../support/action-run'
import { buildLibrary } from '../../support/build-library'
import { bundleOfThree } from '../../support/dependents'
import { writeLibrary } from '../../support/library'
import { SerialBoard } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'

// The bundle as a runner has it: in a folder of its own, without node_modules, with a board on a port.

const DEVICE = 'esp32-840d8ed29760'
const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

let action: string
let bundle: string
let sha256: string
let cwd: string
let board: SerialBoard

beforeAll(async () => {
  action = await isolatedBundle('flash')
  cwd = await mkdtemp(join(tmpdir(), 'flash-action-'))
  await writeLibrary(cwd, { modules: 8, version: '1.4.0' })
  bundle = (await buildLibrary(cwd)).bundleFile
  sha256 = await hashOf(bundle)
})

beforeEach(async () => {
  board = await SerialBoard.start({ deviceId: DEVICE })
})
afterEach(() => board.stop())

anyTest.each(['linux-x64', 'linux-arm64', 'darwin-x64+arm64', 'win32-x64'])(
  'has the driver for %s inside',
  async (platform) => {
    const folder = join(action, '../../prebuilds', platform)
    expect(await readdir(folder)).toContainEqual(expect.stringMatching(/\.node$/))
  }
)

const flash = (inputs: Record<string, string>) =>
  runAction(action, { cwd, inputs: { port: board.path, 'boot-timeout': '5', ...inputs } })

test('installs a bundle and tells the workflow what it did', async () => {
  const { exitCode, outputs, log } = await flash({
    'device-id': DEVICE,
    bundle,
    'bundle-sha256': sha256
  })
  expect(log).toContain('It has booted')
  expect(log).toMatch(/^::group::Bring fleet-lib 1\.4\.0 to [^]*^::endgroup::$/m)
  expect(exitCode).toBe(0)
  expect(outputs).toMatchObject({
    'device-id': DEVICE,
    'versions-before': '{}',
    'versions-after': '{"fleet-lib":"1.4.0"}'
  })
  expect(Number(outputs['files'])).toBeGreaterThan(8)
  const tree = await board.tree()
  expect(tree.has('lib/fleet_lib/__init__.mpy')).toBe(true)
  expect(tree.has('lib/fleet_lib-1.4.0.dist-info/RECORD')).toBe(true)
})

test('a second run finds the version there, and sends nothing', async () => {
  await flash({ bundle, 'bundle-sha256': sha256, 'boot-timeout': '0' })
  const { outputs } = await flash({ bundle, 'bundle-sha256': sha256, 'boot-timeout': '0' })
  expect(outputs).toMatchObject({
    'versions-before': '{"fleet-lib":"1.4.0"}',
    'versions-after': '{"fleet-lib":"1.4.0"}',
    files: '0',
    bytes: '0'
  })
})

test('leaves complete outputs and a summary behind when the board fails to boot', async () => {
  await writeFile(join(cwd, 'main.py'), 'import nothing_of_that_name\n')
  const { exitCode, outputs, summary, log } = await flash({ files: 'main.py' })
  expect(exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'device-id': DEVICE, 'versions-after': '{}', files: '1' })
  expect(Object.keys(outputs).sort()).toEqual(Object.keys(OUTPUTS['flash/action.yml']).sort())
  expect(summary).toContain('1 written')
  expect(log).toMatch(/^::error::the board on .* failed with ImportError: no module named/m)
})

test('installs all packages of a bundle, and tells the version of each', async () => {
  const three = await bundleOfThree()
  const inputs = { bundle: three, 'bundle-sha256': await hashOf(three), 'boot-timeout': '0' }
  const { outputs } = await flash(inputs)
  expect(JSON.parse(outputs['versions-after']!)).toEqual({ app: '1.0', one: '1.0', two: '2.0' })
  expect([...(await board.tree()).keys()]).toEqual(
    expect.arrayContaining(['lib/app.mpy', 'lib/one/__init__.mpy', 'lib/two.mpy'])
  )
})

test('brings settings and secrets to the board, and the secrets nowhere else', async () => {
  const provision = '{\n  "wlan.ssid": "home",\n  "wlan.psk": "correct-horse"\n}'
  const disk = await mkdtemp(join(tmpdir(), 'runner-'))
  const { exitCode, log, summary, outputs } = await runAction(action, {
    cwd: disk,
    inputs: { port: board.path, settings: '{"hostname": "x"}', provision, 'boot-timeout': '0' },
    env: { TMPDIR: disk, RUNNER_TEMP: disk, HOME: disk }
  })
  expect(exitCode).toBe(0)
  expect(log.replace(/^::add-mask::.*$/gm, '')).not.toContain('correct-horse')
  expect(summary + JSON.stringify(outputs)).not.toContain('correct-horse')
  expect(await readdir(disk, { recursive: true })).toEqual([])
  expect((await board.tree()).get('provision.json')).toBe(
    createHash('sha256').update(provision).digest('hex')
  )
})

test('a second job on the same port is told that the first one has it', async () => {
  // At the pace of a UART the first job is at it for seconds.
  const slow = await SerialBoard.start({ model: 'uart', deviceId: DEVICE })
  await writeFile(join(cwd, 'big.bin'), randomBytes(30_000))
  const inputs = { port: slow.path, files: 'big.bin', 'boot-timeout': '0' }
  const first = flash(inputs)
  await slow.happened('open')
  const second = await flash(inputs)
  expect(await first).toMatchObject({ exitCode: 0 })
  expect(second).toMatchObject({ exitCode: 1 })
  expect(second.log).toMatch(/::error::.* is in use by \S+ \(pid \d+\): end it and try again/)
  await slow.stop()
})

test('purges first, and only what the input names', async () => {
  await flash({ bundle, 'bundle-sha256': sha256, settings: '{}', 'boot-timeout': '0' })
  const { exitCode, log } = await flash({ purge: 'lib', 'boot-timeout': '0' })
  expect(exitCode).toBe(0)
  expect(log).toMatch(/Purged lib: \d+ files removed/)
  expect([...(await board.tree()).keys()]).toEqual(['settings.json'])
  expect((await flash({ purge: 'all' })).log).toContain(
    '::error::input purge: "all" is not one of lib, app'
  )
})

test('leaves a board alone that is not the one of the job', async () => {
  const { exitCode, log } = await flash({
    'device-id': 'esp32-000000000000',
    bundle,
    'bundle-sha256': sha256
  })
  expect(exitCode).toBe(1)
  expect(log).toMatch(
    /::error::.*is esp32-840d8ed29760, not esp32-000000000000: nothing was changed/
  )
  expect((await board.tree()).size).toBe(0)
})

test('refuses a bundle that is not the one that was built', async () => {
  const replaced = join(cwd, 'replaced.tar.gz')
  await writeFile(replaced, 'something else')
  const { exitCode, log } = await flash({ bundle: replaced, 'bundle-sha256': sha256 })
  expect(exitCode).toBe(1)
  expect(log).toMatch(/::error::.*has sha256 [0-9a-f]{64}, not [0-9a-f]{64}: nothing was written/)
})

test('wants a hash with every bundle', async () => {
  const { exitCode, log } = await flash({ bundle })
  expect(exitCode).toBe(1)
  expect(log).toMatch(/::error::bundle needs bundle-sha256/)
})

test('wants a hash with every firmware', async () => {
  const { exitCode, log } = await flash({ firmware: 'ESP32_GENERIC.bin' })
  expect(exitCode).toBe(1)
  expect(log).toMatch(/::error::firmware needs firmware-sha256, what the image hashes to/)
})

test('says on one line that the port does not exist', async () => {
  const { exitCode, log } = await flash({ port: '/dev/ttyNothing', purge: 'lib' })
  expect(exitCode).toBe(1)
  expect(log.trim().split('\n').at(-1)).toBe(
    '::error::/dev/ttyNothing does not exist: is the board plugged in? "mpy-blox boards" lists the ports there are'
  )
})
