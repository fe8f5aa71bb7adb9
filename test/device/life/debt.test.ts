import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { makeRelease } from '../../../action/release/release'
import type { BoardOptions } from '../../../action/virtual/board'
import type { MicroPython } from '../../../action/virtual/micropython'
import { freePort } from '../../support/free-port'
import { interpreter, interpreters } from '../../support/micropythons'
import { eventually } from '../../support/patience'
import { DEVICE_ID, UpdatingBoard } from '../ota/updating-board'

const GOOD = 'async def user_main():\n    print("user_main B")\n'

const LASTS = `
import asyncio
async def user_main():
    await asyncio.sleep(120)
    print('two minutes')
`

describe.each(interpreters)('A board with %s that does not check in', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function make(
    userMain: string,
    {
      life,
      settings,
      ...hardware
    }: Partial<BoardOptions> & { life?: string; settings?: object } = {}
  ): Promise<void> {
    fleet = await UpdatingBoard.make(
      micropython,
      {
        'user_main.py': userMain,
        // A board that has yet to make its reserve waits for its channel first.
        '.update/reserve': 'kept',
        ...(life === undefined ? {} : { '.update/life': life })
      },
      // Without waiting for a channel its application runs before there is a connection.
      { speed: 60, ...hardware, settings: { 'update.auto_update': false, ...settings } }
    )
  }

  /** A release that waits on the board's own topic. */
  async function release(): Promise<void> {
    const release = makeRelease({
      name: 'fleet-lib',
      version: '2.0',
      srcFiles: new Map([['user_main.py', Buffer.from(GOOD)]]),
      deviceIds: [DEVICE_ID]
    })
    await fleet.publishPackages(release)
    await fleet.retain(`mpypi/nodes/${DEVICE_ID}/cmd`, JSON.stringify([release.entry]))
  }

  test('for 20 boots does so before its application runs, and takes the release that waits', async () => {
    await make('import machine\ndef user_main():\n    machine.soft_reset()\n')
    await release()
    const staged = fleet.state('staged')
    await fleet.board.start()
    await staged
    expect(fleet.board.boots).toBe(20)
    await fleet.confirmed('2.0')
    expect((await fleet.flash()).get('user_main.py')).toBe(GOOD)
  })

  test('for 20 wakes from deep sleep does so too, without a write for any of them', async () => {
    await make('import machine\ndef user_main():\n    machine.deepsleep(60_000)\n')
    await release()
    const staged = fleet.state('staged')
    await fleet.board.start()
    await staged
    // The boot before the first sleep is none of the 20.
    expect(fleet.board.boots).toBe(21)
    await fleet.confirmed('2.0')
  })

  test('writes little in a boot, and leaves nothing behind', async () => {
    await make(LASTS)
    const boot = async (): Promise<Buffer> => {
      const lasted = fleet.board.waitForLine('two minutes')
      await fleet.board.start()
      await lasted
      await fleet.board.stop()
      return await readFile(fleet.board.files.file)
    }
    const before = await boot()
    const after = await boot()
    const written = after.reduce((sum, byte, at) => sum + (byte === before[at] ? 0 : 1), 0)
    process.stdout.write(`a boot writes ${written} bytes\n`)
    // Its boot, its check-in and its minute are remembered in a character each, and then not any more.
    expect(written).toBeLessThan(1024)
    expect((await fleet.flash()).has('.update/life')).toBe(false)
  })

  test('runs its application after two minutes if there is no broker', async () => {
    const settings = { 'mqtt.port': await freePort() }
    await make('def user_main():\n    print("user_main A")\n', { life: 'b'.repeat(19), settings })
    const runs = fleet.board.waitForLine('user_main A')
    const gaveUp = fleet.board.waitForLine('not checked in within 120 s')
    await fleet.board.start()
    await gaveUp
    expect(fleet.board.log).not.toContain('user_main A')
    await runs
    // Paid or not: counting begins anew.
    expect(fleet.board.boots).toBe(2)
    expect((await fleet.flash()).get('.update/life')).toBe('pob')
  })

  test('owes nothing if it has no mqtt.server', async () => {
    const settings = { 'mqtt.server': '' }
    await make('def user_main():\n    print("user_main A")\n', { life: 'b'.repeat(30), settings })
    const runs = fleet.board.waitForLine('user_main A')
    await fleet.board.start()
    await runs
    expect(fleet.board.boots).toBe(1)
  })

  test('for a day resets itself, and takes the release that waits', async () => {
    const closes = `
import asyncio
from mpy_blox import app
async def user_main():
    await app.client.stop()
    for hours in range(0, 24, 6):
        print('closed for %d h' % hours)
        await asyncio.sleep(6 * 3600)
`
    await make(closes)
    await fleet.board.start()
    await fleet.board.hasPrinted('closed for 0 h')
    await release()
    // A day is longer than one answer may take.
    for (const hours of [6, 12, 18]) await fleet.board.hasPrinted(`closed for ${hours} h`)
    const staged = fleet.state('staged')
    await fleet.board.waitForLine('no check-in for a day: resetting')
    await staged
    expect(fleet.board.boots).toBe(2)
    await fleet.confirmed('2.0')
  })

  test('for a day, in boots that all last some hours, does so too', async () => {
    const naps = `
import asyncio, machine
from mpy_blox import app
async def user_main():
    await app.client.stop()
    await asyncio.sleep(3 * 3600 + 600)
    machine.soft_reset()
`
    await make(naps)
    await release()
    await fleet.board.start()
    for (let boots = 2; boots < 9; boots++)
      await eventually(
        () => fleet.board.boots >= boots || undefined,
        () => `boot ${boots} does not come`
      )
    await fleet.state('staged')
    expect(fleet.board.boots).toBe(9)
    await fleet.confirmed('2.0')
  })

  test('for 20 boots does so although its application has filled the flash', async () => {
    const fills = `
import machine
def user_main():
    try:
        with open('/full', 'ab') as file:
            while True:
                file.write(bytes(512))
    except OSError:
        pass
    machine.soft_reset()
`
    await make(fills, { flash: '768k' })
    const told = fleet.connected()
    await fleet.board.start()
    await told
    expect(fleet.board.boots).toBeLessThanOrEqual(21)
  })
})
