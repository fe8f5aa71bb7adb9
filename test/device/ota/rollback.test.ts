import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { BoardOptions } from '../../../action/virtual/board'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
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
  async function survives(files: Record<string, string>): Promise<string> {
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

  const sources = (files: Record<string, string>): Map<string, Buffer> =>
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))

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
    const text = await survives({ 'lib/mpy_blox/ota/apply.py': 'raise RuntimeError("broken")' })
    expect(text).toContain('no update channel')
  })

  test('a release that hangs', async () => {
    await make({ 'update.trial_watchdog': 2 })
    const text = await survives({
      'user_main.py': 'def user_main():\n    while True:\n        pass\n'
    })
    expect(text).toBe('hung until the watchdog reset it')
  })

  test('a release that fills the heap', async () => {
    await make({ 'update.trial_watchdog': 5 })
    const text = await survives({
      'user_main.py': 'kept = [bytearray(100) for _ in range(100000)]'
    })
    // Where the heap is that full, MicroPython cuts the message short.
    expect(text).toMatch(/^user_main: MemoryError/)
  })

  test('a release whose settings lead to no broker', async () => {
    await make()
    const settings = {
      'mqtt.server': '127.0.0.1',
      'mqtt.port': 1,
      'update.trial_timeout': 1,
      'update.confirm_after': 1
    }
    expect(await survives({ 'settings.json': JSON.stringify(settings) })).toContain('broker')
  })

  test('a release whose settings do not get into the Wi-Fi', async () => {
    const wlan = { 'wlan.ssid': 'greenhouse', 'wlan.psk': 'tomatoes' }
    await make(wlan, { accessPoint: { ssid: 'greenhouse', psk: 'tomatoes' } })
    const settings = {
      ...fleet.settings,
      'wlan.psk': 'potatoes',
      'update.trial_timeout': 1,
      // Else user_main would have to wait for the channel first.
      'update.auto_update': false
    }
    expect(await survives({ 'settings.json': JSON.stringify(settings) })).toContain('broker')
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
