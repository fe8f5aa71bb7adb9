import { afterEach, describe, expect, test } from '@jest/globals'
import type { BoardStanding } from '../../../action/channel/standing'
import { explainBoard } from '../../../action/commands/explain-board'
import { fleet, fleetFailure } from '../../../action/commands/fleet'
import { interpreter, interpreters } from '../../support/micropythons'
import { RecordingReporter } from '../../support/recording-reporter'
import { DEVICE_ID, UpdatingBoard } from '../ota/updating-board'

const BAD = new Map([['user_main.py', Buffer.from('raise ValueError("no sensor")')]])
const GOOD = new Map([['user_main.py', Buffer.from('async def user_main():\n    pass\n')]])

describe.each(interpreters)('The fleet, with a board with %s,', (name) => {
  let board: UpdatingBoard
  afterEach(() => board.close())

  const at = () => ({ broker: { url: board.broker.url }, topicPrefix: 'mpypi' })
  const look = async (inputs: object = {}): Promise<BoardStanding[]> =>
    fleet({ ...at(), ...inputs }, new RecordingReporter())

  test('says who is behind and why, and who is not any more', async () => {
    const settings = { 'update.trial_boots': 1 }
    board = await UpdatingBoard.make(await interpreter(name), {}, { settings })
    await board.board.start()
    await board.connected()
    const back = board.state('rolled-back')
    await board.publishRelease({ version: '1.1.0', srcFiles: BAD })
    await back
    const behind = await look({ behind: true, channel: 'stable' })
    expect(behind).toMatchObject([
      { deviceId: DEVICE_ID, wanted: '1.1.0', isBehind: true, hasFailed: true }
    ])
    expect(behind[0]!.heardMs ?? behind[0]!.upS).toBeDefined()
    expect(behind[0]!.info).toMatchObject({ flashFreeBytes: expect.any(Number) })
    expect(fleetFailure(behind, { behind: true })).toMatchObject({ code: 'boards-behind' })
    const told = new RecordingReporter()
    await explainBoard({ ...at(), deviceId: DEVICE_ID }, told)
    expect(told.lines.join(' ')).toMatch(
      /took it back \(rolled-back: user_main: ValueError: no sen/
    )

    const confirmed = board.state('confirmed')
    await board.publishRelease({ version: '1.2.0', srcFiles: GOOD })
    await confirmed
    const now = await look({ behind: true, failed: true })
    expect(now).toEqual([])
    expect(fleetFailure(now, { behind: true, failed: true })).toBeUndefined()
    expect(await look({ channel: 'another' })).toEqual([])
    expect(await look()).toMatchObject([{ installed: '1.2.0', isBehind: false }])
  })
})
