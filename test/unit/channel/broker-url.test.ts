import { describe, expect, test } from '@jest/globals'
import { parseBrokerUrl } from '../../../action/channel/broker-url'

describe('a broker URL', () => {
  test.each([
    ['mqtt://b', 1883],
    ['mqtts://b', 8883],
    ['ws://b/mqtt', 80],
    ['wss://b/mqtt', 443],
    ['mqtts://b:8884', 8884]
  ])('%s has port %i', (url, port) => {
    expect(parseBrokerUrl(url).port).toBe(port)
  })

  test('is shown without user, password, path and query', () => {
    const address = parseBrokerUrl('wss://me:s3cr%40t@broker.example/mqtt?token=abc')
    expect(address.shown).toBe('wss://broker.example:443')
    expect(address).toMatchObject({ username: 'me', password: 's3cr@t', path: '/mqtt?token=abc' })
  })

  test.each(['mqtt://b/mqtt', 'mqtts://b:8883/?token=word', 'mqtt://b?x'])(
    '%s is refused: MQTT alone knows no path',
    (url) => {
      expect(() => parseBrokerUrl(url)).toThrow(
        expect.objectContaining({
          code: 'bad-broker-url',
          message: expect.stringMatching(/^(?!.*word).*path or a query.*mqtts?:\/\/host:port/)
        })
      )
    }
  )

  test('may end in a slash', () => {
    expect(parseBrokerUrl('mqtt://b/').port).toBe(1883)
  })

  test('may hold an IPv6 address', () => {
    expect(parseBrokerUrl('mqtt://[::1]:1884')).toMatchObject({ host: '::1', port: 1884 })
  })

  test.each(['http://b', 'tcp://b', 'broker.example:1883'])(
    '%s is refused by its scheme',
    (url) => {
      expect(() => parseBrokerUrl(url)).toThrow(
        expect.objectContaining({ code: 'unsupported-scheme' })
      )
    }
  )

  test.each(['', 'broker', 'mqtt://'])('%j is refused', (url) => {
    expect(() => parseBrokerUrl(url)).toThrow(expect.objectContaining({ code: 'bad-broker-url' }))
  })

  test.each([
    'mqtt://user:12#34@host',
    'mqtt://user:12/34@host',
    'mqtt://user:12?34@host',
    'ws://user:12/34@host/mqtt',
    'mqtt://user:word%@host',
    'mqtt://user:1234%0A@host',
    'mqtt://user:12%0034@host',
    'mqtt://us%1Ber:1234@host',
    'mqtt://user:12%zz34@host',
    'mqtt:user:12word34@host',
    '12word34://x@host',
    'user:12word34@host:1883',
    '12word34@host:x'
  ])('%s is explained, and no part of its password shown', (url) => {
    const explained = expect.objectContaining({
      name: 'Failure',
      message: expect.not.stringMatching(/12|34|word%/)
    })
    expect(() => parseBrokerUrl(url)).toThrow(explained)
  })

  test('may have an @ in its password, and codes for everything else', () => {
    expect(parseBrokerUrl('mqtt://u:p@ss@host')).toMatchObject({ password: 'p@ss', host: 'host' })
    expect(parseBrokerUrl('mqtt://u:%23%2F%3F%40%25@host')).toMatchObject({ password: '#/?@%' })
  })
})
