import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { clientOptions } from '../../../action/channel/client-options'
import { checkTlsMaterial } from '../../../action/channel/credentials'
import { RecordingReporter } from '../../support/recording-reporter'
import { TestCa } from '../../support/test-ca'

let ca: TestCa
beforeAll(() => void (ca = new TestCa()))
afterAll(() => ca.remove())

describe('TLS material', () => {
  test('may be a CA of several certificates with text between them', () => {
    const bundle = `# one\n${ca.cert}\n# two\n${ca.issue('intermediate').cert}`
    expect(() => checkTlsMaterial({ ca: bundle })).not.toThrow()
  })

  test('may come with the line ends of Windows', () => {
    expect(() => checkTlsMaterial({ ca: ca.cert.replaceAll('\n', '\r\n') })).not.toThrow()
  })

  test('with one damaged certificate is refused', () => {
    const damaged = ca.cert.replace(/\n.{20}/, '\nAAAAAAAAAAAAAAAAAAAA')
    expect(() => checkTlsMaterial({ ca: `${ca.cert}${damaged}` })).toThrow(
      expect.objectContaining({ code: 'pem-invalid' })
    )
  })

  test('with a private key where the CA should be is refused without showing it', () => {
    const { key } = ca.issue('client')
    expect(() => checkTlsMaterial({ ca: key })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(key.slice(40, 60)) })
    )
  })
})

test('a user name or password that MQTT has no room for is refused, and not shown', () => {
  const long = 'x'.repeat(65_536)
  for (const given of [{ username: long }, { password: long }, { url: `mqtt://u:${long}@host` }])
    expect(() => clientOptions({ url: 'mqtt://host', ...given }, new RecordingReporter())).toThrow(
      expect.objectContaining({
        code: 'credentials-too-long',
        message: expect.not.stringContaining('xx')
      })
    )
})
