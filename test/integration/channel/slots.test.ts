import { expect, test } from '@jest/globals'
import { connect } from '../../../action/channel/connection'
import { RecordingReporter } from '../../support/recording-reporter'
import { ScriptedBroker } from '../../support/scripted-broker'

test('a connection has no more under way than the broker takes, in all calls together', async () => {
  let underWay = 0
  let most = 0
  const scripted = await new ScriptedBroker({
    connack: () => ({ properties: { receiveMaximum: 3 } }),
    onPacket: (packet, session) => {
      if (packet.cmd !== 'publish') return false
      most = Math.max(most, ++underWay)
      setImmediate(() => {
        underWay -= 1
        session.send({ cmd: 'puback', messageId: packet.messageId! })
      })
      return true
    }
  }).listen()
  const url = `mqtt://127.0.0.1:${scripted.port}`
  const connection = await connect({ url }, new RecordingReporter())
  const messages = ['a', 'b', 'c', 'd'].map((topic) => ({ topic, payload: 'x', retain: false }))
  await Promise.all([connection.publish(messages), connection.publish(messages)])
  await connection.close()
  await scripted.close()
  expect(most).toBe(3)
})
