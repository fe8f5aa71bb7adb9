import { afterEach, describe, expect, test } from '@jest/globals'
import mqtt, { type IClientOptions, type MqttClient } from 'mqtt'
import { once, type EventEmitter } from 'node:events'
import {
  startBroker,
  type EmbeddedBroker,
  type EmbeddedBrokerOptions
} from '../../../action/virtual/broker'
import { RecordingReporter } from '../../support/recording-reporter'

let broker: EmbeddedBroker | undefined
const clients: MqttClient[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) client.end(true)
  await broker?.close()
  broker = undefined
})

async function start(options: Partial<EmbeddedBrokerOptions> = {}): Promise<EmbeddedBroker> {
  return (broker = await startBroker({ port: 0, ...options }, new RecordingReporter()))
}

async function connect(url: string, options: IClientOptions = {}): Promise<MqttClient> {
  const client = mqtt.connect(url, { reconnectPeriod: 0, ...options })
  clients.push(client)
  await new Promise<void>((resolve, reject) => {
    client.once('connect', () => resolve())
    client.once('error', reject)
  })
  return client
}

describe('The embedded broker', () => {
  test('gives what is retained to who subscribes later', async () => {
    const { url } = await start()
    const publisher = await connect(url)
    await publisher.publishAsync('a/b', 'hello', { retain: true, qos: 1 })
    const subscriber = await connect(url)
    const message = once(subscriber as unknown as EventEmitter, 'message')
    await subscriber.subscribeAsync('a/#', { qos: 1 })
    expect((await message).slice(0, 2).map(String)).toEqual(['a/b', 'hello'])
  })

  test('speaks MQTT 3.1.1, and refuses version 5 as its specification asks', async () => {
    const { url } = await start()
    await expect(connect(url, { protocolVersion: 5 })).rejects.toMatchObject({
      message: 'Connection refused: Unacceptable protocol version'
    })
  })

  test('carries 128 KB in one message', async () => {
    const { url } = await start()
    const client = await connect(url)
    await client.subscribeAsync('big', { qos: 1 })
    const message = once(client as unknown as EventEmitter, 'message')
    await client.publishAsync('big', Buffer.alloc(128 * 1024, 1), { qos: 1 })
    expect((await message)[1]).toHaveLength(128 * 1024)
  })

  test('listens on loopback only', async () => {
    expect((await start()).url).toMatch(/^mqtt:\/\/127\.0\.0\.1:\d+$/)
  })

  test('speaks WebSocket as well', async () => {
    const { wsUrl, url, traffic } = await start({ wsPort: 0 })
    const overWs = await connect(wsUrl!, { clientId: 'ws' })
    const message = once(overWs as unknown as EventEmitter, 'message')
    await overWs.subscribeAsync('x')
    await (await connect(url)).publishAsync('x', 'y')
    expect((await message).slice(0, 2).map(String)).toEqual(['x', 'y'])
    expect(traffic('ws').toClientBytes).toBeGreaterThan(10)
  })

  test('lets in only who has the password, if there is one', async () => {
    const { url } = await start({ username: 'me', password: 'secret' })
    await connect(url, { username: 'me', password: 'secret' })
    for (const password of ['wrong', '']) {
      await expect(connect(url, { username: 'me', password })).rejects.toMatchObject({ code: 4 })
    }
    await expect(connect(url)).rejects.toThrow()
  })

  test.each([{ username: 'me' }, { password: 'secret' }])(
    'asks for both of user and password where it is given %j',
    async (half) => {
      await expect(start(half)).rejects.toMatchObject({
        code: 'input-invalid',
        message: 'username and password go together: give both, or neither to let everybody in'
      })
    }
  )

  test('counts the bytes of each client, over its connections', async () => {
    const { url, traffic, clients: connected } = await start()
    const sender = await connect(url, { clientId: 'sender' })
    for (const round of [1, 2]) {
      const receiver = await connect(url, { clientId: 'receiver' })
      await receiver.subscribeAsync('x')
      expect(connected().sort()).toEqual(['receiver', 'sender'])
      const message = once(receiver as unknown as EventEmitter, 'message')
      await sender.publishAsync('x', Buffer.alloc(10_000), { qos: 1 })
      await message
      await receiver.endAsync()
      expect(traffic('receiver').toClientBytes).toBeGreaterThan(10_000 * round)
      expect(traffic('receiver').toClientBytes).toBeLessThan(10_100 * round)
    }
    expect(traffic('receiver').fromClientBytes).toBeLessThan(200)
    expect(traffic('nobody')).toEqual({ toClientBytes: 0, fromClientBytes: 0 })
  })

  test('says when its port is taken', async () => {
    const { port } = await start()
    await expect(startBroker({ port }, new RecordingReporter())).rejects.toMatchObject({
      code: 'port-in-use',
      message: `the broker cannot listen on port ${port}: another program does`
    })
  })

  test('ends all connections when it is closed', async () => {
    const client = await connect((await start()).url)
    const closed = once(client as unknown as EventEmitter, 'close')
    await broker!.close()
    await closed
    broker = undefined
  })
})
