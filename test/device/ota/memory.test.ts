import { afterEach, describe, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { fleetLibrary } from '../../support/built-once'
import { heldKeys } from '../../support/held-keys'
import { judge, kilobytes, MOST, scaled, WHOLE_HEAP_KB } from '../../support/memory-figures'
import type { MemoryFigure } from '../../support/memory-figures'
import { interpreter, interpreters } from '../../support/micropythons'
import type { PlainBoard } from '../../support/plain-board'
import { UpdatingBoard } from './updating-board'

/** More than an update needs, so that the figures are those of its choice. */
const AMPLE = '200k'

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

/** Asks for updates, holds them back, and sleeps: what would be a chip's sleep ends the process, and it boots again. */
const SLEEPS = `
import sys

class Chip:
    deepsleep = sys.exit

sys.modules['machine'] = Chip

async def user_main():
    from mpy_blox import app, ota
    ota.postpone(1)
    await app.updates.checked()
    await app.sleep(60)
`

const limit = (figure: MemoryFigure): string => `${kilobytes(MOST[figure])} KB`

describe.each(interpreters)('On a plain %s', (name) => {
  let fleet: UpdatingBoard<PlainBoard>
  afterEach(() => fleet.close())

  const start = async (userMain: string, heap: string, settings = {}): Promise<void> => {
    const files = { 'user_main.py': userMain }
    fleet = await UpdatingBoard.makePlain(await interpreter(name), files, heap, settings)
    await fleet.board.start()
  }
  /** Heap that a board has in use when there is nothing to do. */
  const idle = async (): Promise<number> => {
    const line = await fleet.board.waitForLine(/^idle/)
    return Number(line.slice('idle '.length))
  }
  const overIdle = async (publish: () => Promise<void>): Promise<number> => {
    await start(WATCHER, AMPLE)
    await idle()
    await publish()
    await fleet.board.waitForLine(/resets into/)
    const peaks = fleet.board.log.flatMap((line) => /^over idle (\d+)/.exec(line)?.[1] ?? [])
    return Number(peaks.at(-1))
  }

  /** All that is asked of a board in the least heap, with three keys. @returns the key that signs */
  const startSmall = async (userMain: string): Promise<string> => {
    const heap = `${scaled(WHOLE_HEAP_KB, await interpreter(name))}k`
    const { settings, signingKey } = heldKeys()
    await start(userMain, heap, settings)
    return signingKey
  }
  test(`an update by release takes at most ${limit('an update by release, over idle')} over the idle heap`, async () => {
    const wheel = await fleetLibrary('1.0.0')
    const bytes = await overIdle(async () => void (await fleet.publishRelease({ wheels: [wheel] })))
    judge('an update by release, over idle', bytes, await interpreter(name))
  })

  test(`an update by wheel takes at most ${limit('an update by wheel, over idle')} over the idle heap`, async () => {
    const wheel = await fleetLibrary('1.0.0')
    const bytes = await overIdle(async () =>
      fleet.publishList([await fleet.publishWheel('fleet-lib', '1.0.0', wheel)])
    )
    judge('an update by wheel, over idle', bytes, await interpreter(name))
  })

  test(`a file of 200 KB takes at most ${limit('a file of 200 KB, over idle')} over the idle heap`, async () => {
    const srcFiles = new Map([['big.bin', randomBytes(200_000)]])
    const bytes = await overIdle(async () => void (await fleet.publishRelease({ srcFiles })))
    judge('a file of 200 KB, over idle', bytes, await interpreter(name))
  })

  test(`a heap of ${WHOLE_HEAP_KB} KB is enough for three keys, a first install, a change, 200 KB, and a log told live`, async () => {
    const signingKey = await startSmall('async def user_main():\n    pass\n')
    await fleet.board.waitForLine(/user_main has ended/)
    for (const [version, srcFiles] of [
      ['1.0.0', new Map<string, Buffer>()],
      ['1.0.1', new Map<string, Buffer>()],
      ['1.0.2', new Map([['big.bin', randomBytes(200_000)]])]
    ] as const) {
      const confirmed = fleet.confirmed(version)
      const wheels = [await fleetLibrary(version)]
      await fleet.publishRelease({ version, wheels, srcFiles, signingKey })
      await confirmed
    }
    await fleet.ask({ do: 'log', for_s: 1, nonce: 'a' })
    await fleet.toldLive('live for 1 s')
  })

  test(`a heap of ${WHOLE_HEAP_KB} KB is enough for three keys and a board that holds updates back, and sleeps`, async () => {
    const signingKey = await startSmall(SLEEPS)
    await fleet.says('asleep', /for_s/)
    const confirmed = fleet.confirmed('1.0.0')
    await fleet.publishRelease({ wheels: [await fleetLibrary('1.0.0', 4)], signingKey })
    await confirmed
  })
})
