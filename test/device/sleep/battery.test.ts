import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { connectAsync } from 'mqtt'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { ALL } from '../../support/drawn'
import { eventually } from '../../support/patience'
import { Random } from '../../torture/random'
import { fleetLibrary } from '../../support/built-once'
import { DEVICE_ID, UpdatingBoard } from '../ota/updating-board'

const HOUR_MS = 3_600_000
const AWAKE_MS = 15_000
/** What each write to its flash takes: to fetch 60 files takes longer than it is awake. All other work takes no time. */
const WRITE_MS = 20

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
const RUNS = `
async def user_main():
    print('user_main A')
`
/** Whatever goes on, over resets, too: awake in the first 15 s of each hour. */
const STRICT = `
import _clock, machine, time
from _flash import flash
class Slow:
    def __init__(self, file):
        self.seek, self.readinto, self._write = file.seek, file.readinto, file.write
    def write(self, data):
        _clock.pass_time(${WRITE_MS})
        return self._write(data)
flash.file = Slow(flash.file)
passed_ms = int(time.time() * 1000) % ${HOUR_MS}
class Limit:
    due = time.ticks_add(time.ticks_ms(), ${AWAKE_MS} - passed_ms)
    def ring(self):
        machine.deepsleep(${HOUR_MS} - int(time.time() * 1000) % ${HOUR_MS})
if passed_ms >= ${AWAKE_MS}:
    Limit().ring()
_clock.alarms.append(Limit())
`

/** Of each update: the first ones. */
const CUT_WAKES = ALL ? 8 : 4
/** Of the library it has nothing but what docs/battery.md says. */
const MAIN = `
from mpy_blox.recovery import recover
recover()
import asyncio
from mpy_blox import device_id, settings
from mpy_blox.mqtt import MQTTClient
from mpy_blox.ota.channel import UpdateChannel
from mpy_blox.sleep import deep, sleep

async def main():
    config = settings.load()
    client = MQTTClient(device_id(), config.get('mqtt.server', ''), config.get('mqtt.port', 1883))
    updates = UpdateChannel(client, config, device_id())
    updates.start()
    client.start()
    print('checked', await updates.checked())
    deep(await sleep(900, updates))

asyncio.run(main())
`

const SEED = Number(process.env['SEED'] ?? 1)
/** One of these bounds the writes and erases of a wake after which its power goes: early, or late. */
const CUT_BELOW = [8, 40, 150, 600]

describe.each(interpreters)('A board with %s that is awake for 15 s in an hour', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  let sleeps: number
  afterEach(() => fleet.close())

  async function make(files: Record<string, string>, settings: object = {}): Promise<void> {
    sleeps = 0
    fleet = await UpdatingBoard.make(micropython, files, {
      settings: { 'sleep.patience': 5, ...settings },
      onEvent: ({ kind }) => {
        if (kind === 'sleep') sleeps += 1
      }
    })
  }

  /** Another version differs in one of the modules. @returns bytes that a board has to fetch at most */
  async function publish(version: string, modules = 60): Promise<number> {
    const wheels = [await fleetLibrary(version, modules)]
    const { packages } = await fleet.publishRelease({ version, wheels })
    return packages.reduce((sum, { payload }) => sum + payload.length, 0)
  }

  const publishBroken = async (): Promise<unknown> =>
    await fleet.publishRelease({
      version: '1.0.2',
      srcFiles: new Map([['user_main.py', Buffer.from('raise ValueError("no sensor")\n')]])
    })

  test.each([
    ['orderly', 20, { 'user_main.py': ORDERLY }],
    ['as soon as it has checked in', 20, { 'user_main.py': HASTY }],
    ['whatever goes on', 60, { 'user_main.py': RUNS, 'boot.py': STRICT }]
  ])(
    'and sleeps %s takes %i modules, a change, and a release back, over its wakes',
    async (how, modules, files) => {
      await make(files)
      const bytes = await publish('1.0.0', modules)
      const first = fleet.confirmed('1.0.0')
      await fleet.board.start()
      await first
      // What was fetched in one wake is not fetched in the next.
      expect(fleet.broker.traffic(DEVICE_ID).toClientBytes).toBeLessThan(1.5 * bytes)
      if (how === 'whatever goes on') expect(sleeps).toBeGreaterThan(2)
      const second = fleet.confirmed('1.0.1')
      await publish('1.0.1', modules)
      await second
      const back = fleet.state('rolled-back')
      await publishBroken()
      expect((await back).error?.text).toContain('no sensor')
      expect((await fleet.flash()).get('user_main.py')).toBe(files['user_main.py'])
    }
  )

  test('loses nothing when its power goes at every wake of an install, a change and a way back', async () => {
    await make({ 'user_main.py': RUNS, 'boot.py': STRICT }, { 'update.trial_boots': CUT_WAKES + 2 })
    const random = new Random(SEED)
    let cuts = 0
    /** The power goes once in each wake, at a write of it or at its end, and is back at the next one; in the end it stays. */
    const suffer = async ({ board } = fleet): Promise<void> => {
      await board.stop()
      for (let wakes = 0; wakes < CUT_WAKES; wakes++) {
        board.clock.passed(HOUR_MS - (board.clock.nowMs % HOUR_MS))
        const at = 1 + random.below(random.pick(CUT_BELOW))
        await board.start({ powerCut: { at, torn: random.chance(50) } })
        await board.waitForEvent('sleep').catch(() => (cuts += 1))
        await board.stop()
      }
      await board.start()
    }
    const first = fleet.confirmed('1.0.0')
    await publish('1.0.0')
    await suffer()
    await first
    const second = fleet.confirmed('1.0.1')
    await publish('1.0.1')
    await suffer()
    await second
    const back = fleet.state('rolled-back')
    await publishBroken()
    await suffer()
    expect((await back).error?.text).toContain('no sensor')
    expect((await fleet.flash()).get('user_main.py')).toBe(RUNS)
    process.stdout.write(`seed ${SEED}: ${3 * CUT_WAKES} cuts, ${cuts} of them at a write\n`)
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

  test('sleeps as well where nobody has told it of a broker', async () => {
    fleet = await UpdatingBoard.make(
      await interpreter(name),
      { 'user_main.py': await readFile('examples/battery.py') },
      { settings: { 'mqtt.server': '', 'sleep.max': 600 } }
    )
    await fleet.board.start()
    expect(await fleet.board.waitForEvent('sleep')).toMatchObject({ durationMs: 600_000 })
  })
})

describe.each(interpreters)('A main.py of its own with %s', (name) => {
  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  test('says that it sleeps, and takes what it is sent over its wakes', async () => {
    fleet = await UpdatingBoard.make(await interpreter(name), { 'main.py': MAIN })
    const asleep = fleet.says('asleep')
    await fleet.board.start()
    expect(JSON.parse(await asleep)).toMatchObject({ for_s: 900 })
    expect(await fleet.board.waitForEvent('sleep')).toMatchObject({ durationMs: 900_000 })
    const confirmed = fleet.confirmed('2.0')
    const srcFiles = new Map([['data.txt', Buffer.from('new')]])
    await fleet.publishRelease({ version: '2.0', srcFiles })
    await confirmed
    expect((await fleet.flash()).get('data.txt')).toBe('new')
  })
})
