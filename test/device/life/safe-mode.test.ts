import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { BoardOptions } from '../../../action/virtual/board'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from '../ota/updating-board'

const CRASHES = `
import logging, machine, time
def user_main():
    print('user_main A')
    try:
        raise ValueError('valve stuck')
    except ValueError as error:
        logging.getLogger('pump').exception('no water', exc_info=error)
    time.sleep(WAITS)
    machine.reset()
`
const GOOD = 'async def user_main():\n    print("user_main B")\n'

describe.each(interpreters)('Safe mode of a board with %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function make(userMain: string, hardware: Partial<BoardOptions> = {}): Promise<void> {
    fleet = await UpdatingBoard.make(
      micropython,
      // A board that has yet to make its reserve waits for its channel first.
      { 'user_main.py': userMain, '.update/reserve': 'kept' },
      { speed: 60, ...hardware, settings: { 'update.auto_update': false } }
    )
  }

  test('begins after three crashes, and is told with the last traceback', async () => {
    await make(CRASHES.replace('WAITS', '0'))
    await fleet.board.start()
    await fleet.connected()
    expect(fleet.board.boots).toBe(4)
    const { log, ...facts } = fleet.info?.['safe_mode'] as Record<string, unknown>
    expect(facts).toEqual({ crashes: 3, retry_s: 600 })
    expect(log).toContain('ValueError: valve stuck')
    expect(String(log).length).toBeLessThanOrEqual(400)
  })

  test('tries the application again after ten minutes, then twice as long each time', async () => {
    await make(CRASHES.replace('WAITS', '0'), { speed: 600 })
    const { clock } = fleet.board
    const announced = (): Promise<string> => fleet.board.waitForLine('safe mode')
    await fleet.board.start()
    const waits: number[] = []
    for (let line = await announced(); waits.length < 2; line = await announced()) {
      expect(line).toContain(`${3 + waits.length} crashes`)
      const before = clock.nowMs
      await fleet.board.waitForLine('user_main A')
      waits.push((clock.nowMs - before) / 1000)
    }
    for (const [index, seconds] of [600, 1200].entries()) {
      expect(waits[index]).toBeGreaterThan(0.9 * seconds)
      expect(waits[index]).toBeLessThan(1.2 * seconds)
    }
  })

  test('ends when the application has run for a minute', async () => {
    const mends = `
import asyncio, os, machine
async def user_main():
    print('user_main A')
    if len(os.listdir('/tries')) < 3:
        os.mkdir('/tries/%d' % len(os.listdir('/tries')))
        machine.reset()
    await asyncio.sleep(70)
    print('lasted')
`
    await make(mends)
    await fleet.board.files.write([['tries/0/x', '']])
    await fleet.board.start()
    await fleet.board.waitForLine('lasted')
    expect(fleet.info).not.toHaveProperty('safe_mode')
    expect((await fleet.flash()).get('.update/life') ?? '').not.toContain('x')
  })

  const NO_CRASHES: [string, string][] = [
    ['soft resets', 'machine.soft_reset()'],
    ['deep sleep', 'machine.deepsleep(1000)'],
    ['orderly resets', 'from mpy_blox.life import reset; reset()'],
    ['resets after more than a minute', 'await asyncio.sleep(61); machine.reset()']
  ]
  test.each(NO_CRASHES)('does not come of %s', async (_, leave) => {
    await make(
      `import asyncio, machine\nasync def user_main():\n    print('user_main A')\n    ${leave}\n`,
      { speed: 600 }
    )
    await fleet.board.start()
    for (let boot = 1; boot < 7; boot++) await fleet.board.waitForLine('user_main A')
    expect(fleet.board.log.join('\n')).not.toContain('safe mode')
  })

  test('does not come of power that goes', async () => {
    await make("async def user_main():\n    print('user_main A')\n")
    for (let boot = 1; boot < 7; boot++) {
      const runs = fleet.board.waitForLine('user_main A')
      await fleet.board.start()
      await runs
      await fleet.board.stop()
    }
    expect(fleet.board.log.join('\n')).not.toContain('safe mode')
  })

  test.each([
    ['the watchdog', 'time.sleep(1000)'],
    ['main() that is cancelled', 'for task in tasks(): task.cancel()']
  ])('comes of %s', async (_, crash) => {
    await make(`
import asyncio, time
from asyncio import core
def tasks():
    found = []
    while core._task_queue.peek():
        found.append(core._task_queue.pop())
    for task in found:
        core._task_queue.push(task)
    return found
async def user_main():
    ${crash}
`)
    await fleet.board.start()
    await fleet.board.waitForLine('safe mode: 3 crashes')
    expect(fleet.board.boots).toBe(4)
  })

  test('is over with a release that proves itself', async () => {
    await make(CRASHES.replace('WAITS', '0'))
    await fleet.board.start()
    await fleet.connected()
    const release = await fleet.publishRelease({
      version: '2.0',
      srcFiles: new Map([['user_main.py', Buffer.from(GOOD)]])
    })
    await fleet.publishList([release.entry], 'cmd')
    await fleet.confirmed('2.0')
    expect(fleet.info).not.toHaveProperty('safe_mode')
    expect((await fleet.flash()).has('.update/life')).toBe(false)
  })
})
