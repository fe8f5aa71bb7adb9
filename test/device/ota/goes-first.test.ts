import { afterEach, describe, expect, test } from '@jest/globals'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from './updating-board'

/** There while an update that lacked memory goes first. */
const MARK = '.update/first'
const FILES = { [MARK]: '', 'user_main.py': "async def user_main():\n    print('runs')\n" }

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

  test('runs its application if none has come', async () => {
    expect(await start()).toEqual([1, false])
  })
})
