import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect, type Connection } from '../../../action/channel/connection'
import type { Arrival } from '../../../action/channel/arrival'
import { publish } from '../../../action/channel/publish'
import { requireRetained } from '../../../action/channel/read-back'
import { failureOf, type Demand } from '../../../action/channel/verdict'
import { EMPTY_SECRET } from '../../../action/options/secret'
import { makeRelease } from '../../../action/release/release'
import { parseLease } from '../../../action/rollout/lease'
import { startMosquitto, startNatsOfMqtt, type RunningBroker } from '../../support/brokers'
import { eventually } from '../../support/patience'
import { RecordingReporter } from '../../support/recording-reporter'
import { updateOf } from '../../support/update'

/** Brokers of MQTT 5 and of 3.1.1, which differ in what they say of a message and when they keep it. */
const BROKERS: [string, () => Promise<RunningBroker>, () => Promise<RunningBroker>][] = [
  [
    'Mosquitto',
    () => startMosquitto(),
    () => startMosquitto({ user: { name: 'u', password: 'right' } })
  ],
  [
    'NATS',
    () => startNatsOfMqtt(),
    () => startNatsOfMqtt(['authorization { user: u, password: right }'])
  ]
]
const USUAL = { minBoards: 1, requireAll: false }
const OTHER_RELEASE = 'ab'.repeat(32)

const at = (broker: RunningBroker): string => `mqtt://127.0.0.1:${broker.port}`
const nodeTopic = (deviceId: string, leaf: string): string => `mpypi/nodes/${deviceId}/${leaf}`

describe.each(BROKERS)('At %s', (_name, start) => {
  let broker: RunningBroker
  let boards: Connection
  beforeAll(async () => {
    broker = await start()
    boards = await connect({ url: at(broker) }, new RecordingReporter())
  })
  afterAll(async () => {
    await boards.close()
    await broker.stop()
  })

  /** Until it is given out, which NATS does later than it answers. */
  const say = async (deviceId: string, leaf: string, what: object | string): Promise<void> => {
    const payload = typeof what === 'string' ? what : JSON.stringify(what)
    const message = { topic: nodeTopic(deviceId, leaf), payload, retain: true }
    await boards.publish([message])
    if (payload !== '') await requireRetained(boards, [message])
  }

  /** Publishes a release, and waits for boards where that is said. */
  async function publishTo(
    addressed: { channel?: string; deviceIds: string[] },
    waitS?: number
  ): Promise<{ release: string; arrival: Arrival | undefined }> {
    const { packages, entry } = releaseTo(addressed)
    const update = { ...updateOf(), ...addressed, packages, list: [entry] }
    const wait = waitS === undefined ? {} : { waitS }
    const options = { ...update, ...wait, broker: { url: at(broker) } }
    const { arrival } = await publish(options, new RecordingReporter())
    return { release: entry.pkg_sha256, arrival }
  }

  test('who is off is pending, which is no failure unless all are required, or more boards', async () => {
    const channel = 'stable'
    await say('off', 'info', { channel })
    await say('off', 'online', '0')
    await say('old', 'info', { channel })
    await say('old', 'status', {
      state: 'rejected',
      release: OTHER_RELEASE,
      version: '0.9',
      error: null
    })
    await say('old', 'online', '0')
    const { arrival } = await publishTo({ channel, deviceIds: [] }, 60)
    expect(arrival!.boards).toMatchObject([
      { deviceId: 'off', outcome: 'pending', why: 'offline' },
      { deviceId: 'old', outcome: 'pending', why: 'offline' }
    ])
    const codeOf = (demand: Partial<Demand>) => failureOf(arrival!, { ...USUAL, ...demand })?.code
    expect(codeOf({})).toBeUndefined()
    expect(codeOf({ requireAll: true })).toBe('boards-failed')
    expect(codeOf({ minBoards: 3 })).toBe('too-few-boards')
  })

  test('a board that the broker never heard of is named at once and fails, after the list is sent', async () => {
    const heard: string[] = []
    const end = await boards.watch([nodeTopic('typo', 'cmd')], (topic) => void heard.push(topic))
    const { arrival } = await publishTo({ deviceIds: ['typo'] }, 600)
    expect(arrival!.boards).toMatchObject([{ deviceId: 'typo', outcome: 'unknown' }])
    expect(failureOf(arrival!, USUAL)?.code).toBe('boards-failed')
    await eventually(
      () => heard[0],
      () => 'no list was sent'
    )
    await end()
  })

  test('a release is kept for single boards of this library alone, until they clear it', async () => {
    const infos: Record<string, object> = {
      ours: { device_id: 'ours', mpy: 2310, packages: {} },
      liar: { device_id: 'ours', mpy: 2310, packages: {} },
      original: { uname: {}, versions: { 'mpy-blox': '0.6.0' } }
    }
    for (const [deviceId, info] of Object.entries(infos)) await say(deviceId, 'info', info)
    const deviceIds = [...Object.keys(infos), 'unheard']
    await publishTo({ deviceIds })
    const kept = async (): Promise<string[]> => {
      const topics: string[] = []
      const commands = deviceIds.map((deviceId) => nodeTopic(deviceId, 'cmd'))
      await boards.retained(commands, (topic) => topics.push(topic))
      return topics
    }
    expect(await kept()).toEqual([nodeTopic('ours', 'cmd')])
    await say('ours', 'cmd', '')
    await eventually(
      async () => ((await kept()).length === 0 ? true : undefined),
      () => 'the list is still there'
    )
  })

  test('a channel is free for other publishers while its boards are waited for', async () => {
    const channel = 'waiting'
    const { entry } = releaseTo({ channel, deviceIds: [] })
    await say('b1', 'info', { channel })
    await say('b1', 'online', '1')
    const lease = `mpypi/rollouts/${channel}/lease`
    const end = await boards.watch([lease], (_topic, payload) => {
      if (parseLease(payload)?.holder === null)
        void say('b1', 'status', {
          state: 'confirmed',
          release: entry.pkg_sha256,
          version: '1.4.0',
          error: null
        })
    })
    const { release, arrival } = await publishTo({ channel, deviceIds: [] }, 20)
    await end()
    expect(release).toBe(entry.pkg_sha256)
    expect(arrival!.boards).toMatchObject([{ deviceId: 'b1', outcome: 'confirmed' }])
  })
})

/** The same bytes whenever it is made. */
const releaseTo = (addressed: { channel?: string; deviceIds: string[] }) =>
  makeRelease({
    name: 'demo',
    version: '1.4.0',
    srcFiles: new Map([['user_main.py', Buffer.from('pass\n')]]),
    nowMs: 1_700_000_000_000,
    ...addressed
  })

test.each(BROKERS)(
  '%s that wants a password says no without one, and what is missing is told to be a secret that is not set',
  async (_name, _start, startLocked) => {
    const broker = await startLocked()
    const given = { url: at(broker), retries: 0 }
    const told = (more: { username?: string; password?: string }): Promise<string> =>
      connect({ ...given, ...more }, new RecordingReporter()).then(
        (connection) => connection.close().then(() => 'let in'),
        ({ message }: Error) => message
      )
    try {
      expect(await told({})).toContain(`gives username: ${EMPTY_SECRET}`)
      expect(await told({ username: 'u' })).toContain(`without a password: ${EMPTY_SECRET}`)
      expect(await told({ username: 'u', password: 'wrong' })).toContain('check username')
      expect(await told({ username: 'u', password: 'right' })).toBe('let in')
    } finally {
      await broker.stop()
    }
  }
)
