import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  choice,
  FLAG,
  line,
  MICROPYTHON_VERSION,
  SHA256,
  TOPIC_LEVEL,
  TOPIC_PREFIX
} from '../../../action/options/kind'
import { memorySize, number } from '../../../action/options/number'
import { jsonOrPath, pem, secret } from '../../../action/options/secret'
import { url } from '../../../action/options/url'

const hours = number({ unit: 'hours', min: 0.01, max: 87_600, fractions: true, times: 3600 })
const port = number({ min: 0, max: 65_535 })

describe('a number', () => {
  test('comes in the unit of the code, whole where a part of it makes no sense', () => {
    expect(hours.parse('0.3333')).toBe(1200)
    expect(hours.parse('1.5')).toBe(5400)
    expect(port.parse('65535')).toBe(65_535)
  })

  test.each([
    '',
    '-1',
    '+1',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '1e999',
    '1_000',
    '1,5',
    '1 ',
    '70000'
  ])('is not %j', (text) => {
    expect(port.parse(text)).toBeUndefined()
  })

  test('of whatever text is within its range and finite, or it is none', () => {
    const texts = fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String))
    fc.assert(
      fc.property(texts, (text) => {
        for (const [kind, least, most] of [
          [port, 0, 65_535],
          [hours, 36, 87_600 * 3600]
        ] as const) {
          const value = kind.parse(text)
          if (value === undefined) continue
          expect(Number.isInteger(value)).toBe(true)
          expect(value).toBeGreaterThanOrEqual(least)
          expect(value).toBeLessThanOrEqual(most)
        }
      })
    )
  })

  test('is every whole number in its range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_535 }), (value) => {
        expect(port.parse(String(value))).toBe(value)
      })
    )
  })
})

test.each([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
  ['yes', undefined],
  ['1', undefined],
  ['tRUE', undefined],
  ['constructor', undefined]
])('a flag %s is %s, as in YAML 1.2', (text, expected) => {
  expect(FLAG.parse(text)).toBe(expected)
})

test('a choice is one of its words as it is written, and names them', () => {
  const purge = choice('what', ['lib', 'app'])
  expect(purge.parse('lib')).toBe('lib')
  expect(purge.parse('Lib')).toBeUndefined()
  expect(purge.allowed).toBe('one of lib, app')
})

test('a memory size is as MicroPython writes it, within bounds', () => {
  const heap = memorySize({ min: '32k', max: '1024m' })
  expect(['160k', '2M', '65536'].map((text) => heap.parse(text))).toEqual(['160k', '2m', '65536'])
  for (const text of ['', '0', '1k', '-2m', '1.5m', '9999m', '2 GB']) {
    expect(heap.parse(text)).toBeUndefined()
  }
})

test.each(['lab', 'living-room', 'esp32-840d8ed29760', 'Küche', 'a.b', 'a$b'])(
  'a channel can be called %j',
  (name) => {
    expect(TOPIC_LEVEL.parse(name)).toBe(name)
  }
)

test.each([
  ...['a/b', '+', '#', 'a b', 'a,b', '$SYS', '--dry-run', 'a\nb', 'a\0', 'a\u0085b', ''],
  ...['lab\u200b', 'l\u202eab', '\ufefflab', 'l\u00adab', 'lab\ud800', 'x'.repeat(201)]
])('a channel cannot be called %j', (name) => {
  expect(TOPIC_LEVEL.parse(name)).toBeUndefined()
})

test('what is allowed as a name is one level of a topic, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      if (TOPIC_LEVEL.parse(text) !== undefined)
        expect(text).not.toMatch(/[+#/\s,\p{Cc}\p{Cf}\p{Cs}]|^[$-]|^$/u)
    })
  )
})

test.each([
  ['mpypi', true],
  ['a/b/c', true],
  ['a//b', false],
  ['/a', false],
  ['a/', false],
  ['a/+', false],
  ['$share/x', false],
  ['my\u200bpi', false],
  ['a/'.repeat(100) + 'a', false]
])('a prefix %j is allowed: %s', (text, allowed) => {
  expect(TOPIC_PREFIX.parse(text)).toBe(allowed ? text : undefined)
})

test.each([
  ['1.22', true],
  ['v1.22.2', true],
  ['1.22.0.post2', true],
  ['latest', false],
  ['2.0', false],
  ['1', false],
  ['1.22-preview', false]
])('a MicroPython version %j is allowed: %s', (text, allowed) => {
  expect(MICROPYTHON_VERSION.parse(text)).toBe(allowed ? text : undefined)
})

test.each([
  ['mqtts://broker.example:8883', true],
  ['mqtt://[::1]', true],
  ['ws://user:word@broker.example/mqtt?x=1', true],
  ['broker.example', false],
  ['mqtt://', false],
  ['mqtt://broker.example:70000', false],
  ['mqtt://broker.example:0', false],
  ['ws://broker.example:0/mqtt', false],
  ['mqtt://user:word%@broker.example', false],
  ['mqtt://user:word%zz@broker.example', false],
  ['mqtt://user:word%ff@broker.example', false],
  ['mqtt://user:word%0a@broker.example', false],
  ['mqtt://user:1#2@broker.example', false],
  ['mqtt://user:1/2@broker.example', false],
  ['mqtt://broker.example#', false],
  ['ws://broker.example/100%', false],
  ['mqtt://bro%ker.example', false],
  ['mqtt://brokör.example', false],
  ['http://broker.example', false],
  ['mqtt://broker .example', false]
])('a broker at %j is allowed: %s', (text, allowed) => {
  expect(url(['mqtt', 'mqtts', 'ws']).parse(text)).toBe(allowed ? text : undefined)
})

test.each(['mqtt://broker.example:0', 'mqtt://me:word@broker.example:70000', 'ws://b:99999/mqtt'])(
  'the port of %s is named as what is wrong with it, and nothing of it is shown',
  (text) => {
    expect(url(['mqtt', 'ws']).mistakeIn!(text)).toBe('has a port that is not from 1 to 65535')
  }
)

test('a good port is not named where something else cannot be read', () => {
  expect(url(['mqtt']).mistakeIn!('mqtt://[::1')).toBeUndefined()
  expect(url(['mqtt']).mistakeIn!('mqtt://ho[st:1883')).toBeUndefined()
})

test('a port that may be a part of a password is not taken for one', () => {
  expect(url(['mqtt']).mistakeIn!('mqtt://me:70000/word@host')).toMatch(/^is a URL that cannot/)
})

test('a URL that is to have no user says where the user belongs, and hides what is in it', () => {
  const nats = url(['nats'], 'leave them out')
  expect(nats.parse('nats://broker.example')).toBe('nats://broker.example')
  for (const text of ['nats://me:w%6Frd@broker.example', 'nats://a-token@broker.example']) {
    expect(nats.parse(text)).toBeUndefined()
    expect(nats.mistakeIn!(text)).toBe('has a user or a password; leave them out')
  }
  expect(nats.secretsIn!('nats://me:w%6Frd@broker.example')).toEqual(['word'])
})

test('a SHA-256 is 64 hexadecimal digits and comes in lower case', () => {
  expect(SHA256.parse('AB'.repeat(32))).toBe('ab'.repeat(32))
  for (const text of ['ab'.repeat(31), `${'ab'.repeat(31)}xy`, `sha256:${'ab'.repeat(32)}`]) {
    expect(SHA256.parse(text)).toBeUndefined()
  }
})

test.each([
  ['one line', line('text')],
  ['a password', secret('word')],
  ['a URL', url(['mqtt'])],
  ['a PEM path', pem({ isPrivate: true })],
  ['a JSON path', jsonOrPath('json')]
])('%s has no control characters', (_name, kind) => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('\n', '\0', '\u001b', '\u007f'), (text, control) => {
      const given = `x${text.replaceAll('-----BEGIN', '')}${control}x`
      expect(kind.parse(given)).toBeUndefined()
    })
  )
})
