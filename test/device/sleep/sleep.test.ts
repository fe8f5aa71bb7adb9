import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { BoardOptions } from '../../../action/virtual/board'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { DEVICE_ID, UpdatingBoard } from '../ota/updating-board'

/** Checks in, says so, and sleeps for an hour: as the framework has it, or with nothing but the chip's own. */
const sleeper = (how: string, name = 'A'): string => `
import machine
from mpy_blox import app
async def user_main():
    print('user_main ${name}', await app.updates.checked())
    ${how}
`
const ORDERLY = 'await app.sleep(3600)'
const RAW = 'machine.deepsleep(3_600_000)'

const WAKES = 6

describe.each(interpreters)('A board with %s that sleeps', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function make(
    userMain: string,
    settings: object = {},
    hardware: Partial<BoardOptions> = {}
  ): Promise<void> {
    fleet = await UpdatingBoard.make(
      micropython,
      { 'user_main.py': userMain },
      { ...hardware, settings }
    )
  }

  async function slept(times: number): Promise<void> {
    for (let count = 0; count < times; count++) await fleet.board.waitForEvent('sleep')
  }

  const release = async (version: string, userMain: string): Promise<unknown> =>
    await fleet.publishRelease({
      version,
      srcFiles: new Map([['user_main.py', Buffer.from(userMain)]])
    })

  test.each([
    ['orderly', ORDERLY],
    ["by the chip's own function", RAW]
  ])('%s has not crashed, and keeps nothing of its wakes on flash', async (_, how) => {
    await make(sleeper(how))
    await fleet.board.start()
    await slept(WAKES)
    const flash = await fleet.flash()
    expect(fleet.board.log.join('\n')).not.toContain('safe mode')
    expect(flash.get('.update/life') ?? '').not.toContain('x')
    expect((flash.get('.update/life') ?? '').length).toBeLessThan(WAKES)
  })

  test.each([
    ['orderly', ORDERLY],
    ["by the chip's own function", RAW]
  ])('%s after it has checked in keeps the release that does so', async (_, how) => {
    await make(sleeper(how), { 'update.confirm_after': 60 })
    const confirmed = fleet.confirmed('2.0')
    await fleet.board.start()
    await fleet.board.waitForEvent('sleep')
    await release('2.0', sleeper(how, 'B'))
    await confirmed
    await fleet.board.hasPrinted('user_main B')
    await slept(2)
    expect(fleet.statuses.filter(({ state }) => state === 'rolled-back')).toEqual([])
  })

  test.each([
    [
      'in user_main',
      'async def user_main():\n    asyncio.create_task(nap())\n    raise ValueError'
    ],
    ['before that', 'asyncio.create_task(nap())\nraise ValueError']
  ])('after an exception %s keeps the release before', async (_, raising) => {
    await make(sleeper(ORDERLY))
    const back = fleet.state('rolled-back')
    await fleet.board.start()
    await fleet.board.waitForEvent('sleep')
    await release('2.0', `import asyncio, machine\nasync def nap():\n    ${RAW}\n${raising}\n`)
    expect((await back).error?.text).toBe(
      'not proven in 3 boots: the last was ended by deep sleep, when user_main had raised an exception'
    )
    expect(fleet.statuses.map(({ state }) => state)).not.toContain('confirmed')
  })

  test('says until when, and takes that back when it is awake', async () => {
    await make(sleeper(ORDERLY))
    const told = fleet.says('asleep')
    const gone = fleet.says('online', /0/)
    const beganS = fleet.board.clock.nowMs / 1000
    await fleet.board.start()
    const { until, for_s } = JSON.parse(await told) as Record<string, number>
    expect(for_s).toBe(3600)
    expect(Math.abs(until! - 3600 - beganS)).toBeLessThan(120)
    await gone
    await fleet.says('asleep', /^$/)
  })

  test('sleeps no longer than its settings allow', async () => {
    await make(sleeper('await app.sleep(10 ** 9)'), { 'sleep.max': 7200 })
    const told = fleet.says('asleep')
    await fleet.board.start()
    expect(JSON.parse(await told)).toMatchObject({ for_s: 7200 })
    expect(await fleet.board.waitForEvent('sleep')).toMatchObject({ durationMs: 7_200_000 })
  })

  test('wakes for the hours that a release waits for, however long it is to sleep', async () => {
    const inHours = (hours: number): string =>
      new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16)
    const settings = { 'update.window': `${inHours(4)}-${inHours(5)}` }
    await make(sleeper('await app.sleep(82_800)'), settings)
    const confirmed = fleet.confirmed('2.0')
    await release('2.0', sleeper(ORDERLY, 'B'))
    await fleet.board.start()
    const { durationMs } = (await fleet.board.waitForEvent('sleep')) as { durationMs: number }
    expect(durationMs).toBeLessThanOrEqual(4 * 3_600_000)
    await confirmed
  })

  test('sends what its application has not waited for', async () => {
    const queued = `
    import asyncio
    for number in range(5):
        asyncio.create_task(app.client.publish(app.updates.node + 'log', str(number), qos=1))
    await app.sleep(3600)`
    await make(sleeper(queued.trim()))
    await fleet.board.start()
    await fleet.board.waitForEvent('sleep')
    const logs = fleet.said.flatMap(({ leaf, text }) => (leaf === 'log' ? [text] : []))
    expect(logs).toEqual(['0', '1', '2', '3', '4'])
  })

  test("installs at its wake what Home Assistant's button was pressed for while it slept", async () => {
    const house = `
from mpy_blox import app
async def user_main():
    await app.updates.checked()
    await app.sleep(3600)
`
    await make(house, { 'update.auto_update': false, 'homeassistant.update': 'fleet-lib' })
    await fleet.board.start()
    await fleet.board.waitForEvent('sleep')
    await fleet.publishRelease({ version: '2.0', srcFiles: new Map([['x.txt', Buffer.from('x')]]) })
    await slept(2)
    expect(fleet.statuses).toEqual([])
    const confirmed = fleet.confirmed('2.0')
    await fleet.retain(`mpypi/nodes/${DEVICE_ID}/ha/install`, 'INSTALL')
    await confirmed
  })

  test('takes a release that came while it slept, and knows that there was none before', async () => {
    await make(sleeper(ORDERLY))
    await fleet.board.start()
    await fleet.board.waitForLine('user_main A False')
    await fleet.board.waitForEvent('sleep')
    const installed = fleet.confirmed('2.0')
    await release('2.0', sleeper(ORDERLY, 'B'))
    await installed
    await fleet.board.waitForEvent('sleep')
  })
})
