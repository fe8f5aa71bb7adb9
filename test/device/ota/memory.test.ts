import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter } from '../../support/micropythons'
import { fleetLibrary, UpdatingBoard } from './updating-board'

/**
 * Tells what is allocated at most while the update runs: every few milliseconds, and at each file
 * that is opened, for staging lets nothing else run.
 */
const WATCHER = `
import asyncio, builtins, gc, sys
highest = idle = 0
opened = open

def look(*what):
    global highest
    gc.collect()
    gc.collect()
    if idle and gc.mem_alloc() - idle > highest:
        highest = gc.mem_alloc() - idle
        print('over idle', highest, *what)

def opening(*what):
    look(*what)
    return opened(*what)

async def user_main():
    global idle
    await asyncio.sleep(3)
    builtins.open = opening
    look()
    idle = gc.mem_alloc()
    print('idle', idle)
    while True:
        await asyncio.sleep_ms(5)
        look()
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

/** Heap that a board has in use when there is nothing to do. */
async function idleHeap(): Promise<number> {
  fleet = await UpdatingBoard.make(micropython, { 'user_main.py': WATCHER })
  await fleet.board.start()
  const line = await fleet.board.waitForLine(/^idle/, 15_000)
  await fleet.close()
  return Number(line.slice('idle '.length))
}

test('A heap of 40 KB over idle is enough for a first install, a change, and 200 KB', async () => {
  const heap = `${Math.floor((await idleHeap()) / 1024) + 40}k`
  fleet = await UpdatingBoard.make(micropython, {}, { flash: '2m', heap })
  await fleet.board.start()
  await fleet.board.waitForLine('user_main has ended', 20_000)
  const srcFiles = new Map([['big.bin', randomBytes(200_000)]])
  for (const [version, files] of [
    ['1.0.0', new Map<string, Buffer>()],
    ['1.0.1', new Map<string, Buffer>()],
    ['1.0.2', srcFiles]
  ] as const) {
    const confirmed = fleet.confirmed(version, 60_000)
    const wheel = await readFile((await fleetLibrary(version)).wheel.file)
    await fleet.publishRelease({ version, wheel, srcFiles: files })
    await confirmed
  }
  process.stdout.write(`updated in a heap of ${heap}\n`)
}, 180_000)

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

// What boards of old understand; a release takes less, and moves less.
test('An update by wheel takes at most 36 KB over the idle heap', async () => {
  const wheel = await readFile((await fleetLibrary('1.0.0')).wheel.file)
  const bytes = await overIdle(async () =>
    fleet.publishList([await fleet.publishWheel('fleet-lib', '1.0.0', wheel)])
  )
  process.stdout.write(`wheel: ${bytes} bytes over idle\n`)
  expect(bytes).toBeLessThan(36 * 1024)
})
