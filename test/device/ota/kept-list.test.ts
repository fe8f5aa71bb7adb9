import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter, interpreters } from '../../support/micropythons'
import { eventually } from '../../support/patience'
import { DEVICE_ID, UpdatingBoard, type Status } from './updating-board'

const program = (text: string): Map<string, Buffer> =>
  new Map([['user_main.py', Buffer.from(text)]])
const GOOD = program('async def user_main():\n    print("user_main B")\n')
const BAD = program('raise ValueError("no sensor")')

describe.each(interpreters)('A list that the broker keeps for a board with %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  const make = async (): Promise<void> => {
    fleet = await UpdatingBoard.make(micropython, {}, { settings: { 'update.trial_boots': 1 } })
  }
  /** The board was on, and is off. */
  const wasOn = async (): Promise<void> => {
    await make()
    await fleet.board.start()
    await fleet.connected()
    await fleet.board.stop()
  }

  /** What the board tells of a list that is kept for it while it is off, until that is cleared. */
  const toldOf = async (keep: () => Promise<unknown>): Promise<Status[]> => {
    // How an update ended is told again unless the board has heard that the broker has it.
    await eventually(
      async () => (await fleet.board.files.read('.update/result')) === undefined || undefined,
      () => 'how the update ended stays untold'
    )
    await fleet.board.stop()
    const told = fleet.statuses.length
    await keep()
    await fleet.board.start()
    await fleet.connected()
    await fleet.cleared()
    return fleet.statuses.slice(told)
  }

  test('reaches it when it is back, and is cleared once it is confirmed', async () => {
    await wasOn()
    const { entry } = await fleet.keepRelease({ srcFiles: GOOD })
    const confirmed = fleet.confirmed('1.0.0')
    await fleet.board.start()
    expect((await confirmed).release).toBe(entry.pkg_sha256)
    await fleet.cleared()
    expect((await fleet.flash()).get('user_main.py')).toContain('user_main B')
  })

  test('is cleared when the board refuses it, and without a status when it comes again', async () => {
    await wasOn()
    const { entry } = await fleet.keepRelease({ deviceIds: ['another'], srcFiles: GOOD })
    const rejected = fleet.state('rejected')
    await fleet.board.start()
    expect((await rejected).error?.code).toBe('wrong-target')
    await fleet.cleared()
    expect(await toldOf(() => fleet.keepList([entry]))).toEqual([])
  })

  test('is cleared when it was rolled back, and without a status when it comes again', async () => {
    await wasOn()
    const { entry } = await fleet.keepRelease({ srcFiles: BAD })
    const rolledBack = fleet.state('rolled-back')
    await fleet.board.start()
    await rolledBack
    await fleet.cleared()
    expect(await toldOf(() => fleet.keepList([entry]))).toEqual([])
  })

  test('is none when it is empty: nothing is said of it', async () => {
    await make()
    await fleet.board.start()
    await fleet.connected()
    await fleet.retain(`mpypi/nodes/${DEVICE_ID}/cmd`, '')
    const rejected = fleet.state('rejected')
    await fleet.publishRelease({ channel: 'another', srcFiles: GOOD })
    expect((await rejected).error?.code).toBe('wrong-target')
    expect(fleet.statuses.map(({ state }) => state)).toEqual(['checking', 'rejected'])
  })

  test('that is older than what the board runs is cleared without a status', async () => {
    await make()
    await fleet.board.start()
    await fleet.connected()
    const confirmed = fleet.confirmed('1.1.0')
    await fleet.publishRelease({ version: '1.1.0', srcFiles: GOOD })
    await confirmed
    const older = { version: '1.0.0', channel: 'stable', srcFiles: BAD, nowMs: 1000 }
    expect(await toldOf(() => fleet.keepRelease(older))).toEqual([])
  })

  test('that holds what the board runs is cleared without a status', async () => {
    await make()
    await fleet.board.start()
    await fleet.connected()
    const confirmed = fleet.confirmed('1.1.0')
    const release = await fleet.publishRelease({ version: '1.1.0', srcFiles: GOOD })
    await confirmed
    expect(await toldOf(() => fleet.keepList([release.entry]))).toEqual([])
  })

  test('is there until its own verdict, though it came before that of the one before', async () => {
    // Two seconds of this host, for the second to come in.
    const settings = { 'update.confirm_after': 120 }
    fleet = await UpdatingBoard.make(micropython, {}, { settings })
    await fleet.keepRelease({ srcFiles: GOOD })
    const trial = fleet.state('trial')
    await fleet.board.start()
    await trial
    const isApplying = ({ state, version }: Status): boolean =>
      state === 'applying' && version === '1.1.0'
    const confirmed = fleet.confirmed('1.0.0')
    const next = program('async def user_main():\n    print("user_main C")\n')
    const { entry } = await fleet.keepRelease({ version: '1.1.0', srcFiles: next })
    await confirmed
    await fleet.until(() => fleet.statuses.find(isApplying), 'second reset')
    expect(fleet.command).toBe(JSON.stringify([entry]))
    await fleet.confirmed('1.1.0')
    await fleet.cleared()
  })
})
