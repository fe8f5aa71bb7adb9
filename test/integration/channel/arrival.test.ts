import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { requireArrival } from '../../../action/channel/arrival'
import { connect, type Connection } from '../../../action/channel/connection'
import { publish } from '../../../action/channel/publish'
import type { UpdateState } from '../../../action/channel/fleet'
import { startAedes, type TestBroker } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'
import { sha256, updateOf, wheelPackage } from '../../support/update'

let broker: TestBroker
let boards: Connection
beforeEach(async () => {
  broker = await startAedes()
  boards = await connect({ url: `mqtt://127.0.0.1:${broker.port}` }, new RecordingReporter())
})
afterEach(async () => {
  await boards.close()
  await broker.end()
})

const update = updateOf(wheelPackage())
const release = sha256(JSON.stringify(update.list))

const say = (deviceId: string, report: string, payload: unknown) =>
  boards.publish([
    {
      topic: `mpypi/nodes/${deviceId}/${report}`,
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
      retain: true
    }
  ])
const status = (state: UpdateState, error: { code: string; text: string } | null = null) => ({
  state,
  release,
  version: '1.4.0',
  progress: 50,
  error
})

/** A board that is on the channel, and goes through the states when a list comes. */
async function board(deviceId: string, topic: string, ...states: object[]): Promise<void> {
  await say(deviceId, 'info', { channel: 'stable' })
  await say(deviceId, 'online', '1')
  await boards.watch([topic], () => {
    void states.reduce<Promise<void>>(
      (before, state) => before.then(() => say(deviceId, 'status', state)),
      Promise.resolve()
    )
  })
}

const run = (options: object, waitS = 5, reporter = new RecordingReporter()) =>
  publish(
    { ...update, broker: { url: `mqtt://127.0.0.1:${broker.port}` }, waitS, ...options },
    reporter
  )

describe('waiting for boards', () => {
  test('ends when the addressed board has confirmed, and tells each state', async () => {
    await board(
      'b1',
      'mpypi/nodes/b1/cmd',
      status('downloading'),
      status('trial'),
      status('confirmed')
    )
    const reporter = new RecordingReporter()
    const result = await run({ deviceIds: ['b1'] }, 5, reporter)
    expect(result.boards).toMatchObject([
      { deviceId: 'b1', outcome: 'confirmed', version: '1.4.0' }
    ])
    expect(reporter.lines).toEqual(
      expect.arrayContaining(['b1: downloading', 'b1: trial', 'b1: confirmed'])
    )
    expect(() => requireArrival(result.boards!)).not.toThrow()
  })

  test("waits for the channel's boards, and not for those that are off or on another", async () => {
    await board('b1', 'mpypi/channels/stable', status('confirmed'))
    await say('off', 'info', { channel: 'stable' })
    await say('off', 'online', '0')
    await say('other', 'info', { channel: 'beta' })
    const { boards } = await run({ channel: 'stable' })
    expect(boards).toMatchObject([
      { deviceId: 'b1', outcome: 'confirmed' },
      { deviceId: 'off', outcome: 'offline' }
    ])
    expect(() => requireArrival(boards!)).not.toThrow()
  })

  test('reports a roll-back with the reason that the board gave', async () => {
    const error = { code: 'rolled-back', text: 'no broker' }
    const states = [status('trial'), status('rolled-back', error), status('rejected')]
    await board('b1', 'mpypi/nodes/b1/cmd', ...states)
    const { boards } = await run({ deviceIds: ['b1'] })
    expect(() => requireArrival(boards!)).toThrow(
      expect.objectContaining({
        code: 'boards-failed',
        message: expect.stringMatching(/1 of 1 .*b1 rolled-back \(rolled-back: no broker\)/)
      })
    )
  })

  test('ends with the time for a board that says nothing, or of another release only', async () => {
    await say('b1', 'status', { ...status('confirmed'), release: 'ab'.repeat(32) })
    const { boards } = await run({ deviceIds: ['b1', 'b2'] }, 0.5)
    expect(boards).toMatchObject([
      { deviceId: 'b1', outcome: 'no-answer' },
      { deviceId: 'b2', outcome: 'no-answer' }
    ])
  })

  test('is not disturbed by what is no report', async () => {
    await say('b1', 'status', 'nonsense')
    await say('b1', 'info', '[')
    await board('b1', 'mpypi/nodes/b1/cmd', status('confirmed'))
    const { boards } = await run({ deviceIds: ['b1'] })
    expect(boards).toMatchObject([{ outcome: 'confirmed' }])
  })
})

describe('waiting for a channel', () => {
  test('that no board is on ends with the time and a warning', async () => {
    const reporter = new RecordingReporter()
    const { boards } = await run({ channel: 'empty' }, 0.3, reporter)
    expect(boards).toEqual([])
    expect(reporter.lines.at(-1)).toContain('no board')
  })
})
