import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import mqtt, { type IClientOptions, type MqttClient } from 'mqtt'
import { retire } from '../../../action/commands/retire'
import { DEVICE_ID, UpdatingBoard } from '../../device/ota/updating-board'
import { interpreter } from '../../support/micropythons'
import { eventually } from '../../support/patience'
import { RecordingReporter } from '../../support/recording-reporter'
import {
  startRuledMosquitto,
  startRuledNats,
  type RuledBroker,
  type Users
} from '../../support/ruled-brokers'

const A = 'esp32-00000000000a'
const B = 'esp32-00000000000b'
const BOARDS: Users = { [A]: 'secret-a', [B]: 'secret-b', [DEVICE_ID]: 'secret-v' }
const PEOPLE: Users = { publisher: 'secret-p' }
const node = (id: string, leaf: string) => `mpypi/nodes/${id}/${leaf}`
const OWN = ['info', 'status', 'online', 'asleep', 'log', 'log/live', 'cmd', 'ctl']

/** A client and what it heard, by topic. */
interface Peer {
  client: MqttClient
  heard: Map<string, string>
}

const until = (holds: () => boolean): Promise<true> =>
  eventually(
    () => holds() || undefined,
    () => 'nothing has arrived'
  )

describe.each([
  ['Mosquitto', startRuledMosquitto],
  ['NATS', startRuledNats]
])('the rules in examples/brokers, on %s', (_, start) => {
  let broker: RuledBroker
  let publisher: Peer
  const peers: Peer[] = []

  async function join(port: number, user: string, options: IClientOptions = {}): Promise<Peer> {
    const client = await mqtt.connectAsync(
      `mqtt://127.0.0.1:${port}`,
      {
        protocolVersion: 4,
        clientId: user,
        username: user,
        password: { ...BOARDS, ...PEOPLE }[user]!,
        reconnectPeriod: 0,
        ...options
      },
      false
    )
    const heard = new Map<string, string>()
    client.on('message', (topic, payload) => heard.set(topic, payload.toString()))
    client.on('error', () => undefined)
    peers.push({ client, heard })
    return { client, heard }
  }

  const board = (user: string, options: IClientOptions = {}) => join(broker.boards, user, options)

  /** Everything that was sent before has arrived, or never will. */
  async function settled(): Promise<void> {
    const mark = randomUUID()
    await publisher.client.publishAsync('mpypi/channels/mark', mark, { qos: 1 })
    await until(() => publisher.heard.get('mpypi/channels/mark') === mark)
  }

  /** Publishes at QoS 1; a broker may answer a forbidden one by closing the connection. */
  const tries = async ({ client }: Peer, topic: string, payload: string, retain = true) =>
    await Promise.race([
      client.publishAsync(topic, payload, { qos: 1, retain }).catch(() => undefined),
      new Promise((resolve) => client.once('close', () => resolve(undefined)))
    ])

  beforeAll(async () => {
    broker = await start(BOARDS, PEOPLE)
    publisher = await join(broker.people, 'publisher')
    peers.length = 0
    await publisher.client.subscribeAsync('mpypi/#', { qos: 1 })
  })
  afterEach(async () => {
    for (const { client } of peers.splice(0)) client.end(true)
    for (const topic of publisher.heard.keys())
      await publisher.client.publishAsync(topic, '', { retain: true, qos: 1 })
    await settled()
    publisher.heard.clear()
  })
  afterAll(async () => {
    publisher.client.end(true)
    await broker.stop()
  })

  test('a board writes what it says, and its own cmd and ctl', async () => {
    const a = await board(A)
    for (const leaf of OWN) await a.client.publishAsync(node(A, leaf), leaf, { qos: 1 })
    await settled()
    expect(OWN.map((leaf) => publisher.heard.get(node(A, leaf)))).toEqual(OWN)
  })

  test('a board hears its channel, packages, cmd and ctl', async () => {
    const own = [node(A, 'cmd'), node(A, 'ctl')]
    const topics = ['mpypi/channels/stable', 'mpypi/packages/blob/0f', ...own]
    const a = await board(A)
    await a.client.subscribeAsync(topics, { qos: 1 })
    for (const topic of topics) await publisher.client.publishAsync(topic, 'x', { qos: 1 })
    await until(() => a.heard.size === 4)
  })

  test.each(OWN)('no board writes the %s of another; the publisher may', async (leaf) => {
    await tries(await board(B), node(A, leaf), 'forged')
    await settled()
    expect(publisher.heard.get(node(A, leaf))).toBeUndefined()
    await publisher.client.publishAsync(node(A, leaf), 'true', { qos: 1 })
    await settled()
    expect(publisher.heard.get(node(A, leaf))).toBe('true')
  })

  test.each(['mpypi/channels/stable', 'mpypi/packages/blob/0f', 'mpypi/rollouts/stable'])(
    'no board writes %s',
    async (topic) => {
      await tries(await board(B), topic, 'forged')
      await settled()
      expect(publisher.heard.get(topic)).toBeUndefined()
    }
  )

  test('a board announces its own entities, no others, and not that Home Assistant has started', async () => {
    const config = (id: string): string => `homeassistant/light/${id}/lamp/config`
    await publisher.client.subscribeAsync('homeassistant/+/+/+/config', { qos: 1 })
    const a = await board(A)
    await a.client.subscribeAsync(['homeassistant/status', node(A, 'cmd')], { qos: 1 })
    const entities: string[] = []
    publisher.client.on('message', (topic, payload) => {
      if (topic === config(A)) entities.push(payload.toString())
    })
    for (const topic of [config(A), 'homeassistant/status'])
      await tries(await board(B), topic, 'forged')
    await a.client.publishAsync(config(A), 'own', { qos: 1, retain: true })
    await publisher.client.publishAsync(node(A, 'cmd'), 'last', { qos: 1 })
    await until(() => a.heard.has(node(A, 'cmd')) && publisher.heard.has(config(A)))
    expect(a.heard.has('homeassistant/status')).toBe(false)
    expect(entities).toEqual(['own'])
  })

  test("no board reads another's branch, also not by a wildcard", async () => {
    const b = await board(B)
    for (const filter of [node(A, 'cmd'), 'mpypi/nodes/+/cmd', 'mpypi/#'])
      await b.client.subscribeAsync(filter, { qos: 1 }).catch(() => undefined)
    await b.client.subscribeAsync(node(B, 'cmd'), { qos: 1 })
    await publisher.client.publishAsync(node(A, 'cmd'), 'for A alone', { qos: 1 })
    // What was published after it is heard after it.
    await publisher.client.publishAsync(node(B, 'cmd'), 'for B', { qos: 1 })
    await until(() => b.heard.has(node(B, 'cmd')))
    expect([...b.heard.values()]).toEqual(['for B'])
  })

  test("no board takes another's session over by its client id", async () => {
    const a = await board(A, { clean: false })
    await a.client.subscribeAsync(node(A, 'cmd'), { qos: 1 })
    const thief = await board(B, { clientId: A, clean: false }).catch(() => undefined)
    await publisher.client.publishAsync(node(A, 'cmd'), 'mine', { qos: 1 })
    await until(() => a.heard.size > 0)
    expect(a.client.connected).toBe(true)
    expect(thief?.heard.size ?? 0).toBe(0)
  })

  test('the last will of a board cannot say that another is gone', async () => {
    await tries(await board(A), node(A, 'online'), '1')
    const will = { topic: node(A, 'online'), payload: Buffer.from('0'), qos: 1, retain: true }
    const b = await board(B, { will: { ...will, qos: 1 } }).catch(() => undefined)
    b?.client.stream.destroy()
    await sleep(500)
    await settled()
    expect(publisher.heard.get(node(A, 'online'))).toBe('1')
  })

  test('a wrong password is refused', async () => {
    await expect(board(A, { password: 'secret-b' })).rejects.toThrow()
  })

  test('the publisher retires a board that is gone, with its entities in Home Assistant', async () => {
    const a = await board(A)
    const own = [node(A, 'info'), `homeassistant/light/${A}/lamp/config`]
    for (const topic of own) await a.client.publishAsync(topic, '{}', { qos: 1, retain: true })
    const gone = retire(
      {
        broker: { url: `mqtt://publisher:${PEOPLE['publisher']}@127.0.0.1:${broker.people}` },
        topicPrefix: 'mpypi',
        deviceIds: [A],
        confirm: () => Promise.resolve(true)
      },
      new RecordingReporter()
    )
    expect((await gone).sort()).toEqual(own.sort())
  })

  test('a virtual board takes a release, and one that is kept for it alone', async () => {
    const micropython = await interpreter('MicroPython')
    const fleet = await UpdatingBoard.make(
      micropython,
      {},
      {
        settings: { 'mqtt.username': DEVICE_ID, 'mqtt.password': BOARDS[DEVICE_ID] },
        broker: {
          url: `mqtt://publisher:${PEOPLE['publisher']}@127.0.0.1:${broker.people}`,
          port: broker.boards,
          traffic: () => ({ toClientBytes: 0, fromClientBytes: 0 }),
          close: () => Promise.resolve()
        }
      }
    )
    try {
      const user = Buffer.from('async def user_main():\n    print("new")\n')
      await fleet.publishRelease({ version: '1.0.0', srcFiles: new Map([['user_main.py', user]]) })
      await fleet.board.start()
      await fleet.confirmed('1.0.0')
      // What is kept for it alone it may clear, and does.
      const next = Buffer.from('async def user_main():\n    print("newer")\n')
      await fleet.keepRelease({ version: '1.1.0', srcFiles: new Map([['user_main.py', next]]) })
      await fleet.confirmed('1.1.0')
      await fleet.cleared()
    } finally {
      await fleet.close()
    }
    // Its client id is the publisher's of the other tests, on some brokers.
    publisher = await join(broker.people, 'publisher')
    peers.length = 0
    await publisher.client.subscribeAsync('mpypi/#', { qos: 1 })
  })
})

describe('the rules in examples/brokers/mosquitto', () => {
  test('let Home Assistant hear of entities and boards, and command entities alone', async () => {
    const people: Users = { homeassistant: 'secret-h' }
    const broker = await startRuledMosquitto(BOARDS, people)
    const clients: MqttClient[] = []
    const join = async (port: number, username: string): Promise<Peer> => {
      const password = { ...BOARDS, ...people }[username]!
      const client = await mqtt.connectAsync(`mqtt://127.0.0.1:${port}`, {
        clientId: username,
        username,
        password
      })
      clients.push(client)
      const heard = new Map<string, string>()
      client.on('message', (topic, payload) => heard.set(topic, payload.toString()))
      return { client, heard }
    }
    try {
      const home = await join(broker.people, 'homeassistant')
      const a = await join(broker.boards, A)
      const config = (id: string): string => `homeassistant/switch/${id}/pump/config`
      await home.client.subscribeAsync(['homeassistant/#', 'mpypi/#'], { qos: 1 })
      await a.client.subscribeAsync([node(A, '#'), 'homeassistant/status'], { qos: 1 })
      for (const topic of [config(B), config(A), node(A, 'online')])
        await a.client.publishAsync(topic, 'said', { qos: 1 })
      const theirs = [node(A, 'ha/switch-pump/set'), node(A, 'ha/install'), 'homeassistant/status']
      for (const topic of [node(A, 'cmd'), ...theirs])
        await home.client.publishAsync(topic, 'asked', { qos: 1 })
      await until(() => a.heard.has('homeassistant/status') && home.heard.has(node(A, 'online')))
      expect([...a.heard].filter(([, said]) => said === 'asked').map(([topic]) => topic)).toEqual(
        theirs
      )
      expect(home.heard.get(config(A))).toBe('said')
      expect(home.heard.has(config(B))).toBe(false)
    } finally {
      for (const client of clients) client.end(true)
      await broker.stop()
    }
  })
})

describe('the rules in examples/brokers/nats', () => {
  test('let a user in no longer who was taken out of users.json', async () => {
    const broker = await startRuledNats({ [A]: 'secret-a' }, {})
    const enter = async (): Promise<void> => {
      const options = { clientId: A, username: A, password: 'secret-a', reconnectPeriod: 0 }
      const url = `mqtt://127.0.0.1:${broker.boards}`
      const client = await mqtt.connectAsync(url, { protocolVersion: 4, ...options }, false)
      await client.endAsync()
    }
    try {
      await enter()
      writeFileSync(broker.usersFile, '{}')
      await expect(enter()).rejects.toThrow()
    } finally {
      await broker.stop()
    }
  })
})
