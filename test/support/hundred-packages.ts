import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { expect } from '@jest/globals'
import { connectAsync } from 'mqtt'
import { publish, type PublishResult } from '../../action/channel/publish'
import { makeRelease } from '../../action/release/release'
import type { TestBrokerOptions } from './aedes'
import { RecordingReporter } from './recording-reporter'
import { updateOf } from './update'

// A first publication of 100 packages over a long line, beside a bare upload of the same messages.

/** One way; a round trip is twice that: long beside what a busy machine adds to it. */
export const DELAY_MS = 150
/** A first publication, in multiples of a bare upload. */
export const MOST_TIMES = 2
/** What some brokers allow. */
export const MOST_SUBSCRIPTIONS = 10

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

/** @param prefix of its topics: below another one the broker has nothing yet */
export function publishHundred(port: number, prefix = 'mpypi'): Promise<PublishResult> {
  const broker = { url: `mqtt://127.0.0.1:${port}` }
  const topics = { topicPrefix: prefix, packagePrefix: `${prefix}/packages` }
  return publish({ ...update, ...topics, broker }, new RecordingReporter())
}

/** The same messages by a client that asks nothing and keeps no order, twenty at a time. */
export async function uploadBare(port: number): Promise<void> {
  const client = await connectAsync(`mqtt://127.0.0.1:${port}`, { protocolVersion: 4 })
  const queue = update.packages.map(({ payload }, index) => ({ topic: `bare/${index}`, payload }))
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      await client.publishAsync(next.topic, next.payload, { qos: 1, retain: true })
  }
  await Promise.all(Array.from({ length: 20 }, work))
  await client.publishAsync('bare/list', '[]', { qos: 1, retain: true })
  await client.endAsync()
}

/** Ends the connection of a client that holds more than ten subscriptions. */
export function tenSubscriptions(): TestBrokerOptions {
  const held = new Map<Socket, number>()
  return {
    onPacket: (packet, socket) => {
      const before = held.get(socket) ?? 0
      if (packet.cmd === 'subscribe') held.set(socket, before + packet.subscriptions.length)
      if (packet.cmd === 'unsubscribe') held.set(socket, before - packet.unsubscriptions.length)
      if (held.get(socket)! > MOST_SUBSCRIPTIONS) socket.destroy()
    }
  }
}

/** On a busy machine: how often it is measured until nothing else is waited for. */
const MOST_TRIES = 5

/**
 * That a first publication waits for no more round trips of that line than it may, and that a repeated one sends nothing
 * and waits for fewer.
 */
export async function waitsLittle(port: number): Promise<void> {
  const least = { bare: Infinity, first: Infinity, again: Infinity }
  const holds = (): boolean => least.first <= MOST_TIMES * least.bare && least.again < least.first
  for (let attempt = 0; attempt < MOST_TRIES && !holds(); attempt++) {
    const sent: number[] = []
    const publication = async (): Promise<void> =>
      void sent.push((await publishHundred(port, `mpypi${attempt}`)).sent.length)
    least.bare = Math.min(least.bare, await roundTripsOf(() => uploadBare(port)))
    least.first = Math.min(least.first, await roundTripsOf(publication))
    least.again = Math.min(least.again, await roundTripsOf(publication))
    expect(sent).toEqual([101, 0])
  }
  expect(least.first).toBeLessThanOrEqual(MOST_TIMES * least.bare)
  expect(least.again).toBeLessThan(least.first)
}

/**
 * How many round trips something waits for, one after the other: what is computed meanwhile does not count. Waiting for
 * the processor does, but is never less than nothing: of several measurements the least is the truest.
 */
async function roundTripsOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.eventLoopUtilization()
  await work()
  return performance.eventLoopUtilization(before).idle / (2 * DELAY_MS)
}
