import { createHash } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import { isolatedBundle, runAction } from '../../support/action-run'
import { buildLibrary } from '../../support/build-library'
import { writeLibrary } from '../../support/library'
import { SerialBoard } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'

// The bundle as a runner has it: in a folder of its own, without node_modules, with a board on a port.

const DEVICE = 'esp32-840d8ed29760'
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
  sha256 = createHash('sha256')
    .update(await readFile(bundle))
    .digest('hex')
}, 180_000)

beforeEach(async () => {
  board = await SerialBoard.start({ deviceId: DEVICE })
})
afterEach(() => board.stop())

const flash = (inputs: Record<string, string>) =>
  runAction(action, { cwd, inputs: { port: board.path, 'boot-timeout': '5', ...inputs } })

test('installs a bundle and tells the workflow what it did', async () => {
  const { exitCode, outputs, log } = await flash({
    'device-id': DEVICE,
    bundle,
    'bundle-sha256': sha256
  })
  expect(log).toContain('It has booted')
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

test('brings settings and secrets to the board, and the secrets nowhere else', async () => {
  const provision = '{\n  "wlan.ssid": "home",\n  "wlan.psk": "correct-horse"\n}'
  const { exitCode, log, summary } = await flash({ settings: '{"hostname": "x"}', provision })
  expect(exitCode).toBe(0)
  expect(log.replace(/^::add-mask::.*$/gm, '')).not.toContain('correct-horse')
  expect(summary).not.toContain('correct-horse')
  expect((await board.tree()).get('provision.json')).toBe(
    createHash('sha256').update(provision).digest('hex')
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

test('says on one line that the port does not exist', async () => {
  const { exitCode, log } = await flash({ port: '/dev/ttyNothing', purge: 'lib' })
  expect(exitCode).toBe(1)
  expect(log.trim().split('\n').at(-1)).toBe(
    '::error::/dev/ttyNothing does not exist: is the board plugged in? "mpy-blox boards" lists the ports there are'
  )
})
