import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { connectAsync } from 'mqtt'
import { connect } from '../../../action/channel/connection'
import { publish, type PublishResult } from '../../../action/channel/publish'
import { makeRelease } from '../../../action/release/release'
import { retain, startAedes, type TestBroker, type TestBrokerOptions } from '../../support/aedes'
import { findBinary, startMosquitto } from '../../support/brokers'
import { RecordingReporter } from '../../support/recording-reporter'
import { ShapedProxy } from '../../support/shaped-proxy'
import { srcPackage, updateOf } from '../../support/update'

const undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const work of undo.splice(0).reverse()) await work()
})

async function aedes(options: TestBrokerOptions = {}): Promise<TestBroker> {
  const broker = await startAedes(options)
  undo.push(() => broker.end())
  return broker
}

async function line(...options: Parameters<typeof ShapedProxy.to>): Promise<ShapedProxy> {
  const proxy = await ShapedProxy.to(...options)
  undo.push(() => proxy.close())
  return proxy
}

const LEASE = 'mpypi/rollouts/stable/lease'
const MOST = 10

/** Ends the connection of a client that holds more than ten subscriptions. */
function tenSubscriptions(): TestBrokerOptions {
  const held = new Map<Socket, number>()
  return {
    onPacket: (packet, socket) => {
      const before = held.get(socket) ?? 0
      if (packet.cmd === 'subscribe') held.set(socket, before + packet.subscriptions.length)
      if (packet.cmd === 'unsubscribe') held.set(socket, before - packet.unsubscriptions.length)
      if (held.get(socket)! > MOST) socket.destroy()
    }
  }
}

/** Refuses what is above ten subscriptions, and takes its time to count those that were ended. */
function tenSubscriptionsLater(): TestBrokerOptions {
  const held = new Map<string, Set<string>>()
  return {
    authorizeSubscribe: (client, subscription, done) => {
      const topics = held.get(client.id) ?? new Set()
      held.set(client.id, topics.add(subscription.topic))
      done(null, topics.size > MOST ? null : subscription)
    },
    onUnsubscribe: (client, topics) => {
      for (const topic of topics) held.get(client)?.delete(topic)
    }
  }
}

const BROKERS: [string, () => Promise<number>][] = [
  ['Aedes', async () => (await aedes()).port],
  ['a broker of ten subscriptions', async () => (await aedes(tenSubscriptions())).port]
]
if (findBinary('mosquitto'))
  BROKERS.push([
    'Mosquitto',
    async () => {
      const broker = await startMosquitto()
      undo.push(() => broker.stop())
      return broker.port
    }
  ])

const release = makeRelease({
  name: 'demo',
  version: '1.4.0',
  srcFiles: new Map(
    Array.from({ length: 99 }, (_, index) => [
      `f${index}.py`,
      Buffer.from(randomBytes(300).toString('hex'))
    ])
  ),
  channel: 'stable',
  deviceIds: []
})
const update = { ...updateOf(), ...release, list: [release.entry], channel: 'stable' }

/** One way; a round trip is twice that. */
const DELAY_MS = 50

/** How many round trips something waits for, one after the other: what is computed meanwhile does not count. */
async function roundTripsOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.eventLoopUtilization()
  await work()
  return performance.eventLoopUtilization(before).idle / (2 * DELAY_MS)
}

async function run(port: number): Promise<PublishResult> {
  const broker = { url: `mqtt://127.0.0.1:${port}` }
  return publish({ ...update, broker }, new RecordingReporter())
}

/** The same messages by a client that asks nothing and keeps no order, twenty at a time. */
async function bare(port: number): Promise<void> {
  const client = await connectAsync(`mqtt://127.0.0.1:${port}`)
  const queue = update.packages.map(({ payload }, index) => ({ topic: `bare/${index}`, payload }))
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      await client.publishAsync(next.topic, next.payload, { qos: 1, retain: true })
  }
  await Promise.all(Array.from({ length: 20 }, work))
  await client.publishAsync('bare/list', '[]', { qos: 1, retain: true })
  await client.endAsync()
}

/** What is compared has been compiled by then. */
beforeAll(async () => {
  const { port } = await aedes()
  await bare(port)
  await run(port)
})

describe.each(BROKERS)('over a line of 100 ms there and back, to %s', (_name, start) => {
  test('a first publication of 100 packages waits for at most twice the round trips of a bare upload, and a repeated one sends nothing in fewer', async () => {
    const { port } = await line(await start(), { delayMs: DELAY_MS })
    const sent: number[] = []
    const publication = async (): Promise<void> => void sent.push((await run(port)).sent.length)
    const bareTrips = await roundTripsOf(() => bare(port))
    const firstTrips = await roundTripsOf(publication)
    const againTrips = await roundTripsOf(publication)
    expect(sent).toEqual([101, 0])
    expect(firstTrips).toBeLessThanOrEqual(2 * bareTrips)
    expect(againTrips).toBeLessThan(firstTrips)
  })
})

test('what is retained and large is waited for while it comes over a slow line', async () => {
  const broker = await aedes()
  const payload = randomBytes(8_000).toString('hex')
  await retain(broker, 'large', payload)
  const proxy = await line(broker.port, { downBytesPerS: 20_000 })
  const connection = await connect(
    { url: `mqtt://127.0.0.1:${proxy.port}` },
    new RecordingReporter()
  )
  undo.push(() => connection.close())
  expect((await connection.retainedOn('large'))?.toString()).toBe(payload)
  expect(await connection.retainedOn('nothing')).toBeUndefined()
})

test('a broker that counts subscriptions which were ended already is asked more slowly', async () => {
  const { port } = await aedes(tenSubscriptionsLater())
  expect((await run(port)).sent).toHaveLength(101)
  expect((await run(port)).sent).toEqual([])
})

test('a channel is claimed in one go: the lease is written before it is looked at, and looked at once', async () => {
  const asked: string[] = []
  const { port } = await aedes({
    onPacket: (packet) => {
      if (packet.cmd === 'publish' && packet.topic === LEASE) asked.push('write')
      if (packet.cmd === 'subscribe' && packet.subscriptions.some(({ topic }) => topic === LEASE))
        asked.push('look')
    }
  })
  await run(port)
  // What is looked at first is who has the channel, and what is written last is that nobody has it any more.
  expect(asked).toEqual(['look', 'write', 'look', 'write'])
})

describe('over a slow line', () => {
  test('that breaks, only what is missing is sent once more', async () => {
    const { port } = await aedes()
    const proxy = await line(port, { upBytesPerS: 400_000 })
    const large = Array.from({ length: 24 }, (_, index) =>
      srcPackage(`f${index}.bin`, randomBytes(25_000).toString('hex'))
    )
    let cuts = 0
    const watch = setInterval(() => {
      if (proxy.upBytes < (cuts + 1) * 300_000 || cuts === 3) return
      cuts += 1
      proxy.cut()
    }, 10)
    undo.push(() => Promise.resolve(clearInterval(watch)))
    const broker = { url: `mqtt://127.0.0.1:${proxy.port}`, retries: 2 }
    await publish({ ...updateOf(...large), channel: 'c', broker }, new RecordingReporter())
    const once = large.reduce((sum, { payload }) => sum + payload.length, 0)
    expect(cuts).toBe(3)
    // What was on its way is lost: it is little, since the line is slow.
    expect(proxy.upBytes - once).toBeLessThan(3 * 200_000)
  })
})
