import { afterEach, expect, test } from '@jest/globals'
import type { Packet } from 'mqtt-packet'
import { connect, type Connection } from '../../../action/channel/connection'
import { Fleet } from '../../../action/channel/fleet'
import { retainedBelow } from '../../../action/channel/retained-below'
import { Topics } from '../../../action/channel/topics'
import { RecordingReporter } from '../../support/recording-reporter'
import { ScriptedBroker, type Session } from '../../support/scripted-broker'

// A broker has answered, does nothing for longer than any silence is waited for, and only then sends what it retains:
// its process was stopped, its disk is slow, its node looks for another.

const STILL_MS = 1_500
const ID = 'esp32-840d8ed29760'

let broker: ScriptedBroker
let connection: Connection
afterEach(async () => {
  await connection.close()
  await broker.close()
})

/**
 * @param topics what it retains
 * @param after how many of these it stands still
 * @param request after the answer to which it sends them
 */
async function start(topics: string[], after: number, request: Packet['cmd']): Promise<void> {
  let isStill = false
  const waiting: (() => void)[] = []
  const send = (session: Session, some: string[]): void =>
    some.forEach((topic) =>
      session.send({ cmd: 'publish', topic, payload: '{}', qos: 0, retain: true, dup: false })
    )
  const begin = (session: Session): void => {
    send(session, topics.slice(0, after))
    isStill = true
    setTimeout(() => {
      isStill = false
      send(session, topics.slice(after))
      waiting.forEach((answer) => answer())
    }, STILL_MS)
  }
  let hasBegun = false
  broker = await new ScriptedBroker({
    onPacket: (packet, session) => {
      if (isStill) {
        // Nothing else is asked for before there is a sign of life.
        waiting.push(() => session.send({ cmd: 'pingresp' }))
        return true
      }
      if (packet.cmd === request && !hasBegun) {
        hasBegun = true
        setImmediate(() => begin(session))
      }
      return false
    }
  }).listen()
  const url = `mqtt://127.0.0.1:${broker.port}`
  connection = await connect({ url, retries: 0 }, new RecordingReporter())
}

test.each([0, 1])(
  'what is retained is waited for where the broker stands still after %i messages of it',
  async (after) => {
    await start(['a', 'b'], after, 'unsubscribe')
    const heard: string[] = []
    await connection.retained(['a', 'b', 'c'], (topic) => heard.push(topic))
    expect(heard).toEqual(['a', 'b'])
  }
)

test.each([0, 1])('the same below wildcards, after %i messages', async (after) => {
  await start(['a/b', 'a/c'], after, 'subscribe')
  const heard = await retainedBelow(connection, ['a/#'])
  expect([...heard.keys()]).toEqual(['a/b', 'a/c'])
})

test.each([0, 1])('the same for the boards of a broker, after %i messages', async (after) => {
  const topics = new Topics({ topicPrefix: 'mpypi' })
  await start([topics.info(ID), topics.info(`${ID}1`)], after, 'subscribe')
  const fleet = await Fleet.watch(connection, topics)
  await fleet.settled()
  expect(fleet.boards().map(({ deviceId }) => deviceId)).toEqual([ID, `${ID}1`])
})

test('a broker that retains nothing is left after a single silence', async () => {
  broker = await new ScriptedBroker().listen()
  const url = `mqtt://127.0.0.1:${broker.port}`
  connection = await connect({ url, retries: 0 }, new RecordingReporter())
  expect(await connection.retainedOn('a')).toBeUndefined()
  expect(broker.all('pingreq')).toHaveLength(1)
})
