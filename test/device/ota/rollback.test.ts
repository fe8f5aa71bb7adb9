import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { BoardOptions } from '../../../action/virtual/board'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { libraryWith, type Files } from './library-with'
import { UpdatingBoard } from './updating-board'

const TRIAL_BOOTS = 2
const GOOD = 'async def user_main():\n    print("user_main B")\n'

describe.each(interpreters)('A board with %s rolls back', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function make(settings: object = {}, hardware: Partial<BoardOptions> = {}): Promise<void> {
    fleet = await UpdatingBoard.make(
      micropython,
      {},
      { ...hardware, settings: { 'update.trial_boots': TRIAL_BOOTS, ...settings } }
    )
  }

  /** Publishes a bad release, waits for the board to be back, then publishes a good one. */
  async function survives(files: Files): Promise<string> {
    await fleet.board.start()
    await fleet.connected()
    const { boots } = fleet.board
    const rolledBack = fleet.state('rolled-back')
    await fleet.publishRelease({ version: '2.0', srcFiles: sources(files) })
    const { error, version } = await rolledBack
    expect(version).toBe('2.0')
    // One that puts the release in place, the trial, one that takes it back, one to tell of it.
    expect(fleet.board.boots - boots).toBeLessThanOrEqual(TRIAL_BOOTS + 3)
    const confirmed = fleet.state('confirmed')
    await fleet.publishRelease({ version: '2.1', srcFiles: sources({ 'user_main.py': GOOD }) })
    expect(await confirmed).toMatchObject({ version: '2.1' })
    const flash = await fleet.flash()
    expect(flash.get('user_main.py')).toBe(GOOD)
    for (const path of Object.keys(files))
      if (path !== 'user_main.py') expect(flash.get(path)).not.toBe(files[path])
    return error!.text
  }

  const sources = (files: Files): Map<string, Buffer> =>
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text as Uint8Array)]))

  test('a release whose user_main raises, then installs the next one', async () => {
    await make()
    const text = await survives({ 'user_main.py': 'raise ValueError("no sensor")' })
    expect(text).toBe('user_main: ValueError: no sensor')
  })

  test('a release whose main.py is no Python', async () => {
    await make()
    expect(await survives({ 'main.py': 'def' })).toContain('SyntaxError')
  })

  test('a release whose update code raises at import', async () => {
    await make()
    const broken = 'raise RuntimeError("broken")'
    const text = await survives(await libraryWith('lib/mpy_blox/recovery/trial', broken))
    expect(text).toBe(
      'it could not be updated again: mpy_blox.recovery.trial: RuntimeError: broken'
    )
  })

  test('a release whose update code loads, and lacks what mends the board', async () => {
    await make()
    const text = await survives(await libraryWith('lib/mpy_blox/recovery/trial', 'VALUE = 1'))
    expect(text).toMatch(
      /^it could not be updated again: mpy_blox\.recovery\.trial: AttributeError: .* has no attribute 'slept'$/
    )
  })

  test('a release without a step of the next update', async () => {
    await make()
    const broken = 'raise RuntimeError("broken")'
    const text = await survives(await libraryWith('lib/mpy_blox/ota/inflate', broken))
    expect(text).toBe('it could not be updated again: mpy_blox.ota.inflate: RuntimeError: broken')
  })

  test('a release that hangs', async () => {
    await make({ 'update.trial_watchdog': 1 })
    const text = await survives({
      'user_main.py': 'import time\ndef user_main():\n    while True:\n        time.sleep(1)\n'
    })
    expect(text).toBe(
      'not proven in 2 boots: the last was ended by the watchdog, when user_main had begun'
    )
  })

  test('a release that fills the heap', async () => {
    await make()
    const text = await survives({
      'user_main.py': 'kept = [bytearray(100) for _ in range(100000)]'
    })
    // Where the heap is that full, MicroPython cuts the message short.
    expect(text).toMatch(/^user_main: MemoryError/)
  })

  test('a release whose settings lead to no broker, by the limits of the one before', async () => {
    await make({ 'update.trial_timeout': 1 })
    const settings = {
      'mqtt.server': '127.0.0.1',
      'mqtt.port': 1,
      // All of it would let the release keep itself, or stay on trial for ever.
      'update.trial_timeout': 100_000,
      'update.trial_watchdog': 0,
      'update.trial_boots': 0,
      'update.confirm_after': -1
    }
    expect(await survives({ 'settings.json': JSON.stringify(settings) })).toContain('broker')
  })

  test('a release whose settings do not get into the Wi-Fi', async () => {
    const wlan = { 'wlan.ssid': 'greenhouse', 'wlan.psk': 'tomatoes' }
    await make(
      { ...wlan, 'update.trial_timeout': 1 },
      { accessPoint: { ssid: 'greenhouse', psk: 'tomatoes' } }
    )
    const settings = {
      ...fleet.settings,
      'wlan.psk': 'potatoes',
      // A virtual board reaches this machine without Wi-Fi as well.
      'mqtt.port': 1,
      // Else user_main would have to wait for the channel first.
      'update.auto_update': false
    }
    expect(await survives({ 'settings.json': JSON.stringify(settings) })).toContain('broker')
  })

  test('a release whose settings name no broker, at once', async () => {
    await make()
    const text = await survives({ 'settings.json': '{"update.confirm_after": 0}' })
    expect(text).toBe('no update channel: mqtt.server is not set, or no client could be made')
  })

  test('a release whose main.py does not call recover()', async () => {
    await make()
    const main = (await readFile('device-lib/main.py', 'utf8')).replace('\nrecover()\n', '\n')
    expect(await survives({ 'main.py': main })).toBe('main.py did not call recover()')
  })

  test('a release whose main.py calls recover() and nothing else', async () => {
    await make({ 'update.trial_watchdog': 1 })
    const main = `
from mpy_blox.recovery import recover
recover()
while True:
    pass
`
    expect(await survives({ 'main.py': main })).toBe(
      'not proven in 2 boots: the last was ended by the watchdog, when main.py had called recover()'
    )
  })

  test('a release whose main.py calls recover() and ends', async () => {
    await make()
    const main = 'from mpy_blox.recovery import recover\nrecover()\n'
    expect(await survives({ 'main.py': main })).toBe('main.py ended')
  })

  test('a release once, and refuses it from then on when its channel brings it', async () => {
    await make()
    await fleet.board.start()
    await fleet.connected()
    const rolledBack = fleet.state('rolled-back')
    const { entry } = await fleet.publishRelease({
      version: '2.0',
      srcFiles: sources({ 'user_main.py': 'raise ValueError("no sensor")' })
    })
    await rolledBack
    const { boots } = fleet.board
    const rejected = fleet.state('rejected')
    await fleet.publishList([{ ...entry, rollout: 100 }])
    expect((await rejected).error).toMatchObject({ code: 'rolled-back' })
    expect(fleet.board.boots).toBe(boots)
  })

  test.each([
    ['confirms itself', "print('confirm', mpy_blox.ota.confirm())"],
    ['goes on without', 'pass']
  ])('a release that closes its connection and %s', async (_, then) => {
    await make({ 'update.trial_timeout': 1 })
    const judge = `
import mpy_blox.ota
from mpy_blox import app
async def user_main():
    await app.client.stop()
    ${then}
`
    const settings = { ...fleet.settings, 'update.auto_update': false }
    const text = await survives({
      'user_main.py': judge,
      'settings.json': JSON.stringify(settings)
    })
    expect(text).toBe('the broker was not reached')
  })

  test.each([
    ['machine.soft_reset()', 'a soft reset'],
    ['machine.reset()', 'a reset of unknown cause']
  ])('a release whose application does nothing but %s', async (leave, cause) => {
    await make()
    const text = await survives({
      'user_main.py': `import machine\ndef user_main():\n    ${leave}\n`
    })
    expect(text).toMatch(`not proven in 2 boots: the last was ended by ${cause}, when `)
  })

  test('a release that never lets its user_main begin', async () => {
    await make()
    const app = await readFile('device-lib/mpy_blox/app.py', 'utf8')
    const stuck = app.replace('if not seconds:', 'if False:')
    const text = await survives(await libraryWith('lib/mpy_blox/app', stuck))
    expect(text).toBe('user_main was not reached')
  })

  test('a release that keeps the heap full, so that nobody can judge it', async () => {
    await make()
    const text = await survives({
      'user_main.py': `
import asyncio
async def user_main():
    kept = []
    while True:
        try:
            while True:
                kept.append(bytearray(64))
        except MemoryError:
            await asyncio.sleep_ms(100)
`
    })
    expect(text).toMatch(
      /^not proven in 2 boots: the last was ended by the watchdog|MemoryError|^there was too little memory/
    )
  })

  test('a release that the application rejects, and tells its reason', async () => {
    await make({ 'update.confirm_after': 600 })
    const judge =
      'import mpy_blox.ota\nasync def user_main():\n    mpy_blox.ota.reject("no sensor")\n'
    await fleet.board.start()
    await fleet.connected()
    const rolledBack = fleet.state('rolled-back')
    await fleet.publishRelease({ version: '2.0', srcFiles: sources({ 'user_main.py': judge }) })
    expect((await rolledBack).error).toEqual({ code: 'rolled-back', text: 'no sensor' })
  })
})

describe.each(interpreters)('A board with %s', (name) => {
  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  test('keeps a release as soon as the application confirms it', async () => {
    const settings = { 'update.confirm_after': 600 }
    fleet = await UpdatingBoard.make(await interpreter(name), {}, { settings })
    await fleet.board.start()
    await fleet.connected()
    const judge = 'import mpy_blox.ota\nasync def user_main():\n    mpy_blox.ota.confirm()\n'
    const srcFiles = new Map([['user_main.py', Buffer.from(judge)]])
    await fleet.publishRelease({ version: '2.0', srcFiles })
    await fleet.confirmed('2.0')
    expect((await fleet.flash()).get('user_main.py')).toBe(judge)
  })
})
