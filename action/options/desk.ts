import { DEVICE_ID, DEVICE_ID_MEANING } from '../virtual/device-identity'
import { define } from './definition'
import { line, path, pattern, TOPIC_LEVEL } from './kind'
import { memorySize, number } from './number'
import { secret } from './secret'
import { url } from './url'

/** A virtual board. Not by the fleet's environment variables: it has no business at the fleet's broker. */
export const BOARD = define({
  broker: {
    kind: url(['mqtt', 'mqtts']),
    default: 'mqtt://127.0.0.1:1883',
    text: 'Broker that it connects to: mqtt:// or mqtts://host[:port]',
    where: ['board']
  },
  username: { kind: line('name'), text: 'User name at the broker', where: ['board'] },
  password: { kind: secret('word'), text: 'Password at the broker', where: ['board'] },
  'device-id': {
    kind: pattern('id', `a device id: ${DEVICE_ID_MEANING}`, DEVICE_ID),
    default: 'esp32-0123456789ab',
    text: 'What it calls itself',
    where: ['board']
  },
  channel: {
    kind: TOPIC_LEVEL,
    default: 'stable',
    text: 'Update channel that it follows',
    where: ['board']
  },
  heap: {
    kind: memorySize({ min: '32k', max: '1024m' }),
    default: '160k',
    text: 'All the memory that it has',
    where: ['board']
  },
  flash: {
    kind: memorySize({ min: '256k', max: '128m' }),
    default: '2m',
    text: 'Size of a new flash image',
    where: ['board']
  },
  image: {
    kind: path('file'),
    otherwise: '<device-id>.img',
    text: 'Its flash; made if it is not there',
    where: ['board']
  },
  bundle: {
    kind: path('file'),
    text: 'Install this bundle first, rather than the library of this package',
    where: ['board']
  }
})

/** The embedded broker. */
export const EMBEDDED_BROKER = define({
  port: {
    kind: number({ min: 0, max: 65_535 }),
    default: '1883',
    text: 'Port to listen on; 0 takes a free one',
    where: ['broker']
  },
  username: { kind: line('name'), text: 'Let in only this user', where: ['broker'] },
  password: { kind: secret('word'), text: 'With this password', where: ['broker'] }
})
