import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { createServer, type AddressInfo, type Server } from 'node:net'
import type { Client } from 'aedes'
import { connect, type BrokerOptions } from '../../../action/channel/connection'
import type { Failure } from '../../../action/report/failure'
import { startAedes, type TestBroker, type TestBrokerOptions } from '../../support/aedes'
import { eventually, patiently } from '../../support/patience'
import { RecordingReporter } from '../../support/recording-reporter'
import { ScriptedBroker } from '../../support/scripted-broker'
import { TestCa } from '../../support/test-ca'

const PASSWORD = 'correct horse'
let ca: TestCa
let otherCa: TestCa
beforeAll(() => {
  ca = new TestCa()
  otherCa = new TestCa('Other CA')
})
afterAll(() => {
  ca.remove()
  otherCa.remove()
})

let broker: TestBroker | undefined
let server: Server | undefined
afterEach(async () => {
  await broker?.end()
  server?.close()
  broker = server = undefined
})
const start = async (options: TestBrokerOptions = {}): Promise<TestBroker> =>
  (broker = await startAedes({
    authenticate: (_client, user, password, done) =>
      done(null, user === undefined || String(password) === PASSWORD),
    ...options
  }))

/** Connects and closes; gives what was said. */
async function tryOnce(options: BrokerOptions): Promise<RecordingReporter> {
  const reporter = new RecordingReporter()
  const connection = await connect({ retries: 0, ...options }, reporter)
  await connection.close()
  return reporter
}

/** A server that answers whatever it hears with the same bytes, and hangs up. @returns its port */
async function answering(bytes: Buffer): Promise<number> {
  server = createServer((socket) => {
    socket.once('data', () => socket.end(bytes))
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function failureOf(options: BrokerOptions): Promise<{ code: string; message: string }> {
  return tryOnce(options).then(
    () => ({ code: 'none', message: 'It connected.' }),
    (failure: Failure) => failure
  )
}

describe('a connection', () => {
  test.each([
    ['tcp', 'mqtt', '127.0.0.1'],
    ['tls', 'mqtts', '127.0.0.1'],
    ['tls', 'mqtts', 'localhost'],
    ['ws', 'ws', '127.0.0.1']
  ] as const)('over %s reaches the broker by %s://%s', async (transport, scheme, host) => {
    const { port } = await start({ transport, tls: ca.issue('broker') })
    const url = `${scheme}://${host}:${port}`
    await tryOnce({ url, username: 'u', password: PASSWORD, ca: ca.cert })
  })

  test('falls back to MQTT 3.1.1 at a broker that knows nothing newer', async () => {
    const { port } = await start()
    const { lines } = await tryOnce({ url: `mqtt://127.0.0.1:${port}` })
    expect(lines.join('\n')).toContain('connected, MQTT 3.1.1')
  })

  test.each([
    ['closes the connection', []],
    ['answers with reason code 0x84', [0x20, 3, 0, 0x84, 0]],
    ['answers in the words of 3.1.1', [0x20, 2, 0, 1]]
  ])('falls back when the broker %s', async (_name, answer) => {
    const seen: number[] = []
    server = createServer((socket) =>
      socket.once('data', (data: Buffer) => {
        const version = data[data.indexOf('MQTT') + 4]!
        seen.push(version)
        if (version === 4) socket.write(Buffer.from([0x20, 2, 0, 0]))
        else socket.end(Buffer.from(answer))
      })
    )
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
    await tryOnce({ url: `mqtt://127.0.0.1:${(server.address() as AddressInfo).port}` })
    expect(seen).toEqual([5, 4])
  })

  test('shows a client certificate to a broker that asks for one', async () => {
    const { cert, key } = ca.issue('client')
    const tls = { ...ca.issue('broker'), ca: ca.cert, requestCert: true }
    const { port } = await start({ transport: 'tls', tls })
    const url = `mqtts://127.0.0.1:${port}`
    await tryOnce({ url, ca: ca.cert, clientCert: cert, clientKey: key })
    expect(await failureOf({ url, ca: ca.cert })).toMatchObject({
      code: 'tls-failed',
      message: expect.stringContaining('client-cert')
    })
  })
})

test('a connection that is lost comes back once, for all who listen', async () => {
  const { aedes, port } = await start()
  const sessions: string[] = []
  let client: Client | undefined
  aedes.on('client', (one) => {
    sessions.push(one.id)
    client = one
  })
  const reporter = new RecordingReporter()
  const connection = await connect({ url: `mqtt://127.0.0.1:${port}` }, reporter)
  const heard = new Set<string>()
  await connection.watch(['a'], (topic) => heard.add(topic))
  await connection.watch(['b'], (topic) => heard.add(topic))
  const subscribed = new Promise<void>((resolve) => {
    let left = 2
    aedes.on('subscribe', () => (--left === 0 ? resolve() : undefined))
  })
  const lost = sessions[0]!
  await new Promise<void>((resolve) => client!.close(() => resolve()))
  await patiently(subscribed, () => reporter.lines.join('\n'))
  await connection.publish(['a', 'b'].map((topic) => ({ topic, payload: '1', retain: false })))
  await eventually(
    () => (heard.size === 2 ? true : undefined),
    () => [...heard].join()
  )
  await connection.close()
  expect(sessions).toEqual([lost, lost])
  expect(reporter.lines.filter((line) => line.includes('was lost'))).toHaveLength(1)
})

test('a subscription that is refused without a reason is asked for again', async () => {
  let refusals = 1
  await start({
    authorizeSubscribe: (_client, subscription, done) =>
      done(null, refusals-- > 0 ? null : subscription)
  })
  const url = `mqtt://127.0.0.1:${broker!.port}`
  const connection = await connect({ url }, new RecordingReporter())
  const end = await connection.watch(['here'], () => {})
  expect(refusals).toBe(-1)
  await end()
  await connection.close()
})

describe('a session that another client takes over', () => {
  /** Ends sessions at their first question. */
  const ending = (endings: number, reasonCode?: number): Promise<ScriptedBroker> =>
    new ScriptedBroker({
      onPacket: ({ cmd }, session) => {
        if (cmd !== 'subscribe' || endings-- <= 0) return false
        if (reasonCode !== undefined) session.send({ cmd: 'disconnect', reasonCode })
        session.socket.end()
        return true
      }
    }).listen()

  test('is told as such where the broker says so', async () => {
    const scripted = await ending(1, 0x8e)
    const reporter = new RecordingReporter()
    const connection = await connect({ url: `mqtt://127.0.0.1:${scripted.port}` }, reporter)
    await connection.watch(['here'], () => {})
    await connection.close()
    await scripted.close()
    expect(reporter.lines.join('\n')).toMatch(
      /was lost: another client took over the session, with the same client id; connecting again/
    )
  })

  test('is suspected in the last message, too, where the broker does not say so', async () => {
    const scripted = await ending(Infinity)
    const options = { url: `mqtt://127.0.0.1:${scripted.port}`, retries: 2 }
    const connection = await connect(options, new RecordingReporter())
    await expect(connection.watch(['here'], () => {})).rejects.toMatchObject({
      code: 'connection-lost',
      message: expect.stringMatching(/3 times .* \(another client .*\?\), after 3 tries; run again/)
    })
    await connection.close()
    await scripted.close()
  })
})

describe('a connection that cannot be made names', () => {
  test('host, port and the number of tries when nothing listens', async () => {
    expect(await failureOf({ url: 'mqtt://127.0.0.1:1', retries: 1 })).toMatchObject({
      code: 'broker-unreachable',
      message: expect.stringMatching(/127\.0\.0\.1:1 .*2 tries/)
    })
  })

  test('a client id that has to begin otherwise, and client-id makes it so', async () => {
    const { port } = await start({
      authenticate: (client, _user, _password, done) =>
        client.id.startsWith('factory-')
          ? done(null, true)
          : done(Object.assign(new Error('id'), { returnCode: 2 }), false)
    })
    const url = `mqtt://127.0.0.1:${port}`
    expect(await failureOf({ url })).toMatchObject({
      code: 'bad-client-id',
      message: expect.stringMatching(/client id mpy-blox-[0-9a-f]{12}; set client-id/)
    })
    await tryOnce({ url, clientId: 'factory-7' })
  })

  test('a wrong password, and a space at its end, without telling it', async () => {
    const { port } = await start()
    const url = `mqtt://127.0.0.1:${port}`
    const failure = await failureOf({ url, username: 'u', password: 'sesame ' })
    expect(failure.code).toBe('wrong-password')
    expect(failure.message).toContain('(which begins or ends in a space)')
    expect(failure.message).not.toContain('sesame')
  })

  test('a password in the URL as a secret, and shows it nowhere', async () => {
    const { port } = await start()
    const reporter = new RecordingReporter()
    const url = `mqtt://u:sesame@127.0.0.1:${port}`
    await expect(connect({ url, retries: 0 }, reporter)).rejects.toMatchObject({
      message: expect.not.stringContaining('sesame')
    })
    expect(reporter.secrets).toEqual(['sesame'])
    expect(reporter.lines.join('\n')).not.toContain('sesame')
  })

  test.each(['tls', 'ws'] as const)(
    'a CA that the broker is not from, over %s',
    async (transport) => {
      const { port } = await start({ transport: 'tls', tls: ca.issue('broker') })
      const url = `${transport === 'ws' ? 'wss' : 'mqtts'}://127.0.0.1:${port}`
      expect(await failureOf({ url, ca: otherCa.cert })).toMatchObject({ code: 'ca-mismatch' })
      expect(await failureOf({ url })).toMatchObject({
        code: 'ca-mismatch',
        message: expect.stringMatching(/set ca .*gives ca: the secret is not set here/)
      })
    }
  )

  test('a certificate for another host', async () => {
    const tls = ca.issue('elsewhere', ['DNS:elsewhere.example'])
    const { port } = await start({ transport: 'tls', tls })
    const url = `mqtts://127.0.0.1:${port}`
    expect(await failureOf({ url, ca: ca.cert })).toMatchObject({ code: 'host-mismatch' })
  })

  test('none where there is TLS', async () => {
    const { port } = await start({ transport: 'tls', tls: ca.issue('broker') })
    expect(await failureOf({ url: `mqtt://127.0.0.1:${port}` })).toMatchObject({
      message: expect.stringContaining('then write mqtts://')
    })
    const alert = Buffer.from([0x15, 3, 3, 0, 2, 2, 80])
    expect(await failureOf({ url: `mqtt://127.0.0.1:${await answering(alert)}` })).toMatchObject({
      code: 'tls-expected'
    })
  })

  test('TLS where there is none', async () => {
    const url = `mqtts://127.0.0.1:${await answering(Buffer.from([0x20, 2, 0, 1]))}`
    expect(await failureOf({ url })).toMatchObject({
      message: expect.stringMatching(/write mqtt:\/\//)
    })
  })

  test('a WebSocket where there is TLS, or where there is none, and the scheme that is meant', async () => {
    const { port } = await start({ transport: 'tls', tls: ca.issue('broker') })
    const alert = Buffer.from([0x15, 3, 3, 0, 2, 2, 80])
    for (const silent of [port, await answering(alert)])
      expect(await failureOf({ url: `ws://127.0.0.1:${silent}` })).toMatchObject({
        message: expect.stringMatching(/TLS.* wss:\/\/|wss:\/\/.* TLS/)
      })
    const plain = await answering(Buffer.from([0x20, 2, 0, 1]))
    expect(await failureOf({ url: `ws://127.0.0.1:${plain}` })).toMatchObject({
      message: expect.stringContaining('mqtt://')
    })
    const page = await answering(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect(await failureOf({ url: `wss://127.0.0.1:${page}` })).toMatchObject({
      code: 'tls-failed',
      message: expect.stringMatching(/write ws:\/\//)
    })
  })

  test('a web server, by its answer to MQTT, and a path without a WebSocket', async () => {
    const page = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'
    const port = await answering(Buffer.from(page))
    expect(await failureOf({ url: `mqtt://127.0.0.1:${port}` })).toMatchObject({
      code: 'http-port'
    })
    expect(await failureOf({ url: `ws://127.0.0.1:${port}` })).toMatchObject({
      message: expect.stringContaining('check port and path')
    })
  })

  test('a server that speaks what nobody knows', async () => {
    const port = await answering(Buffer.from('SSH-2.0-OpenSSH_9.2\r\n'))
    expect(await failureOf({ url: `mqtt://127.0.0.1:${port}` })).toMatchObject({ code: 'no-mqtt' })
  })

  test('an intermediate certificate that the broker does not send', async () => {
    const intermediate = new TestCa('Intermediate CA', ca)
    const { port } = await start({ transport: 'tls', tls: intermediate.issue('broker') })
    intermediate.remove()
    expect(await failureOf({ url: `mqtts://127.0.0.1:${port}`, ca: ca.cert })).toMatchObject({
      code: 'ca-mismatch',
      message: expect.stringContaining('intermediate certificate is missing')
    })
  })

  test('a password that is not set here', async () => {
    const { port } = await start({
      authenticate: (_client, user, password, done) => done(null, Boolean(user && password))
    })
    const url = `mqtt://127.0.0.1:${port}`
    const hint = { message: expect.stringContaining('pull request from a fork') }
    expect(await failureOf({ url })).toMatchObject(hint)
    expect(await failureOf({ url, username: 'u' })).toMatchObject(hint)
  })

  test('the option whose PEM text is none', async () => {
    const url = 'mqtts://127.0.0.1:1'
    expect(await failureOf({ url, ca: 'nonsense' })).toMatchObject({
      code: 'pem-invalid',
      message: expect.stringMatching(/^ca is not/)
    })
    const { cert, key } = ca.issue('client')
    for (const [given, missing] of [
      [{ clientCert: cert }, 'client-key'],
      [{ clientKey: key }, 'client-cert']
    ] as const)
      expect(await failureOf({ url, ...given })).toMatchObject({
        code: 'pem-invalid',
        message: expect.stringMatching(`gives ${missing}: the secret is not set here`)
      })
    const foreign = { clientCert: cert, clientKey: ca.issue('someone').key }
    expect(await failureOf({ url, ...foreign })).toMatchObject({ code: 'pem-invalid' })
    const broken = await failureOf({ url, clientCert: cert, clientKey: key.slice(0, 60) })
    expect(broken).toMatchObject({ code: 'pem-invalid' })
    expect(broken.message).not.toContain(key.slice(30, 50))
  })
})
