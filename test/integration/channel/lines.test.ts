import { afterEach, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { connect } from '../../../action/channel/connection'
import { publish } from '../../../action/channel/publish'
import { retain, startAedes, type TestBroker, type TestBrokerOptions } from '../../support/aedes'
import { findBinary, startMosquitto } from '../../support/brokers'
import {
  DELAY_MS,
  MOST_SUBSCRIPTIONS,
  publishHundred,
  tenSubscriptions,
  waitsLittle
} from '../../support/hundred-packages'
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

/** Refuses what is above ten subscriptions, and takes its time to count those that were ended. */
function tenSubscriptionsLater(): TestBrokerOptions {
  const held = new Map<string, Set<string>>()
  return {
    authorizeSubscribe: (client, subscription, done) => {
      const topics = held.get(client.id) ?? new Set()
      held.set(client.id, topics.add(subscription.topic))
      done(null, topics.size > MOST_SUBSCRIPTIONS ? null : subscription)
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

describe.each(BROKERS)('over a long line, to %s', (_name, start) => {
  test('a first publication of 100 packages waits for at most twice the round trips of a bare upload, and a repeated one sends nothing in fewer', async () => {
    await waitsLittle(await line(await start(), { delayMs: DELAY_MS }))
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
  expect((await publishHundred(port)).sent).toHaveLength(101)
  expect((await publishHundred(port)).sent).toEqual([])
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
  await publishHundred(port)
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
