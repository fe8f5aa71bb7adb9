import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Claim } from '../../../action/channel/claim'
import { connect, type BrokerOptions } from '../../../action/channel/connection'
import type { Message } from '../../../action/channel/message'
import { NatsBucket } from '../../../action/channel/nats-bucket'
import { NatsLock } from '../../../action/channel/nats-lock'
import { requireRetained } from '../../../action/channel/read-back'
import { Topics } from '../../../action/channel/topics'
import type { Wish } from '../../../action/rollout/policy'
import { startNats, type RunningBroker } from '../../support/brokers'
import { freePort } from '../../support/free-port'
import { RecordingReporter } from '../../support/recording-reporter'
import { CHANNEL, operate, releaseOf, roll } from '../../support/rolling'
import { startRuledNats } from '../../support/ruled-brokers'
import { TestCa } from '../../support/test-ca'
import { aRollout } from '../../unit/rollout/a-rollout'

const SECRET = 'behind-the-sofa'
const USERS = `authorization { users: [ { user: publisher, password: ${SECRET} },
  { user: board, password: ${SECRET}, permissions: { publish: "mpypi.>", subscribe: ["mpypi.>", "_INBOX.>"] } } ] }`
const JETSTREAM = 'jetstream { store_dir: {folder} }'
const TLS = 'tls { cert_file: {folder}/cert.pem, key_file: {folder}/key.pem }'
const topics = new Topics({ topicPrefix: 'mpypi' })
const reporter = new RecordingReporter()

let server: RunningBroker
let mqttPort: number
beforeAll(async () => {
  mqttPort = await freePort()
  const mqtt = `mqtt { listen: 127.0.0.1:${mqttPort}, ack_wait: 2s }`
  server = await startNats(['server_name: n', JETSTREAM, mqtt, USERS])
})
afterAll(() => server.stop())

const broker = () => ({
  url: `mqtt://127.0.0.1:${mqttPort}`,
  username: 'publisher',
  password: SECRET,
  natsUrl: `nats://127.0.0.1:${server.port}`,
  retries: 0
})

const lockOf = async (channel: string, deadMs: number): Promise<NatsLock> =>
  new NatsLock(await NatsBucket.open(broker().natsUrl, broker(), reporter), topics, channel, deadMs)

/** Each of its own, as publishers are. */
const me = { by: 'me', id: '1' }
const you = { by: 'you', id: '2' }

describe("NATS's lock of a channel", () => {
  test('is one that the second publisher is refused by, naming the holder', async () => {
    const [first, second] = [await lockOf('a', 30_000), await lockOf('a', 30_000)]
    await first.take({ ...me, by: 'me@desk', url: 'https://runs.example/17' }, 0, reporter)
    let isDecided = false
    const refused = expect(
      second.take(you, 0, reporter).finally(() => (isDecided = true))
    ).rejects.toMatchObject({
      code: 'channel-held',
      message: expect.stringContaining('held by me@desk (https://runs.example/17)')
    })
    // Which of them NATS hears first is chance: a sign of life before the first look is none.
    while (!isDecided) await Promise.all([first.confirm(), sleep(100)])
    await refused
    await Promise.all([first.release(), second.release()])
  })

  test('is free at once when it was released, with a higher epoch', async () => {
    const [first, second] = [await lockOf('b', 600_000), await lockOf('b', 600_000)]
    expect(await first.take(me, 6, reporter)).toMatchObject({ lease: { epoch: 7 } })
    await first.release()
    expect(await second.take(you, 3, reporter)).toMatchObject({ lease: { epoch: 8 } })
    await second.release()
  })

  test('goes to the next when a holder no longer says that it lives, and is then lost to it', async () => {
    const [dead, next] = [await lockOf('c', 1_500), await lockOf('c', 1_500)]
    await dead.take(me, 0, reporter)
    await next.take(you, 0, reporter)
    await dead.lost
    await expect(dead.confirm()).rejects.toMatchObject({ code: 'lock-lost' })
    await Promise.all([dead.release(), next.release()])
  })

  test("is the publisher's alone by the rules of the example", async () => {
    const ruled = await startRuledNats({ lamp: SECRET }, { publisher: SECRET })
    try {
      const url = `mqtt://127.0.0.1:${ruled.people}`
      const natsUrl = `nats://127.0.0.1:${ruled.natsPort}`
      const options = { broker: { ...broker(), url, natsUrl }, by: 'me' }
      const watcher = await connect(options.broker, reporter)
      const claim = await Claim.take(watcher, topics, 'c', options, reporter)
      await Promise.all([claim.release(), watcher.close()])
      const board = { ...options.broker, username: 'lamp' }
      const refused = NatsBucket.open(natsUrl, board, reporter)
      await expect(refused).rejects.toMatchObject({ code: 'wrong-password' })
    } finally {
      await ruled.stop()
    }
  })

  test('is taken at once by who stops a rollout; the ousted one can write no more, and says who it was', async () => {
    const watcher = await connect(broker(), reporter)
    const options = { broker: broker(), by: 'me', beatMs: 600_000, deadMs: 600_000 }
    const claim = await Claim.take(watcher, topics, 'd', options, reporter)
    const thief = await lockOf('d', 600_000)
    await thief.take({ ...you, seize: true }, 0, reporter)
    await expect(claim.note(aRollout())).rejects.toMatchObject({ code: 'ousted' })
    await claim.lost
    expect(claim.takenBy).toBe('you')
    const retained: string[] = []
    await watcher.retained([topics.rollout('d')], (topic) => retained.push(topic))
    expect(retained).toEqual([])
    // Nor does it let go of what is another's.
    await claim.release()
    await thief.confirm()
    await Promise.all([thief.release(), watcher.close()])
  })
})

describe('at a node of NATS that gives out the document and the list of before', () => {
  const retained = [`mpypi/rollouts/${CHANNEL}`, `mpypi/channels/${CHANNEL}`]

  /** Publishes, and brings back what was there before. */
  async function unseen(version: string, wish?: Wish): Promise<void> {
    const connection = await connect(broker(), reporter)
    const before: Message[] = []
    await connection.retained(retained, (topic, payload) =>
      before.push({ topic, payload, retain: true })
    )
    await roll(broker(), releaseOf(version), wish)
    await connection.publish(before)
    await requireRetained(connection, before)
    await connection.close()
  }

  test('who publishes, looks, and stops a rollout with nats-url goes by the document that NATS keeps', async () => {
    await roll(broker(), releaseOf('1.0.0'), undefined)
    await unseen('1.1.0')
    await unseen('1.2.0', { steps: [50], soakS: 0, stepTimeoutS: 0 })
    expect((await operate(broker(), 'status')).rollout).toMatchObject({
      state: 'paused',
      release: { entry: { version: '1.2.0' } },
      previous: { entry: { version: '1.1.0' } }
    })
    expect((await operate(broker(), 'halt')).rollout?.state).toBe('halted')
  })
})

describe('What is wrong with nats-url is said in one line without a secret', () => {
  const failureOf = async (url: string, more: Partial<BrokerOptions> = {}) => {
    const options = { ...broker(), connectTimeoutMs: 2_000, ...more }
    const failure = await NatsBucket.open(url, options, reporter).then(
      () => undefined,
      (error: { code: string; message: string }) => error
    )
    expect(failure?.message).not.toMatch(new RegExp(`${SECRET}|\n`))
    return failure
  }

  test('a wrong password', async () => {
    const failure = await failureOf(broker().natsUrl, { password: 'no' })
    expect(failure).toMatchObject({ code: 'wrong-password' })
  })

  test('a user who may not', async () => {
    const failure = await failureOf(broker().natsUrl, { username: 'board' })
    expect(failure).toMatchObject({ code: 'nats-refused' })
    expect(failure?.message).toContain('docs/brokers.md')
  })

  test('nothing that listens', async () => {
    const failure = await failureOf(`nats://127.0.0.1:${await freePort()}`)
    expect(failure).toMatchObject({ code: 'nats-unreachable' })
    expect(failure?.message).toContain('connection refused')
  })

  test('a server without JetStream', async () => {
    const plain = await startNats([])
    try {
      expect(await failureOf(`nats://127.0.0.1:${plain.port}`)).toMatchObject({
        code: 'nats-no-jetstream'
      })
    } finally {
      await plain.stop()
    }
  })

  test('a server without TLS where TLS is wanted, and a certificate of another CA', async () => {
    expect(await failureOf(`tls://127.0.0.1:${server.port}`)).toMatchObject({
      code: 'nats-unreachable',
      message: expect.stringContaining("'tls'")
    })
    const [ca, other] = [new TestCa(), new TestCa('Another')]
    const { cert, key } = ca.issue('nats')
    const lines = [TLS, JETSTREAM, USERS]
    const tls = await startNats(lines, { 'cert.pem': cert, 'key.pem': key })
    try {
      const url = `tls://127.0.0.1:${tls.port}`
      expect(await failureOf(url, { ca: other.cert })).toMatchObject({
        code: 'nats-unreachable',
        message: expect.stringMatching(/CERT|SIGNATURE|ISSUER/)
      })
      const bucket = await NatsBucket.open(url, { ...broker(), ca: ca.cert }, reporter)
      expect(await bucket.swap('key', 'value', 0)).toBe(1)
      await bucket.close()
    } finally {
      await tls.stop()
      ca.remove()
      other.remove()
    }
  })
})
