import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { connectAsync } from 'mqtt'
import { connect, type BrokerOptions } from '../../../action/channel/connection'
import { publish } from '../../../action/channel/publish'
import { makeRelease } from '../../../action/release/release'
import type { Failure } from '../../../action/report/failure'
import {
  startMosquitto,
  startNats,
  type MosquittoOptions,
  type RunningBroker
} from '../../support/brokers'
import { freePort } from '../../support/free-port'
import { eventually } from '../../support/patience'
import { RecordingReporter } from '../../support/recording-reporter'
import { TestCa } from '../../support/test-ca'
import { updateOf, wheelPackage } from '../../support/update'

const ca = new TestCa()
const intermediate = new TestCa('Intermediate CA', ca)
let broker: RunningBroker
afterEach(() => broker.stop())
afterAll(() => {
  ca.remove()
  intermediate.remove()
})

const start = async (options: MosquittoOptions = {}) => (broker = await startMosquitto(options))
const at = (scheme: string) => `${scheme}://127.0.0.1:${broker.port}`

async function failureOf(options: BrokerOptions): Promise<Failure> {
  const update = { ...updateOf(wheelPackage()), channel: 'c' }
  const published = publish(
    { ...update, broker: { retries: 0, ...options } },
    new RecordingReporter()
  )
  return published.then(
    () => Promise.reject(new Error('it was published')),
    (failure: Failure) => failure
  )
}

describe('Mosquitto', () => {
  test('with QoS 0 alone is told as what it is', async () => {
    await start({ lines: ['max_qos 0'] })
    expect(await failureOf({ url: at('mqtt') })).toMatchObject({
      code: 'no-acknowledgements',
      message: expect.stringContaining('QoS 0 alone')
    })
  })

  test('without retained messages is told as what it is', async () => {
    await start({ lines: ['retain_available false'] })
    expect(await failureOf({ url: at('mqtt') })).toMatchObject({ code: 'no-retained-messages' })
  })

  test('that speaks TLS is not spoken to without, and the other way round', async () => {
    await start({ tls: { ...ca.issue('broker'), ca: ca.cert } })
    expect(await failureOf({ url: at('mqtt') })).toMatchObject({
      message: expect.stringContaining('mqtts://')
    })
    await broker.stop()
    await start()
    expect(await failureOf({ url: at('mqtts'), ca: ca.cert })).toMatchObject({
      message: expect.stringMatching(/TLS.*mqtt:\/\//)
    })
  })

  test('that does not send its intermediate certificate is told so, and appended to ca it mends that', async () => {
    await start({ tls: { ...intermediate.issue('broker'), ca: ca.cert } })
    expect(await failureOf({ url: at('mqtts'), ca: ca.cert })).toMatchObject({
      code: 'ca-mismatch',
      message: expect.stringContaining('an intermediate certificate is missing')
    })
    const options = { ...updateOf(wheelPackage()), channel: 'c' }
    const whole = { url: at('mqtts'), ca: ca.cert + intermediate.cert }
    await publish({ ...options, broker: whole }, new RecordingReporter())
  })

  test('that demands how client ids begin is told as what it may be, and client-id makes it so', async () => {
    const lines = ['clientid_prefixes factory-', 'log_dest topic', 'log_type notice']
    await start({ lines })
    expect(await failureOf({ url: at('mqtt') })).toMatchObject({
      message: expect.stringMatching(/client ids that begin in a certain way: set client-id/)
    })
    const log: string[] = []
    const watcher = await connectAsync(at('mqtt'), { clientId: 'factory-watcher' })
    watcher.on('message', (_topic, payload) => log.push(payload.toString()))
    await watcher.subscribeAsync('$SYS/broker/log/#')
    const srcFiles = new Map([['user_main.py', Buffer.from('pass\n')]])
    const { entry, packages } = makeRelease({ name: 'demo', version: '1', srcFiles, deviceIds: [] })
    const release = { ...updateOf(), packages, list: [entry], channel: 'c' }
    const options = { ...release, broker: { url: at('mqtt'), clientId: 'factory', retries: 0 } }
    await publish(options, new RecordingReporter())
    await eventually(
      () => (/ as factory-writer-c /.test(log.join('\n')) ? true : undefined),
      () => log.join('\n')
    )
    await watcher.endAsync(true)
  })

  test('that gives the session to another client, and does not say so, is suspected of it', async () => {
    await start()
    const reporter = new RecordingReporter()
    const connection = await connect({ url: at('mqtt') }, reporter)
    await connection.watch(['mpypi/#'], () => {})
    const { dialling } = connection as unknown as {
      dialling: { clientOptions: { clientId: string } }
    }
    const { clientId } = dialling.clientOptions
    const connected = () =>
      reporter.lines.filter((line) => line.includes('connected, MQTT 5')).length
    for (let times = 1; times <= 3; times++) {
      const thief = await connectAsync(at('mqtt'), { clientId, reconnectPeriod: 0 })
      await eventually(
        () => (connected() > times ? true : undefined),
        () => reporter.lines.join('\n')
      )
      thief.end(true)
    }
    await connection.close()
    expect(reporter.lines.join('\n')).toMatch(
      /3 times by now without a reason \(another client with the same client id\?\)/
    )
  })
})

test('NATS is told by its port for its own protocol, and by that for web pages', async () => {
  const pages = await freePort()
  broker = await startNats([`http: 127.0.0.1:${pages}`])
  expect(await failureOf({ url: at('mqtt') })).toMatchObject({ code: 'nats-port' })
  expect(await failureOf({ url: `mqtt://127.0.0.1:${pages}` })).toMatchObject({ code: 'http-port' })
})

test.each([
  ['a list', 'mpypi.channels.>', 'mpypi/channels/c'],
  ['packages', 'mpypi.packages.wheel.>', 'mpypi/packages/wheel/']
])(
  'NATS that acknowledges %s and drops them is found out, and the topic named',
  async (_, denied, topic) => {
    const mqttPort = await freePort()
    broker = await startNats([
      'server_name: drops',
      'jetstream { store_dir: "{folder}" }',
      `mqtt { listen: "127.0.0.1:${mqttPort}" }`,
      `authorization { users: [ { user: p, password: secret, permissions: { publish: { deny: ["${denied}"] } } } ] }`
    ])
    const url = `mqtt://p:secret@127.0.0.1:${mqttPort}`
    expect(await failureOf({ url })).toMatchObject({
      code: 'not-retained',
      message: expect.stringContaining(`has acknowledged ${topic}`)
    })
  }
)
