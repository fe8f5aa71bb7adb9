import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard, type Status } from '../ota/updating-board'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

interface Held extends Status {
  why: string
  until: number
  /** When it was told, by the board's clock. */
  time: number
}

/** `22:30-23:30`, beginning so long from now. */
function hours(fromNowMs: number): string {
  const at = (ms: number): string => new Date(Date.now() + ms).toISOString().slice(11, 16)
  return `${at(fromNowMs)}-${at(fromNowMs + HOUR_MS)}`
}

const RUNS = 'async def user_main():\n    print("user_main A")\n'
const POSTPONES = `
import asyncio
from mpy_blox import ota
async def user_main():
    ota.postpone(86400)
    print('postponed')
    await asyncio.sleep(400)
    ota.postpone(PUMP)
`
const SLEEPS = `
from mpy_blox import app
async def user_main():
    await app.updates.checked()
    await app.sleep(3600)
`

describe.each(interpreters)('A board with %s that has a release', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function make(userMain: string, settings: object): Promise<void> {
    fleet = await UpdatingBoard.make(
      micropython,
      { 'user_main.py': userMain },
      // Hours pass here.
      { settings, speed: 300 }
    )
    await fleet.board.start()
    await fleet.connected()
  }

  const publish = async (more: object = {}): Promise<unknown> =>
    await fleet.publishRelease({
      version: '2.0',
      srcFiles: new Map([['data.txt', Buffer.from('new')]]),
      ...more
    })

  test('waits for its hours, over a reset, too, and fetches nothing twice', async () => {
    await make(RUNS, { 'update.window': hours(10 * MINUTE_MS) })
    const held = fleet.state('held')
    await publish()
    const { why, until } = (await held) as Held
    expect(why).toBe('window')
    await fleet.board.stop()
    const states = fleet.statuses.length
    const confirmed = fleet.confirmed('2.0')
    const applying = fleet.state('applying')
    await fleet.board.start()
    expect(((await applying) as Held).time).toBeGreaterThanOrEqual(until)
    await confirmed
    const downloads = fleet.statuses.slice(states).filter(({ progress }) => progress === 0)
    expect(downloads.length).toBeLessThanOrEqual(1)
  })

  test('that is urgent does not wait for hours', async () => {
    await make(RUNS, { 'update.window': hours(2 * HOUR_MS) })
    const confirmed = fleet.confirmed('2.0')
    await publish({ urgent: true })
    await confirmed
    expect(fleet.statuses.map(({ state }) => state)).not.toContain('held')
  })

  test('waits for its application, until that is done', async () => {
    await make(POSTPONES.replace('PUMP', '0'), {})
    const held = fleet.state('held')
    await publish()
    expect((await held) as Held).toMatchObject({ why: 'postponed' })
    await fleet.confirmed('2.0')
  })

  test('waits for its application no longer than its settings say', async () => {
    await make(POSTPONES.replace('PUMP', '86400'), { 'postpone.max': 600 })
    const held = fleet.state('held')
    const applying = fleet.state('applying')
    await publish()
    const { until } = (await held) as Held
    expect(until - ((await held) as Held).time).toBeLessThanOrEqual(600)
    expect(((await applying) as Held).time).toBeGreaterThanOrEqual(until)
  })

  test('that is urgent waits for its application, a quarter of an hour at most', async () => {
    await make(POSTPONES.replace('PUMP', '86400'), {})
    const held = fleet.state('held')
    const applying = fleet.state('applying')
    await publish({ urgent: true })
    const { why, until } = (await held) as Held
    expect(why).toBe('postponed')
    expect(until - ((await held) as Held).time).toBeLessThanOrEqual(900)
    expect(((await applying) as Held).time).toBeGreaterThanOrEqual(until)
  })

  test('and sleeps applies it at a wake within its hours', async () => {
    await make(SLEEPS, { 'update.window': hours(4 * HOUR_MS) })
    const held = fleet.state('held')
    await publish()
    const { until } = (await held) as Held
    const states = fleet.statuses.length
    const { time } = (await fleet.state('applying')) as Held
    expect(time).toBeGreaterThanOrEqual(until)
    expect(time).toBeLessThan(until + HOUR_MS / 1000)
    await fleet.confirmed('2.0')
    // Waiting says nothing at each wake.
    expect(fleet.statuses.slice(states).filter(({ state }) => state === 'held')).toEqual([])
  })

  test('whose hours are none that it understands takes it at once, and says so', async () => {
    await make(RUNS, { 'update.window': 'at night' })
    const confirmed = fleet.confirmed('2.0')
    await publish()
    await confirmed
    expect(fleet.board.log.join('\n')).toContain('update.window is not followed')
  })
})
