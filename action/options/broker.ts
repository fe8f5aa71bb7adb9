import { define } from './definition'
import { line, pattern, TOPIC_PREFIX } from './kind'
import { pem, secret } from './secret'
import { url } from './url'

const BROKERS = [
  'action.yml',
  'publish',
  'republish',
  'rollout',
  'fleet',
  'verify',
  'reboot',
  'logs',
  'move',
  'retire',
  'prune'
] as const

/** The fleet's broker, and its topics. */
export const BROKER = define({
  broker: {
    kind: url(['mqtt', 'mqtts', 'ws', 'wss']),
    default: 'mqtt://localhost:1883',
    env: 'MPY_BLOX_BROKER',
    text: "URL of the fleet's MQTT broker: mqtt://, mqtts://, ws:// or wss://host[:port]",
    where: BROKERS
  },
  username: {
    kind: { ...line('name'), isOftenSecret: true },
    env: 'MPY_BLOX_USERNAME',
    text: 'User name at the broker',
    where: BROKERS
  },
  password: {
    kind: secret('word'),
    env: 'MPY_BLOX_PASSWORD',
    text: 'Password at the broker, a secret',
    where: BROKERS
  },
  ca: {
    kind: pem({ isPrivate: false }),
    env: 'MPY_BLOX_CA',
    text: "Certificate authority of a broker with a private one, as PEM text or a file's path",
    where: BROKERS
  },
  'client-cert': {
    kind: pem({ isPrivate: false }),
    env: 'MPY_BLOX_CLIENT_CERT',
    text: "Client certificate for brokers that want one, as PEM text or a file's path",
    where: BROKERS
  },
  'client-key': {
    kind: pem({ isPrivate: true }),
    env: 'MPY_BLOX_CLIENT_KEY',
    text: "Private key of client-cert, as PEM text (a secret) or a file's path",
    where: BROKERS
  },
  'client-id': {
    kind: pattern(
      'prefix',
      'up to 64 visible characters without +, #, / and spaces',
      /^[^+#/\s\p{Cf}\p{Cs}]{1,64}$/u
    ),
    default: 'mpy-blox',
    env: 'MPY_BLOX_CLIENT_ID',
    text: 'What the MQTT client id begins with, for brokers that let only such clients in',
    where: BROKERS
  },
  'nats-url': {
    kind: url(['nats', 'tls'], 'leave them out, those of the broker are used'),
    env: 'MPY_BLOX_NATS_URL',
    text: "URL of a NATS broker's own protocol, nats:// or tls://host[:port]: one publisher at a time holds a channel by its key-value lock",
    where: ['action.yml', 'publish', 'rollout']
  },
  'topic-prefix': {
    kind: TOPIC_PREFIX,
    default: 'mpypi',
    env: 'MPY_BLOX_TOPIC_PREFIX',
    text: "First levels of all topics, as the boards' setting update.prefix",
    where: BROKERS
  },
  'package-prefix': {
    kind: TOPIC_PREFIX,
    otherwise: '{topic-prefix}/packages',
    env: 'MPY_BLOX_PACKAGE_PREFIX',
    text: "First levels of the packages' topics",
    where: ['action.yml', 'publish', 'republish', 'rollout', 'verify', 'fleet', 'move', 'prune']
  }
})
