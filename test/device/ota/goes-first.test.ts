import { afterEach, describe, expect, test } from '@jest/globals'
import { scaled } from '../../support/memory-figures'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from './updating-board'

/** There while an update that lacked memory goes first. */
const MARK = '.update/first'
const FILES = { [MARK]: '', 'user_main.py': "async def user_main():\n    print('runs')\n" }

/** Holds updates back, and leaves pieces of 240 bytes by then: hardly a function can be loaded any more. */
const EATS = `
import asyncio
from mpy_blox.ota import postpone
kept = None
async def user_main():
    global kept
    postpone(80)
    print('postponed')
    await asyncio.sleep(75)
    try:
        while True:
            kept = [kept, bytearray(240)]
    except MemoryError:
        pass
    count, piece = 0, kept
    while piece:
        count += 1
        if count % 20 == 0:
            piece[1] = None
        piece = piece[0]
    await asyncio.sleep(100000)
`

describe.each(interpreters)('A board with %s where an update goes first', (name) => {
  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  /** How often it has booted when its application runs, and whether an update goes first then. */
  async function start(list?: object[]): Promise<[boots: number, goesFirst: boolean]> {
    fleet = await UpdatingBoard.make(await interpreter(name), FILES)
    if (list) await fleet.publishList(list)
    const runs = fleet.board.hasPrinted('runs')
    await fleet.board.start()
    await runs
    const [before = ''] = fleet.board.log.join('\n').split('runs')
    return [before.split('INFO app: booted').length - 1, (await fleet.flash()).has(MARK)]
  }

  test('begins its application in another boot once that is refused', async () => {
    expect(await start([{ type: 'release' }])).toEqual([2, false])
  })

  test('has what it held back when its application took all of the heap', async () => {
    const files = { 'user_main.py': EATS }
    const micropython = await interpreter(name)
    const heap = `${scaled(100, micropython)}k`
    fleet = await UpdatingBoard.make(micropython, files, { heap })
    const postponed = fleet.board.hasPrinted('postponed')
    await fleet.board.start()
    await postponed
    const confirmed = fleet.confirmed('1.0')
    const srcFiles = new Map([['user_main.py', Buffer.from('def user_main():\n    pass\n')]])
    await fleet.publishRelease({ version: '1.0', srcFiles })
    await confirmed
  })

  test('runs its application if none has come', async () => {
    expect(await start()).toEqual([1, false])
  })
})
