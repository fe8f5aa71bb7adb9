import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter } from '../../support/micropythons'
import { fleetLibrary, UpdatingBoard } from './updating-board'

/** Tells what is allocated at most, every few milliseconds, while the update runs. */
const WATCHER = `
import asyncio, gc, mpy_blox.ota.channel as channel
async def user_main():
    await asyncio.sleep(3)
    gc.collect()
    gc.collect()
    idle = gc.mem_alloc()
    print('idle', idle)
    highest = 0
    while True:
        await asyncio.sleep_ms(5)
        gc.collect()
        if gc.mem_alloc() - idle > highest:
            highest = gc.mem_alloc() - idle
            print('over idle', highest)
`

let micropython: MicroPython
beforeAll(async () => void (micropython = await interpreter('MicroPython')), 300_000)

let fleet: UpdatingBoard
afterEach(() => fleet.close())

async function overIdle(publish: () => Promise<void>): Promise<number> {
  fleet = await UpdatingBoard.make(micropython, { 'user_main.py': WATCHER }, { flash: '2m' })
  await fleet.board.start()
  await fleet.board.waitForLine(/^idle/, 15_000)
  const applying = fleet.state('applying', 30_000)
  await publish()
  await applying
  const peaks = fleet.board.log.flatMap((line) => /^over idle (\d+)/.exec(line)?.[1] ?? [])
  return Number(peaks.at(-1))
}

test('An update by release takes at most 24 KB over the idle heap', async () => {
  const wheel = await readFile((await fleetLibrary('1.0.0')).wheel.file)
  const bytes = await overIdle(async () => void (await fleet.publishRelease({ wheel })))
  process.stdout.write(`release: ${bytes} bytes over idle\n`)
  expect(bytes).toBeLessThan(24 * 1024)
})

test('A file of 200 KB takes at most 24 KB over the idle heap', async () => {
  const srcFiles = new Map([['big.bin', randomBytes(200_000)]])
  const bytes = await overIdle(async () => void (await fleet.publishRelease({ srcFiles })))
  process.stdout.write(`200 KB file: ${bytes} bytes over idle\n`)
  expect(bytes).toBeLessThan(24 * 1024)
})

test('An update by wheel takes at most 24 KB over the idle heap', async () => {
  const wheel = await readFile((await fleetLibrary('1.0.0')).wheel.file)
  const bytes = await overIdle(async () =>
    fleet.publishList([await fleet.publishWheel('fleet-lib', '1.0.0', wheel)])
  )
  process.stdout.write(`wheel: ${bytes} bytes over idle\n`)
  expect(bytes).toBeLessThan(24 * 1024)
})
