import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { connectAsync, type MqttClient } from 'mqtt'
import type { RolloutResult } from '../../../action/channel/channel-rollout'
import { reportCrashes } from '../../../action/commands/report-boards'
import { startAedes, type TestBroker } from '../../support/aedes'
import { ProtocolBoards } from '../../support/protocol-boards'
import { RecordingReporter } from '../../support/recording-reporter'
import { CHANNEL, QUICK, releaseOf, roll, Watcher } from '../../support/rolling'

const BOARDS = 12
/** With the canary. */
const GOOD = BOARDS + 1
const UPDATE_S = 0.1
/** As often as makes a board conspicuous, and once more. */
const TIMES = 8
const LAST_YEAR_S = 1_764_000_000

const first = releaseOf('1.0.0')
const next = releaseOf('1.1.0')

let broker: TestBroker
let boards: ProtocolBoards
let watcher: Watcher
let reporter: RecordingReporter
const connections: MqttClient[] = []
beforeEach(async () => {
  broker = await startAedes()
  boards = await ProtocolBoards.start(broker.port, BOARDS, CHANNEL, UPDATE_S)
  watcher = await Watcher.at(broker.port)
  reporter = new RecordingReporter()
  await roll(broker.port, first, undefined)
  await watcher.confirmedBy(BOARDS, first.entry.pkg_sha256)
})
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.end(true)
  boards.stop()
  await watcher.stop()
  await broker.end()
})

type Said = object | string

/** A connection of a board, with its last will. */
class SingleBoard {
  private constructor(
    readonly id: string,
    private readonly client: MqttClient
  ) {}

  static async on(id: string, info: object = {}): Promise<SingleBoard> {
    const topic = `mpypi/nodes/${id}/online`
    const client = await connectAsync(`mqtt://127.0.0.1:${broker.port}`, {
      clientId: id,
      reconnectPeriod: 0,
      will: { topic, payload: Buffer.from('0'), qos: 1, retain: true }
    })
    client.on('error', () => {})
    connections.push(client)
    const board = new SingleBoard(id, client)
    await board.say('info', { device_id: id, channel: CHANNEL, mpy: 2310, packages: {}, ...info })
    await board.say('online', '1')
    return board
  }

  async say(leaf: string, said: Said): Promise<void> {
    const payload = typeof said === 'string' ? said : JSON.stringify(said)
    await this.client.publishAsync(`mpypi/nodes/${this.id}/${leaf}`, payload, {
      qos: 1,
      retain: true
    })
  }

  /** Its network is gone: over when the broker has said that it is off. */
  async drop(): Promise<void> {
    const observer = await connectAsync(`mqtt://127.0.0.1:${broker.port}`)
    connections.push(observer)
    const isOff = new Promise<void>((done) => {
      observer.on('message', (_, payload) => {
        if (payload.toString() === '0') done()
      })
    })
    await observer.subscribeAsync(`mpypi/nodes/${this.id}/online`, { qos: 1 })
    this.client.stream.destroy()
    await isOff
  }
}

const status = (state: string, release = next.entry.pkg_sha256, more: object = {}): object => ({
  state,
  release,
  version: '1.1.0',
  error: state === 'rolled-back' ? { code: 'rolled-back', text: 'a test' } : null,
  ...more
})

/** Rolls 1.1.0 out, first to a canary, which confirms it when all is done that is to be done `meanwhile`. */
async function rollNext(meanwhile: () => Promise<void>): Promise<RolloutResult> {
  const canary = await SingleBoard.on('canary')
  const rolling = roll(broker.port, next, { ...QUICK, canary: [canary.id] }, {}, reporter)
  await watcher.until(() => watcher.document?.state === 'running')
  await meanwhile()
  await canary.say('status', status('confirmed'))
  return (await rolling).rollout!
}

/** Complete, with so many boards on the channel besides those that are as they should be, none of them failed. */
const complete = (counts: { boards: number; confirmed: number }): object => ({
  state: 'complete',
  failed: [],
  counts: { boards: GOOD + counts.boards, confirmed: GOOD + counts.confirmed, failed: 0 }
})

const told = (): string => reporter.lines.join('\n')

test('a board that comes and goes is pending, and named', async () => {
  const { document } = await rollNext(async () => {
    for (let time = 0; time < TIMES; time++) await (await SingleBoard.on('flapper')).drop()
  })
  expect(document).toMatchObject(complete({ boards: 1, confirmed: 0 }))
  expect(told()).toMatch(/flapper came and went \d times/)
  expect(told()).toMatch(/1 of 14 boards have yet to take the release: flapper/)
})

test('a board that retains what it said last year is pending, and named, though it was rolled back then', async () => {
  const board = await SingleBoard.on('last-year', { time: LAST_YEAR_S, up: 60 })
  await board.say('status', status('rolled-back', 'f'.repeat(64), { time: LAST_YEAR_S }))
  await board.drop()
  const { document } = await rollNext(() => Promise.resolve())
  expect(document).toMatchObject(complete({ boards: 1, confirmed: 0 }))
  expect(told()).toMatch(/1 of 14 boards have yet to take the release: last-year/)
})

test.each([
  ['rolls it back', 'rolled-back'],
  ['has begun', 'downloading']
])(
  'of two boards of one id the first verdict stands, whether the other one %s, and the id is named',
  async (_, state) => {
    const { document } = await rollNext(async () => {
      const one = await SingleBoard.on('twins')
      await one.say('status', status('confirmed'))
      // Ends the session of the first.
      const other = await SingleBoard.on('twins')
      await other.say('status', status(state))
    })
    expect(document).toMatchObject(complete({ boards: 1, confirmed: 1 }))
    expect(told()).toContain(`twins said both confirmed and ${state} of one release`)
  }
)

test('two boards of one id that say so are named', async () => {
  const { document } = await rollNext(async () => {
    const board = await SingleBoard.on('twins', { taken_over: 5 })
    await board.say('status', status('confirmed'))
  })
  expect(document).toMatchObject(complete({ boards: 1, confirmed: 1 }))
  expect(told()).toContain('twins lost its session to another board 5 times')
})

test('a board in whose name somebody else speaks keeps its verdict, and he is named', async () => {
  const { document } = await rollNext(async () => {
    const board = await SingleBoard.on('honest')
    await board.say('status', status('rolled-back'))
    await board.say('info', { device_id: 'liar', channel: CHANNEL, mpy: 2310, packages: {} })
  })
  const failed = [{ id: 'honest', code: 'rolled-back' }]
  expect(document).toMatchObject({ failed, counts: { confirmed: GOOD, failed: 1 } })
  expect(told()).toContain('honest says that it is liar')
})

test('a board that rejects what it rolled back is not taken for two', async () => {
  const { document } = await rollNext(async () => {
    const board = await SingleBoard.on('b1')
    for (const state of ['trial', 'rolled-back', 'checking', 'rejected'])
      await board.say('status', status(state))
  })
  expect(document).toMatchObject({ failed: [{ id: 'b1', code: 'rolled-back' }] })
  expect(told()).not.toContain('two boards')
})

test('a board that rejects a release and takes it with the next list is not taken for two', async () => {
  const { document } = await rollNext(async () => {
    const board = await SingleBoard.on('b1')
    for (const state of ['rejected', 'checking', 'downloading', 'trial', 'confirmed'])
      await board.say('status', status(state))
  })
  expect(document).toMatchObject(complete({ boards: 1, confirmed: 1 }))
  expect(told()).not.toContain('two boards')
})

test('a board that fails tells what it logged, with the place in the sources', async () => {
  const frame = '  File "user_main.py", line 3, in user_main'
  const log = `Traceback (most recent call last):\n${frame}\nValueError: valve stuck\n`
  const { crashes } = await rollNext(async () => {
    const board = await SingleBoard.on('b1')
    await board.say('log', log)
    await board.say('status', status('rolled-back'))
  })
  expect(crashes).toEqual([{ deviceId: 'b1', log }])
  reportCrashes(crashes, new Map([['user_main.py', 'app/user_main.py']]), reporter)
  expect(reporter.errors).toEqual([
    { message: 'ValueError: valve stuck (on b1)', at: { file: 'app/user_main.py', line: 3 } }
  ])
})
