import { cpSync, mkdtempSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { isolatedBundle } from '../../support/action-run'
import { RunningCli, runCli } from '../../support/cli-run'

// What docs/virtual-boards.md tells: three terminals on one desk, nothing but the bundle and the board library.
const DEVICE_ID = 'esp32-840d8ed29760'

let bundle: string
let broker: RunningCli
let board: RunningCli
let url: string
const desk = mkdtempSync(join(tmpdir(), 'mpy-blox-desk-'))

beforeAll(async () => {
  bundle = await isolatedBundle('cli')
  cpSync('device-lib', join(dirname(bundle), '..', '..', 'device-lib'), { recursive: true })
  broker = new RunningCli(bundle, ['broker', '--port', '0'], desk)
  ;[, url = ''] = await broker.prints(/MQTT broker at (mqtt:\S+),/)
  board = new RunningCli(
    bundle,
    ['board', '--broker', url, '--device-id', DEVICE_ID, '--channel', 'lab'],
    desk
  )
  await board.prints(/user_main runs/)
})

afterAll(async () => {
  await board.interrupt()
  await broker.interrupt()
})

test("the documentation's line brings a development version to one board", async () => {
  const library = await userLibrary()
  const published = await runCli(
    bundle,
    // prettier-ignore
    ['publish', '--device-ids', DEVICE_ID, '--dev', '--extra-src-files', 'settings.json', 'user_main.py'],
    { cwd: library, env: { MPY_BLOX_BROKER: url } }
  )
  expect(published).toMatchObject({ exitCode: 0 })
  await board.prints(/user_main of the release/)
  await board.prints(/blink says hello/)
})

test('the board keeps what its update made of it when it is started again', async () => {
  await board.interrupt()
  board = new RunningCli(
    bundle,
    ['board', '--broker', url, '--device-id', DEVICE_ID, '--channel', 'lab'],
    desk
  )
  await board.prints(/blink says hello/)
})

test('Ctrl-C ends the board without an error', async () => {
  expect(await board.interrupt()).toBe(0)
})

async function userLibrary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mpy-blox-user-'))
  const { hostname, port } = new URL(url)
  await mkdir(join(folder, 'blink'))
  await writeFile(join(folder, 'pyproject.toml'), '[project]\nname = "blink"\nversion = "1.4.0"\n')
  await writeFile(
    join(folder, 'blink', '__init__.py'),
    "def hello():\n    print('blink says hello')\n"
  )
  await writeFile(
    join(folder, 'settings.json'),
    JSON.stringify({
      'mqtt.server': hostname,
      'mqtt.port': Number(port),
      'update.channel': 'lab',
      'update.auto_update': true,
      'update.confirm_after': 2
    })
  )
  await writeFile(
    join(folder, 'user_main.py'),
    "import blink\nasync def user_main():\n    print('user_main of the release')\n    blink.hello()\n"
  )
  return folder
}
