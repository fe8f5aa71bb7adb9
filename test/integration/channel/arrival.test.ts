import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connect, type Connection } from '../../../action/channel/connection'
import type { Arrival } from '../../../action/channel/arrival'
import { publish } from '../../../action/channel/publish'
import type { UpdateState } from '../../../action/channel/reports'
import { failureOf } from '../../../action/channel/verdict'
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

/** As the options are when nobody says anything. */
const USUAL = { minBoards: 1, requireAll: false }
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

async function run(
  options: object,
  waitS = 5,
  reporter = new RecordingReporter()
): Promise<Arrival> {
  const url = `mqtt://127.0.0.1:${broker.port}`
  const { arrival } = await publish({ ...update, broker: { url }, waitS, ...options }, reporter)
  return arrival!
}

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
    const arrival = await run({ deviceIds: ['b1'] }, 5, reporter)
    expect(arrival.boards).toMatchObject([
      { deviceId: 'b1', outcome: 'confirmed', version: '1.4.0' }
    ])
    expect(reporter.lines).toEqual(
      expect.arrayContaining(['b1: downloading', 'b1: trial', 'b1: confirmed'])
    )
    expect(failureOf(arrival, USUAL)).toBeUndefined()
  })

  test("waits for the channel's boards, and not for those that are off or on another", async () => {
    await board('b1', 'mpypi/channels/stable', status('confirmed'))
    await say('off', 'info', { channel: 'stable' })
    await say('off', 'online', '0')
    await say('other', 'info', { channel: 'beta' })
    const arrival = await run({ channel: 'stable' })
    expect(arrival.boards).toMatchObject([
      { deviceId: 'b1', outcome: 'confirmed' },
      { deviceId: 'off', outcome: 'pending', why: 'offline' }
    ])
    expect(failureOf(arrival, USUAL)).toBeUndefined()
    expect(failureOf(arrival, { minBoards: 3, requireAll: false })).toMatchObject({
      code: 'too-few-boards',
      message: expect.stringContaining('only 2 boards')
    })
    expect(failureOf(arrival, { minBoards: 1, requireAll: true })).toMatchObject({
      code: 'boards-failed',
      message: expect.stringContaining('off pending (offline)')
    })
  })

  test('does not wait for boards that sleep or hold the release back, which is no failure unless asked', async () => {
    const until = Math.round(Date.now() / 1000) + 7200
    const shown = new Date(until * 1000).toISOString().slice(0, 16).replace('T', ' ')
    await say('sleeps', 'info', { channel: 'stable' })
    await say('sleeps', 'online', '0')
    await say('sleeps', 'asleep', { until, for_s: 7200 })
    // Asleep in the middle of a download: nothing has stalled.
    await say('rests', 'status', status('downloading'))
    await say('rests', 'online', '0')
    await say('rests', 'asleep', { until: null, for_s: 3600 })
    await board('waits', 'mpypi/channels/stable', { ...status('held'), why: 'window', until })
    const arrival = await run({ channel: 'stable', deviceIds: ['rests'] }, 600)
    expect(arrival.boards).toMatchObject([
      { deviceId: 'rests', outcome: 'pending', why: 'asleep' },
      { deviceId: 'sleeps', outcome: 'pending', why: 'asleep', until },
      { deviceId: 'waits', outcome: 'pending', why: 'window', until }
    ])
    expect(failureOf(arrival, USUAL)).toBeUndefined()
    expect(failureOf(arrival, { minBoards: 1, requireAll: true })).toMatchObject({
      code: 'boards-failed',
      message: expect.stringContaining(`sleeps pending (asleep until ${shown} UTC)`)
    })
  })

  test('waits for a board that wakes in time', async () => {
    const until = Math.round(Date.now() / 1000) + 2
    await say('sleeps', 'info', { channel: 'stable' })
    await say('sleeps', 'online', '0')
    await say('sleeps', 'asleep', { until, for_s: 3600 })
    const arriving = run({ channel: 'stable' }, 600)
    await boards.watch(['mpypi/channels/stable'], () => {
      void say('sleeps', 'asleep', '').then(() => say('sleeps', 'status', status('confirmed')))
    })
    expect((await arriving).boards).toMatchObject([{ deviceId: 'sleeps', outcome: 'confirmed' }])
  })

  test('takes a sleeper that is long overdue for one that is off', async () => {
    const until = Math.round(Date.now() / 1000) - 7200
    await say('lost', 'info', { channel: 'stable' })
    await say('lost', 'online', '0')
    await say('lost', 'asleep', { until, for_s: 3600 })
    const arrival = await run({ channel: 'stable' }, 600)
    expect(arrival.boards).toMatchObject([{ outcome: 'pending', why: 'offline' }])
  })

  test('reports a roll-back with the reason that the board gave', async () => {
    const error = { code: 'rolled-back', text: 'no broker' }
    const states = [status('trial'), status('rolled-back', error), status('rejected')]
    await board('b1', 'mpypi/nodes/b1/cmd', ...states)
    expect(failureOf(await run({ deviceIds: ['b1'] }), USUAL)).toMatchObject({
      code: 'boards-failed',
      message: expect.stringMatching(/1 of 1 .*b1 rolled-back \(rolled-back: no broker\)/)
    })
  })

  test('ends with the time for a board that says nothing, or of another release only', async () => {
    await say('b1', 'status', { ...status('confirmed'), release: 'ab'.repeat(32) })
    await board('b2', 'mpypi/nodes/b2/cmd', status('downloading'))
    const arrival = await run({ deviceIds: ['b1', 'b2'] }, 1)
    expect(arrival.boards).toMatchObject([
      { deviceId: 'b1', outcome: 'pending', why: 'not-begun' },
      { deviceId: 'b2', outcome: 'stalled' }
    ])
    expect(failureOf(arrival, USUAL)).toMatchObject({
      message: expect.stringMatching(/1 of 2 .*: b2 stalled$/)
    })
  })

  test('is not disturbed by what is no report', async () => {
    await say('b1', 'status', 'nonsense')
    await say('b1', 'info', '[')
    await board('b1', 'mpypi/nodes/b1/cmd', status('confirmed'))
    const { boards } = await run({ deviceIds: ['b1'] })
    expect(boards).toMatchObject([{ outcome: 'confirmed' }])
  })

  test('does not wait for a board that is off, which takes the release when it is back', async () => {
    await say('b1', 'online', '0')
    await board('b2', 'mpypi/nodes/b2/cmd', status('confirmed'))
    const arrival = await run({ deviceIds: ['b1', 'b2'] }, 600)
    expect(arrival.boards).toMatchObject([
      { deviceId: 'b1', outcome: 'pending', why: 'offline' },
      { deviceId: 'b2', outcome: 'confirmed' }
    ])
    expect(failureOf(arrival, USUAL)).toBeUndefined()
  })

  test('names a board at once that the broker never heard of, and fails', async () => {
    const reporter = new RecordingReporter()
    const arrival = await run({ deviceIds: ['typo'] }, 100, reporter)
    expect(arrival.boards).toMatchObject([{ deviceId: 'typo', outcome: 'unknown' }])
    expect(failureOf(arrival, USUAL)).toMatchObject({
      message: expect.stringContaining('typo unknown')
    })
    expect(reporter.lines.join('\n')).toMatch(/typo: the broker has never heard of/)
    expect(broker.published.at(-1)?.topic).toBe('mpypi/nodes/typo/cmd')
  })

  test.each(['rejected', 'confirmed'] as const)(
    'counts no board that says that it is another, though it says %s',
    async (state) => {
      const reporter = new RecordingReporter()
      await say('liar', 'info', { channel: 'stable', device_id: 'b1' })
      await say('liar', 'online', '1')
      await say('liar', 'status', status(state))
      await board('b1', 'mpypi/channels/stable', status('confirmed'))
      const arrival = await run({ channel: 'stable' }, 600, reporter)
      expect(arrival.boards).toMatchObject([{ deviceId: 'b1', outcome: 'confirmed' }])
      expect(arrival.onChannel).toEqual({ stable: 1 })
      expect(failureOf(arrival, USUAL)).toBeUndefined()
      expect(reporter.lines.join('\n')).toContain('liar says that it is b1')
      const addressed = await run({ deviceIds: ['liar'] }, 0.3)
      expect(addressed.boards).toMatchObject([{ outcome: 'pending', why: 'not-begun' }])
    }
  )

  test('keeps the verdict of a board in whose name somebody else speaks later', async () => {
    await board('b1', 'mpypi/channels/stable')
    await board('b2', 'mpypi/channels/stable')
    await boards.watch(['mpypi/channels/stable'], () => {
      void say('b1', 'status', status('rejected'))
        .then(() => say('b1', 'info', { channel: 'stable', device_id: 'b2' }))
        .then(() => say('b2', 'status', status('confirmed')))
    })
    const arrival = await run({ channel: 'stable' }, 600)
    expect(arrival.boards).toMatchObject([{ outcome: 'rejected' }, { outcome: 'confirmed' }])
  })

  test('names what it did not understand', async () => {
    const reporter = new RecordingReporter()
    await say('b2', 'status', { ...status('confirmed'), version: 5 })
    await say('b2', 'info', { channel: 7 })
    await board('b1', 'mpypi/channels/stable', status('confirmed'))
    await run({ channel: 'stable' }, 5, reporter)
    expect(reporter.lines).toContain(
      '2 reports of b2 could not be understood: info: channel is not text'
    )
  })
})

describe('waiting for a channel', () => {
  test.each(['empty', '__proto__'])(
    '%s that no board is on ends with the time, and fails',
    async (channel) => {
      const arrival = await run({ channel }, 0.3)
      expect(arrival.boards).toEqual([])
      expect(failureOf(arrival, USUAL)).toMatchObject({
        code: 'too-few-boards',
        message: expect.stringMatching(`no board .*${channel}`)
      })
    }
  )
})

describe('waiting for several channels', () => {
  test('ends when the boards of each have confirmed its release', async () => {
    const other = updateOf(wheelPackage('for beta'))
    await board('b1', 'mpypi/channels/stable', status('confirmed'))
    await board('b2', 'mpypi/channels/beta', {
      ...status('confirmed'),
      release: sha256(JSON.stringify(other.list))
    })
    await say('b2', 'info', { channel: 'beta' })
    const further = [{ ...other, channel: 'beta' }]
    const arrival = await run({ channel: 'stable', further }, 30)
    expect(arrival.boards).toMatchObject([
      { deviceId: 'b1', outcome: 'confirmed' },
      { deviceId: 'b2', outcome: 'confirmed' }
    ])
    expect(arrival.onChannel).toEqual({ stable: 1, beta: 1 })
    expect(failureOf(arrival, { minBoards: 2, requireAll: false })).toMatchObject({
      message: expect.stringContaining('only one board has')
    })
  })
})
