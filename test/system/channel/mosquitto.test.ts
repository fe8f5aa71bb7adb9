import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { connect } from '../../../action/channel/connection'
import { brokerOptions } from '../../../action/commands/broker-options'
import { publish } from '../../../action/channel/publish'
import { startMosquitto, type MosquittoOptions, type RunningBroker } from '../../support/brokers'
import { RecordingReporter } from '../../support/recording-reporter'
import { TestCa } from '../../support/test-ca'
import { srcPackage, updateOf, wheelPackage } from '../../support/update'

let broker: RunningBroker
const start = async (options: MosquittoOptions = {}) => (broker = await startMosquitto(options))
afterEach(() => broker.stop())

const update = { ...updateOf(wheelPackage('w'.repeat(60_000)), srcPackage('a.py')), channel: 'c' }
const url = () => `mqtt://127.0.0.1:${broker.port}`

/** What a board that connects now would get. */
async function retained(topics: string[]): Promise<Map<string, Buffer>> {
  const connection = await connect({ url: url() }, new RecordingReporter())
  const found = new Map<string, Buffer>()
  await connection.retained(topics, (topic, payload) => found.set(topic, payload))
  await connection.close()
  return found
}

describe('Mosquitto', () => {
  test('is spoken to in MQTT 5 and retains what is published', async () => {
    await start()
    const reporter = new RecordingReporter()
    const result = await publish({ ...update, broker: { url: url() } }, reporter)
    expect(reporter.lines.join('\n')).toContain('connected, MQTT 5')
    const found = await retained(result.sent.map(({ topic }) => topic))
    expect([...found.values()].map((payload) => payload.length).sort()).toEqual(
      result.sent.map(({ sizeBytes }) => sizeBytes).sort()
    )
    const again = await publish({ ...update, broker: { url: url() } }, reporter)
    expect(again.sent).toEqual([])
  })

  test('says no to a wrong password', async () => {
    await start({ user: { name: 'u', password: 'right' } })
    const to = (password: string) => ({
      ...update,
      broker: { url: url(), username: 'u', password }
    })
    await expect(publish(to('wrong'), new RecordingReporter())).rejects.toMatchObject({
      code: 'wrong-password'
    })
    await expect(publish(to('right'), new RecordingReporter())).resolves.toBeDefined()
  })

  test('lets a password in that has what URLs are made of, as an option and in the URL', async () => {
    const password = '1%#/@? :2'
    await start({ user: { name: 'u', password } })
    const inUrl = url().replace('//', `//u:${encodeURIComponent(password)}@`)
    for (const given of [{ url: url(), username: 'u', password }, { url: inUrl }]) {
      const connection = await connect({ ...given, retries: 0 }, new RecordingReporter())
      await connection.close()
    }
  })

  test('states its limit, and nothing is sent when a package is above it', async () => {
    await start({ lines: ['max_packet_size 50000'] })
    await expect(
      publish({ ...update, broker: { url: url() } }, new RecordingReporter())
    ).rejects.toMatchObject({
      code: 'package-too-large',
      message: expect.stringContaining('at most 50000 bytes')
    })
    const topics = [
      'mpypi/channels/c',
      `mpypi/packages/src/a.py/${srcPackage('a.py').entry.pkg_sha256}`
    ]
    expect(await retained(topics)).toEqual(new Map())
  })

  test('drops what is above message_size_limit, which is an error and not a list without wheel', async () => {
    await start({ lines: ['message_size_limit 50000'] })
    await expect(
      publish({ ...update, broker: { url: url() } }, new RecordingReporter())
    ).rejects.toMatchObject({ name: 'Failure', message: expect.stringContaining('60000 bytes') })
    expect(await retained(['mpypi/channels/c'])).toEqual(new Map())
  })
})

describe('Mosquitto with TLS', () => {
  let ca: TestCa
  beforeAll(() => void (ca = new TestCa()))
  afterAll(() => ca.remove())

  test('lets a client certificate in, also without line ends, and tells who has none what is missing', async () => {
    await start({ tls: { ca: ca.cert, ...ca.issue('broker'), requireClientCert: true } })
    const { cert, key } = ca.issue('client')
    const secure = { url: `mqtts://localhost:${broker.port}`, ca: ca.cert, retries: 0 }
    const withCert = { ...secure, clientCert: cert, clientKey: key }
    await publish({ ...update, broker: withCert }, new RecordingReporter())
    // As secrets and environments bring them.
    const worn = await brokerOptions({
      url: secure.url,
      ca: ca.cert.replaceAll('\n', '\\n'),
      clientCert: cert.replaceAll('\n', ' '),
      clientKey: key.replaceAll('\n', '')
    })
    const connection = await connect({ ...worn, retries: 0 }, new RecordingReporter())
    await connection.close()
    await expect(
      publish({ ...update, broker: secure }, new RecordingReporter())
    ).rejects.toMatchObject({
      code: 'tls-failed',
      message: expect.stringMatching(/client-key: the secret is not set here/)
    })
  })
})

test('Mosquitto without retained messages is refused before anything is sent', async () => {
  await start({ lines: ['retain_available false'] })
  await expect(
    publish({ ...update, broker: { url: url() } }, new RecordingReporter())
  ).rejects.toMatchObject({ code: 'no-retained-messages' })
})

test('Mosquitto that grants one message at a time gets them one at a time', async () => {
  await start({ lines: ['max_inflight_messages 1'] })
  const files = Array.from({ length: 30 }, (_, i) => srcPackage(`f${i}.py`))
  const result = await publish(
    { ...updateOf(...files), channel: 'c', broker: { url: url() } },
    new RecordingReporter()
  )
  expect(result.sent).toHaveLength(31)
})
