import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { connectAsync } from 'mqtt'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { eventually } from '../../support/patience'
import { DEVICE_ID, fleetLibrary, UpdatingBoard } from '../ota/updating-board'

/** The example's way. */
const ORDERLY = `
import asyncio
from mpy_blox import app
async def user_main():
    await asyncio.sleep(15)
    await app.sleep(3600)
`
/** It never asks whether there is an update, nor waits for one. */
const HASTY = `
import machine
from mpy_blox import app
async def user_main():
    await app.updates.checked()
    machine.deepsleep(3_600_000)
`

const CUTS = [3, 20, 60, 100, 140, 180, 220, 260, 300, 120, 40]

describe.each(interpreters)('A board with %s that is awake for 15 s in an hour', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function make(userMain: string): Promise<void> {
    fleet = await UpdatingBoard.make(
      micropython,
      { 'user_main.py': userMain },
      { settings: { 'sleep.patience': 5 } }
    )
  }

  const built = new Map<string, Promise<Buffer>>()

  /** 60 modules; another version differs in one of them. @returns bytes that a board has to fetch at most */
  async function publish(version: string): Promise<number> {
    if (!built.has(version))
      built.set(
        version,
        fleetLibrary(version).then(async ({ wheels }) => await readFile(wheels[0]!.file))
      )
    const { packages } = await fleet.publishRelease({
      version,
      wheels: [await built.get(version)!]
    })
    return packages.reduce((sum, { payload }) => sum + payload.length, 0)
  }

  const broken = (): Map<string, Buffer> =>
    new Map([['user_main.py', Buffer.from('raise ValueError("no sensor")\n')]])

  test.each([
    ['orderly', ORDERLY],
    ['as soon as it has checked in', HASTY]
  ])(
    'and sleeps %s takes 60 modules, a change, and a release back, over its wakes',
    async (_, userMain) => {
      await make(userMain)
      const bytes = await publish('1.0.0')
      const first = fleet.confirmed('1.0.0')
      await fleet.board.start()
      await first
      // What was fetched in one wake is not fetched in the next.
      expect(fleet.broker.traffic(DEVICE_ID).toClientBytes).toBeLessThan(1.5 * bytes)
      const second = fleet.confirmed('1.0.1')
      await publish('1.0.1')
      await second
      const back = fleet.state('rolled-back')
      await fleet.publishRelease({ version: '1.0.2', srcFiles: broken() })
      expect((await back).error?.text).toContain('no sensor')
      expect((await fleet.flash()).get('user_main.py')).toBe(userMain)
    }
  )

  test('loses nothing when its power goes at any wake', async () => {
    await make(ORDERLY)
    await publish('1.0.0')
    const first = fleet.confirmed('1.0.0')
    // Each of them one after so many writes and erases: before, in and after download, staging, applying, trial.
    for (const at of CUTS) {
      await fleet.board.start({ powerCut: { at, torn: at % 40 === 0 } })
      await Promise.race([fleet.board.off(), first])
      await fleet.board.stop()
    }
    await fleet.board.start()
    await first
    const second = fleet.confirmed('1.0.1')
    await publish('1.0.1')
    await second
  })
})

describe.each(interpreters)('examples/battery.py with %s', (name) => {
  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  test('measures, publishes, takes what it is sent, and sleeps', async () => {
    const example = await readFile('examples/battery.py', 'utf8')
    fleet = await UpdatingBoard.make(await interpreter(name), { 'user_main.py': example })
    const house = await connectAsync(fleet.broker.url)
    try {
      const measured: string[] = []
      house.on('message', (_, payload) => measured.push(payload.toString()))
      await house.subscribeAsync('garden/bed', { qos: 1 })
      await fleet.board.start()
      expect(await fleet.board.waitForEvent('sleep')).toMatchObject({ durationMs: 900_000 })
      expect(JSON.parse(measured[0]!)).toEqual({ moisture: 0.5 })
      const confirmed = fleet.confirmed('2.0')
      const text = Buffer.from(example.replace('SLEEP_S = 900', 'SLEEP_S = 1800'))
      await fleet.publishRelease({ version: '2.0', srcFiles: new Map([['user_main.py', text]]) })
      await confirmed
      await eventually(
        async () => {
          const event = await fleet.board.waitForEvent('sleep')
          return 'durationMs' in event && event.durationMs === 1_800_000 ? true : undefined
        },
        () => fleet.board.log.join('\n')
      )
    } finally {
      await house.endAsync()
    }
  })
})
