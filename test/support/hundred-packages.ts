import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { expect } from '@jest/globals'
import { connectAsync } from 'mqtt'
import { publish, type PublishResult } from '../../action/channel/publish'
import { makeRelease } from '../../action/release/release'
import type { TestBrokerOptions } from './aedes'
import { RecordingReporter } from './recording-reporter'
import type { ShapedProxy } from './shaped-proxy'
import { updateOf } from './update'

// A first publication of 100 packages over a long line, beside a bare upload of the same messages.

/** One way; a round trip is twice that. */
export const DELAY_MS = 50
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

export function publishHundred(port: number): Promise<PublishResult> {
  const broker = { url: `mqtt://127.0.0.1:${port}` }
  return publish({ ...update, broker }, new RecordingReporter())
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

/**
 * That a first publication waits for no more round trips of that line than it may, and that a repeated one sends nothing
 * and waits for fewer.
 */
export async function waitsLittle(line: ShapedProxy): Promise<void> {
  const roundTripsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = line.roundTrips
    await work()
    return line.roundTrips - before
  }
  const sent: number[] = []
  const publication = async (): Promise<void> =>
    void sent.push((await publishHundred(line.port)).sent.length)
  const bare = await roundTripsOf(() => uploadBare(line.port))
  const first = await roundTripsOf(publication)
  const again = await roundTripsOf(publication)
  expect(sent).toEqual([101, 0])
  expect(first).toBeLessThanOrEqual(MOST_TIMES * bare)
  expect(again).toBeLessThan(first)
}
