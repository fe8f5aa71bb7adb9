import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from './updating-board'

const RUNS = 'async def user_main():\n    pass\n'
const RAISES = 'raise ValueError("no sensor")\n'
/** Takes whatever room there is, again and again, as a logger does. */
const FILLS = `
import asyncio
def fill():
    with open('/log.bin', 'ab') as file:
        while True:
            file.write(bytes(4096))
            file.flush()
async def user_main():
    while True:
        try:
            fill()
        except OSError:
            print('no room')
        await asyncio.sleep(1)
`
const FILLS_AND_RAISES = FILLS.replace("print('no room')", 'raise')
const MAIN_THAT_FILLS = `
from mpy_blox.recovery import recover
recover()
with open('/log.bin', 'ab') as file:
    while True:
        file.write(bytes(512))
        file.flush()
`

describe.each(interpreters)('A board with %s and little room on its flash', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function start(files: Record<string, string>, leaveKB?: number): Promise<void> {
    fleet = await UpdatingBoard.make(micropython, files, { flash: '1m' })
    if (leaveKB !== undefined) {
      const room = (await fleet.board.files.freeBytes()) - leaveKB * 1024
      await fleet.board.files.write([['filler.bin', new Uint8Array(room)]])
    }
    await fleet.board.start()
    await fleet.connected()
  }

  const reserve = async (): Promise<number | undefined> =>
    (await fleet.board.files.list()).find(({ path }) => path === '.update/reserve')?.sizeBytes

  async function release(
    version: string,
    files: Record<string, string | Uint8Array>,
    remove: string[] = []
  ): Promise<void> {
    const srcFiles = new Map(Object.entries(files).map(([path, it]) => [path, Buffer.from(it)]))
    await fleet.publishRelease({ version, srcFiles, remove })
  }

  test('has what a release removes by name make room for it', async () => {
    await start({ 'user_main.py': RUNS }, 48)
    const confirmed = fleet.confirmed('1.0')
    const files = { 'large.bin': randomBytes(300_000), 'user_main.py': `${RUNS}# 1.0\n` }
    await release('1.0', files, ['filler.bin'])
    await confirmed
    const flash = await fleet.flash()
    expect([flash.has('filler.bin'), flash.has('large.bin')]).toEqual([false, true])
  })

  test('removes a large file of the release before once the next one is proven', async () => {
    await start({})
    const first = fleet.confirmed('1.0')
    const large = randomBytes((await fleet.board.files.freeBytes()) - 250_000)
    await release('1.0', { 'large.bin': large, 'user_main.py': RUNS })
    await first
    const rolledBack = fleet.state('rolled-back')
    await release('1.1', { 'user_main.py': RAISES })
    expect((await rolledBack).error!.text).toBe('user_main: ValueError: no sensor')
    expect((await fleet.flash()).has('large.bin')).toBe(true)
    await fleet.board.start()
    const next = fleet.confirmed('1.2')
    await release('1.2', { 'user_main.py': RUNS })
    await next
    expect((await fleet.flash()).has('large.bin')).toBe(false)
  })

  test('keeps room for the next release from an application that takes all', async () => {
    await start({ 'user_main.py': FILLS })
    if (!fleet.board.log.includes('no room')) await fleet.board.waitForLine('no room')
    const confirmed = fleet.confirmed('1.0')
    await release('1.0', { 'user_main.py': RUNS }, ['log.bin'])
    await confirmed
    expect((await fleet.flash()).has('log.bin')).toBe(false)
  })

  test('keeps it, too, from a release on trial whose main.py knows nothing of that', async () => {
    fleet = await UpdatingBoard.make(micropython, {}, { flash: '1m' })
    await release('1.0', { 'main.py': MAIN_THAT_FILLS })
    const rolledBack = fleet.state('rolled-back')
    await fleet.board.start()
    await rolledBack
    const confirmed = fleet.confirmed('1.1')
    await release('1.1', { 'user_main.py': RUNS, 'table.bin': randomBytes(40_000) })
    await confirmed
    expect((await fleet.flash()).has('table.bin')).toBe(true)
  })

  test('has that room for a release that removes nothing', async () => {
    await start({ 'user_main.py': FILLS })
    if (!fleet.board.log.includes('no room')) await fleet.board.waitForLine('no room')
    const confirmed = fleet.confirmed('1.0')
    const parts = Array.from({ length: 3 }, (_, i) => [`part${i}.bin`, randomBytes(3000)] as const)
    await release('1.0', { 'user_main.py': RUNS, ...Object.fromEntries(parts) })
    await confirmed
    expect((await fleet.flash()).has('part2.bin')).toBe(true)
  })

  test('has that room again after each release that fills the flash and is rolled back', async () => {
    await start({ 'user_main.py': FILLS })
    if (!fleet.board.log.includes('no room')) await fleet.board.waitForLine('no room')
    const kept: number[] = []
    for (let patch = 0; patch < 6; patch++) {
      const rolledBack = fleet.state('rolled-back')
      await release(`1.0.${patch}`, { 'user_main.py': `${FILLS_AND_RAISES}# ${patch}\n` })
      await rolledBack
      kept.push((await reserve())!)
    }
    // The first makes the folders that all others use.
    expect(kept.slice(1)).toEqual(kept.slice(1).map(() => kept[1]))
    const confirmed = fleet.confirmed('2.0')
    await release('2.0', { 'user_main.py': RUNS, 'part.bin': randomBytes(3000) })
    await confirmed
    expect((await fleet.flash()).has('part.bin')).toBe(true)
  })

  test('has that room whole, or not at all, if the power fails as it is kept', async () => {
    await start({ 'user_main.py': 'def user_main():\n    print("began")\n' })
    if (!fleet.board.log.includes('began')) await fleet.board.waitForLine('began')
    await fleet.board.stop()
    expect(await reserve()).toBeGreaterThan(16_000)
    await fleet.board.files.remove('.update/reserve')
    const begins = fleet.board.waitForLine('began')
    await fleet.board.start({ countOperations: true })
    await begins
    const { operations } = fleet.board
    await fleet.board.stop()
    const given = Buffer.alloc(8)
    given.writeUInt32LE(65_536)
    for (const at of [Math.floor(operations / 2), operations - 10])
      for (const before of [undefined, given]) {
        await fleet.board.files.remove('.update/reserve')
        if (before) await fleet.board.files.write([['.update/reserve', before]])
        await fleet.board.start({ powerCut: { at, torn: false } })
        await fleet.board.off()
        expect(await reserve()).toBe(before?.length)
      }
  })
})
