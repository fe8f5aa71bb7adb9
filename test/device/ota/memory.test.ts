import { afterEach, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { interpreter, interpreters } from '../../support/micropythons'
import type { PlainBoard } from '../../support/plain-board'
import { fleetLibrary, UpdatingBoard } from './updating-board'

/** More than an update needs, so that the figures are those of its choice. */
const AMPLE = '200k'
const MOST = 24 * 1024

/**
 * Tells what is allocated at most while the update runs, the code that it loads included: every few
 * milliseconds, and at each file that is opened, for staging lets nothing else run.
 */
const WATCHER = `
import asyncio, builtins, gc
highest = idle = 0
opened = open

def look():
    global highest
    gc.collect()
    gc.collect()
    if idle and gc.mem_alloc() - idle > highest:
        highest = gc.mem_alloc() - idle
        print('over idle', highest)

def opening(*what):
    look()
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

describe.each(interpreters)('On a plain %s', (name) => {
  let fleet: UpdatingBoard<PlainBoard>
  afterEach(() => fleet.close())

  const start = async (userMain: string, heap: string): Promise<void> => {
    const { command, ...rest } = await interpreter(name)
    fleet = await UpdatingBoard.makePlain({ command, ...rest }, { 'user_main.py': userMain }, heap)
    await fleet.board.start()
  }
  /** Heap that a board has in use when there is nothing to do. */
  const idle = async (): Promise<number> => {
    const line = await fleet.board.waitForLine(/^idle/, 15_000)
    return Number(line.slice('idle '.length))
  }
  const overIdle = async (publish: () => Promise<void>): Promise<number> => {
    await start(WATCHER, AMPLE)
    await idle()
    await publish()
    await fleet.board.waitForLine(/resets into/, 40_000)
    const peaks = fleet.board.log.flatMap((line) => /^over idle (\d+)/.exec(line)?.[1] ?? [])
    return Number(peaks.at(-1))
  }
  const wheelOf = async (version: string): Promise<Buffer> =>
    await readFile((await fleetLibrary(version)).wheel.file)

  test('an update by release takes at most 24 KB over the idle heap', async () => {
    const wheel = await wheelOf('1.0.0')
    const bytes = await overIdle(async () => void (await fleet.publishRelease({ wheel })))
    process.stdout.write(`release: ${bytes} bytes over idle on ${name}\n`)
    expect(bytes).toBeLessThanOrEqual(MOST)
  }, 90_000)

  test('an update by wheel takes at most 24 KB over the idle heap', async () => {
    const wheel = await wheelOf('1.0.0')
    const bytes = await overIdle(async () =>
      fleet.publishList([await fleet.publishWheel('fleet-lib', '1.0.0', wheel)])
    )
    process.stdout.write(`wheel: ${bytes} bytes over idle on ${name}\n`)
    expect(bytes).toBeLessThanOrEqual(MOST)
  }, 90_000)

  test('a file of 200 KB takes at most 24 KB over the idle heap', async () => {
    const srcFiles = new Map([['big.bin', randomBytes(200_000)]])
    const bytes = await overIdle(async () => void (await fleet.publishRelease({ srcFiles })))
    process.stdout.write(`200 KB file: ${bytes} bytes over idle on ${name}\n`)
    expect(bytes).toBeLessThanOrEqual(MOST)
  }, 90_000)

  test('a heap of 32 KB over idle is enough for a first install, a change, and 200 KB', async () => {
    await start(WATCHER, AMPLE)
    const heap = `${Math.floor((await idle()) / 1024) + 32}k`
    await fleet.close()
    await start('async def user_main():\n    pass\n', heap)
    await fleet.board.waitForLine(/user_main has ended/, 20_000)
    for (const [version, srcFiles] of [
      ['1.0.0', new Map<string, Buffer>()],
      ['1.0.1', new Map<string, Buffer>()],
      ['1.0.2', new Map([['big.bin', randomBytes(200_000)]])]
    ] as const) {
      const confirmed = fleet.confirmed(version, 60_000)
      await fleet.publishRelease({ version, wheel: await wheelOf(version), srcFiles })
      await confirmed
    }
    process.stdout.write(`updated in a heap of ${heap} on ${name}\n`)
  }, 240_000)
})
