import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { makeRelease } from '../../../action/release/release'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { DEVICE_ID, UpdatingBoard, type Status } from '../ota/updating-board'

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
    await asyncio.sleep(1200)
    ota.postpone(PUMP)
`
const MEDDLES = `
import asyncio, os, sys
from mpy_blox import ota
async def user_main():
    ota.postpone(86400)
    print('postponed')
    while 'held' not in os.listdir('/.update'):
        await asyncio.sleep(1)
    await asyncio.sleep(60)
    sys.modules['mpy_blox.ota.lease'] = None
    await asyncio.sleep(60)
    del sys.modules['mpy_blox.ota.lease']
    ota.postpone(0)
`
const SLEEPS = `
from mpy_blox import app
async def user_main():
    await app.updates.checked()
    await app.sleep(3600)
`
const NEVER_MS = 10 ** 9
/** A boot.py after which the clock is set when so much of the boot has passed. */
const clockSetAfter = (ms: number): string => `
import _clock
told = _clock.now_ms
_clock.now_ms = lambda: told() if _clock.elapsed > ${ms} else _clock.elapsed
`

/** A boot.py after which the clock of a board that holds a release back is behind. */
const STEPS_BACK = `
import _clock, os
told = _clock.now_ms
if 'held' in os.listdir('/.update'):
    _clock.now_ms = lambda: told() - 30000
`

/** Seconds after the list at which the board begins: docs/protocol.md, "Update list". */
const turnOf = (release: string, spreadS: number): number =>
  createHash('sha256').update(`${release}${DEVICE_ID}`).digest().readUInt16BE(2) % spreadS

describe.each(interpreters)('A board with %s that has a release', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function make(userMain: string, settings: object, boot = ''): Promise<void> {
    fleet = await UpdatingBoard.make(
      micropython,
      { 'user_main.py': userMain, 'boot.py': boot },
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

  /** Offers a release that is spread, so that the board's turn is neither soon nor late. @returns seconds until that */
  async function offer(to: 'channel' | 'cmd' = 'channel'): Promise<number> {
    const release = makeRelease({
      name: 'fleet-lib',
      version: '2.0',
      srcFiles: new Map([['data.txt', Buffer.from('new')]]),
      channel: 'stable',
      deviceIds: []
    })
    let spreadS = 3600
    const turnS = (): number => turnOf(release.entry.pkg_sha256, spreadS)
    while (turnS() < 300 || turnS() > 900) spreadS -= 1
    await fleet.publishPackages(release)
    await fleet.publishList([{ ...release.entry, spread: spreadS }], to)
    return turnS()
  }

  test('that is spread fetches nothing before its turn, over a reset after which its clock is behind, too', async () => {
    await make(RUNS, {}, STEPS_BACK)
    const held = fleet.state('held')
    const turnS = await offer()
    const { why, until, time } = (await held) as Held
    expect(why).toBe('spread')
    expect(until - time).toBeLessThanOrEqual(turnS)
    expect(until - time).toBeGreaterThan(turnS - 60)
    await fleet.board.stop()
    const downloading = fleet.state('downloading')
    const confirmed = fleet.confirmed('2.0')
    await fleet.board.start()
    const { time: begun } = (await downloading) as Held
    // It is told anew if the clock has stepped back far.
    const last = fleet.statuses.filter(({ state }) => state === 'held').at(-1) as Held
    expect(begun).toBeGreaterThanOrEqual(last.until)
    await confirmed
    expect((await fleet.flash()).has('.update/held')).toBe(false)
  })

  test('that is spread, and loses its time at each boot, has its turn at the next one', async () => {
    await make(RUNS, {}, clockSetAfter(NEVER_MS))
    const held = fleet.state('held')
    await offer()
    expect((await held) as Held).toMatchObject({ why: 'spread', until: null })
    await fleet.board.stop()
    const states = fleet.statuses.length
    const confirmed = fleet.confirmed('2.0')
    await fleet.board.start()
    await confirmed
    expect(fleet.statuses.slice(states).map(({ state }) => state)).not.toContain('held')
  })

  test('for itself alone does not wait for a turn', async () => {
    await make(RUNS, {})
    const confirmed = fleet.confirmed('2.0')
    await offer('cmd')
    await confirmed
    expect(fleet.statuses.map(({ state }) => state)).not.toContain('held')
  })

  test('has its turn first, then waits for its hours', async () => {
    await make(RUNS, { 'update.window': hours(30 * MINUTE_MS) })
    const confirmed = fleet.confirmed('2.0')
    await offer()
    await confirmed
    const waited = fleet.statuses.flatMap((told) => ('why' in told ? [told.why] : []))
    expect([...new Set(waited)]).toEqual(['spread', 'window'])
    const states = fleet.statuses.map(({ state }) => state)
    expect(states.indexOf('downloading')).toBeLessThan(states.lastIndexOf('held'))
  })

  test('has no hours while its clock is not set', async () => {
    await make(RUNS, { 'update.window': hours(2 * HOUR_MS) }, clockSetAfter(NEVER_MS))
    const confirmed = fleet.confirmed('2.0')
    await publish()
    await confirmed
    expect(fleet.statuses.map(({ state }) => state)).not.toContain('held')
  })

  test('waits for its hours if its clock is set half a minute after it has come', async () => {
    await make(RUNS, { 'update.window': hours(2 * HOUR_MS) }, clockSetAfter(20_000))
    const held = fleet.state('held')
    await publish()
    expect((await held) as Held).toMatchObject({ why: 'window' })
  })

  test('waits for its hours, over a reset, too, and fetches nothing twice', async () => {
    await make(RUNS, { 'update.window': hours(40 * MINUTE_MS) })
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
    await fleet.board.hasPrinted('postponed')
    const held = fleet.state('held')
    await publish()
    expect((await held) as Held).toMatchObject({ why: 'postponed' })
    await fleet.confirmed('2.0')
  })

  test('goes on looking when its application left what nobody understands', async () => {
    await make(MEDDLES, {})
    await fleet.board.hasPrinted('postponed')
    await publish()
    await fleet.confirmed('2.0')
    expect(fleet.board.log.join('\n')).toContain('ota: held:')
  })

  test('waits for its application no longer than its settings say', async () => {
    await make(POSTPONES.replace('PUMP', '86400'), { 'postpone.max': 600 })
    await fleet.board.hasPrinted('postponed')
    const held = fleet.state('held')
    const applying = fleet.state('applying')
    await publish()
    const { until } = (await held) as Held
    expect(until - ((await held) as Held).time).toBeLessThanOrEqual(600)
    expect(((await applying) as Held).time).toBeGreaterThanOrEqual(until)
  })

  test('that is urgent waits for its application, a quarter of an hour at most', async () => {
    await make(POSTPONES.replace('PUMP', '86400'), {})
    await fleet.board.hasPrinted('postponed')
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
