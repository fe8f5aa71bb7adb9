import { expect, test } from '@jest/globals'
import { connectedSettings } from '../../../action/commands/board-settings'

const channel = 'lab'

test('user and password in the URL of a broker count', () => {
  const settings = connectedSettings({ broker: 'mqtts://me:p%40ss@broker.example', channel })
  expect(settings).toEqual({
    'mqtt.server': 'broker.example',
    'mqtt.port': 8883,
    'mqtt.ssl': true,
    'mqtt.username': 'me',
    'mqtt.password': 'p@ss',
    'update.channel': 'lab',
    'update.auto_update': true
  })
})

test('those that are given beside it win', () => {
  const to = { broker: 'mqtt://me:one@127.0.0.1', username: 'you', password: 'two', channel }
  expect(connectedSettings(to)).toMatchObject({ 'mqtt.username': 'you', 'mqtt.password': 'two' })
})

test('a broker without TLS takes back what one with TLS set', () => {
  expect(connectedSettings({ broker: 'mqtt://127.0.0.1', channel })).toMatchObject({
    'mqtt.ssl': false
  })
})
