import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { BoardOptions } from '../../../action/virtual/board'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { eventually } from '../../support/patience'
import { UpdatingBoard } from '../ota/updating-board'

/** Ten minutes in which nobody gets to feed a watchdog of five. */
const LONG_MS = 600_000
const BLOCKS = `
import asyncio, time
async def user_main():
    await asyncio.sleep(5)
    print('blocks')
    while True:
        time.sleep(1)
`
const LASTS = `
import asyncio
async def user_main():
    await asyncio.sleep(600)
    print('ten minutes')
`
/** As Ctrl-C does it, which goes through whatever runs. */
const INTERRUPTED = `
import asyncio
async def user_main():
    await asyncio.sleep(3)
    raise KeyboardInterrupt
`

describe.each(interpreters)('A board with %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function make(
    userMain: string,
    hardware: Partial<BoardOptions> & { settings?: object } = {}
  ): Promise<void> {
    fleet = await UpdatingBoard.make(
      micropython,
      { 'user_main.py': userMain },
      { speed: 60, ...hardware }
    )
  }

  const PORTS: [string, string, string][] = [
    ['its watchdog', 'esp32-840d8ed29760', 'hardware'],
    ['a timer where its watchdog is too short', 'rp2-e660583883721234', 'timer']
  ]

  test.each(PORTS)('whose event loop stands still is reset by %s', async (_, deviceId, kind) => {
    // What its settings say of that can only be less than five minutes.
    await make(BLOCKS, { deviceId, settings: { 'mqtt.wdt_timeout': 1000 } })
    const { board } = fleet
    await board.start()
    await fleet.connected()
    expect(fleet.info).toHaveProperty('watchdog', kind)
    if (!board.log.includes('blocks')) await board.waitForLine('blocks')
    const before = board.clock.nowMs
    await board.waitForEvent('boot')
    expect(board.clock.nowMs - before).toBeLessThan(1.1 * 300_000)
  })

  /** Ten minutes later it still waits for whoever has interrupted it. */
  async function isLeftAlone(): Promise<void> {
    const { board } = fleet
    await board.waitForEvent('idle')
    const { boots } = board
    const before = board.clock.nowMs
    await eventually(
      () => (board.clock.nowMs - before > LONG_MS ? true : undefined),
      () => 'The time does not pass.'
    )
    expect(board.boots).toBe(boots)
  }

  test.each(PORTS)('leaves the person at its REPL alone, with %s', async (_, deviceId) => {
    await make(INTERRUPTED, { deviceId, speed: 600 })
    await fleet.board.start()
    await isLeftAlone()
  })

  const ON_TRIAL: [string, Record<string, string>][] = [
    ['the application', { 'user_main.py': INTERRUPTED }],
    [
      'a main.py of its own',
      { 'main.py': 'from mpy_blox.recovery import recover\nrecover()\nraise KeyboardInterrupt\n' }
    ]
  ]

  test.each(ON_TRIAL)(
    'leaves who interrupts %s of a release on trial alone, too',
    async (_, files) => {
      await make('async def user_main():\n    print("user_main A")\n', { speed: 6000 })
      await fleet.board.start()
      await fleet.connected()
      await fleet.publishRelease({
        version: '2.0',
        srcFiles: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))
      })
      await isLeftAlone()
      // Nobody has typed anything: it has interrupted itself.
      const { error } = await fleet.state('rolled-back')
      expect(error!.text).toContain('KeyboardInterrupt had ended it, and nobody was at the REPL')
    }
  )

  test('that has kept a release is not reset by the watchdog of its trial', async () => {
    await make('async def user_main():\n    print("user_main A")\n', { speed: 600 })
    await fleet.board.start()
    await fleet.connected()
    await fleet.publishRelease({
      version: '2.0',
      srcFiles: new Map([['user_main.py', Buffer.from(LASTS)]])
    })
    const lasted = fleet.board.waitForLine('ten minutes')
    await fleet.confirmed('2.0')
    const { boots } = fleet.board
    await lasted
    expect(fleet.board.boots).toBe(boots)
  })

  test('whose application ends its watchdog task is reset as well', async () => {
    await make(`
import asyncio
from asyncio import core
async def user_main():
    while core._task_queue.peek():
        core._task_queue.pop()
    while True:
        await asyncio.sleep(1)
`)
    await fleet.board.start()
    await fleet.board.waitForEvent('watchdog')
  })
})
