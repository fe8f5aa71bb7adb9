import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from './updating-board'

const GOOD = 'async def user_main():\n    print("user_main B")\n'

describe.each(interpreters)('A board with %s rolls back', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)), 300_000)

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function make(settings: object = {}): Promise<void> {
    fleet = await UpdatingBoard.make(
      micropython,
      {},
      { settings: { 'update.trial_boots': 2, ...settings } }
    )
  }

  /** Publishes a bad release, waits for the board to be back, then publishes a good one. */
  async function survives(files: Record<string, string>): Promise<string> {
    await fleet.board.start()
    await fleet.connected()
    const rolledBack = fleet.state('rolled-back', 45_000)
    await fleet.publishRelease({ version: '2.0', srcFiles: sources(files) })
    const { error, version } = await rolledBack
    expect(version).toBe('2.0')
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
    expect(text).toContain('user_main')
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
    await survives({ 'user_main.py': 'def user_main():\n    while True:\n        pass\n' })
  })

  test('a release that fills the heap', async () => {
    await make({ 'update.trial_watchdog': 5 })
    await survives({ 'user_main.py': 'kept = [bytearray(100) for _ in range(100000)]' })
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
})
