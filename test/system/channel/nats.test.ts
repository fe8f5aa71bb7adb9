import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect } from '../../../action/channel/connection'
import { publish } from '../../../action/channel/publish'
import type { Failure } from '../../../action/report/failure'
import mqtt from 'mqtt'
import { startNatsCluster } from '../../support/brokers'
import { answered, eventually, patienceMs } from '../../support/patience'
import { RecordingReporter } from '../../support/recording-reporter'
import { srcPackage, updateOf, wheelPackage } from '../../support/update'

let cluster: Awaited<ReturnType<typeof startNatsCluster>>
beforeAll(async () => {
  cluster = await startNatsCluster()
})
afterAll(() => cluster.stop())

const quiet = new RecordingReporter()
const url = (node: number) => `mqtt://127.0.0.1:${cluster.ports[node]}`
const update = {
  ...updateOf(wheelPackage('w'.repeat(60_000)), srcPackage('user_main.py')),
  channel: 'c'
}

describe('a NATS JetStream cluster', () => {
  test('is spoken to in MQTT 3.1.1, and a list sent to one node is retained at another', async () => {
    const reporter = new RecordingReporter()
    const result = await publish({ ...update, broker: { url: url(0) } }, reporter)
    expect(reporter.lines.join('\n')).toContain('connected, MQTT 3.1.1')

    const topics = result.sent.map(({ topic }) => topic)
    const connection = await connect({ url: url(1) }, reporter)
    // A node learns of what another acknowledged a moment later.
    await eventually(
      async () => {
        const found = new Set<string>()
        await connection.retained(topics, (topic) => found.add(topic))
        return found.size === 3 ? found : undefined
      },
      () => 'the other node does not hold all that was sent'
    )
    await connection.close()
  })

  // Each node reads what is retained by a consumer that one of them keeps (2.12, `createEphemeralConsumer`): where the
  // lost one kept those of both others, they hear of nothing new until it is back, and `publish` says so.
  test('that lost a node takes the next release from another, at the latest when the lost one is back', async () => {
    await cluster.kill(0)
    const next = { ...updateOf(wheelPackage('x'.repeat(60_000), '1.4.1')), channel: 'c' }
    const blind = new Set<number>()
    let isBack = false
    const result = await persistently([1, 2, 0], async (node) => {
      if (node === 0 && !isBack) {
        if (blind.size < 2) throw new Error('another may take it')
        await cluster.begin(0)
        isBack = true
      }
      return publish({ ...next, broker: { url: url(node), retries: 0 } }, quiet).catch(
        (error: Failure) => {
          if (error.code === 'not-retained') blind.add(node)
          throw error
        }
      )
    })
    // A try whose node did not give it out again may have brought it.
    expect([...result.sent.map(({ topic }) => topic), ...result.skipped]).toContain(
      'mpypi/channels/c'
    )
  })

  test('that loses a node in the middle of a publication loses nothing of it', async () => {
    const fresh = await startNatsCluster()
    let board: mqtt.MqttClient | undefined
    try {
      const at = (node: number) => ({ url: `mqtt://127.0.0.1:${fresh.ports[node]}` })
      const packages = Array.from({ length: 24 }, (_, index) =>
        srcPackage(`data/${index}.bin`, `${index}`.repeat(10_000))
      )
      const release = { ...updateOf(...packages), channel: 'c' }
      // A board at another node, whose session outlives all this.
      board = await mqtt.connectAsync(at(2).url, { protocolVersion: 4, clientId: 'board' })
      // While the nodes have no leader; it connects again by itself.
      board.on('error', () => {})
      const heard: string[] = []
      board.on('message', (_topic, payload) => heard.push(payload.toString()))
      await board.subscribeAsync('mpypi/channels/c', { qos: 1 })

      const reporter = new RecordingReporter()
      const sending = publish({ ...release, broker: { ...at(0), retries: 0 } }, reporter)
      const outcome = sending.then(
        () => 'done',
        (error: { code: string }) => error.code
      )
      await eventually(
        () => (reporter.progressed.length > 2 ? true : undefined),
        () => 'nothing was sent'
      )
      await fresh.kill(0)
      expect(await outcome).toBe('connection-lost')
      expect(heard).toEqual([])
      // Those that are left may give out nothing that was retained for minutes: this one reads it all anew.
      await fresh.begin(0)

      const wanted = new Map(
        packages.map(({ entry, payload }) => [
          `mpypi/packages/src/${entry.path}/${entry.pkg_sha256}`,
          payload
        ])
      )
      const given = async (node: number): Promise<Map<string, Buffer>> => {
        const held = await connect({ ...at(node), retries: 0 }, quiet)
        const found = new Map<string, Buffer>()
        await held.retained([...wanted.keys()], (topic, payload) => found.set(topic, payload))
        await held.close()
        return found
      }
      const again = await persistently([1, 2, 0], async (node) => {
        expect((await given(node)).size).toBeGreaterThan(0)
        return publish({ ...release, broker: { ...at(node), retries: 0 } }, quiet)
      })
      expect(again.skipped.length).toBeGreaterThan(0)
      expect(again.sent.length + again.skipped.length).toBe(25)
      await eventually(
        () => (heard.length > 0 ? true : undefined),
        () => 'the board has not heard of it'
      )
      // Once more, where a node was late to give it out.
      expect(new Set(heard)).toEqual(new Set([JSON.stringify(release.list)]))
      const found = new Map<string, Buffer>()
      await persistently([1, 2, 0], async (node) => {
        for (const [topic, payload] of await given(node)) found.set(topic, payload)
        expect(found.size).toBe(wanted.size)
      })
      for (const [topic, payload] of wanted) expect(found.get(topic)?.equals(payload)).toBe(true)
    } finally {
      await board?.endAsync(true)
      await fresh.stop()
    }
  })
})

/**
 * A node gives out what it keeps in memory for so long by its own clock, however fast the machine is (2.12,
 * `mqttDefaultRetainedCacheTTL`). `publish` waits for that at the node that it has come to.
 */
const KEPT_MS = 120_000

/**
 * A cluster that has lost node 0 elects others, and answers nobody meanwhile. One of those that are left may go
 * on without giving out what is retained from then on (seen with 2.12): `publish` finds that out.
 */
async function persistently<T>(nodes: number[], work: (node: number) => Promise<T>): Promise<T> {
  const begunMs = performance.now()
  const passedMs = (): number => performance.now() - begunMs
  const clock = setInterval(() => {
    if (passedMs() < KEPT_MS) answered()
  }, 1_000)
  try {
    for (let tries = 0; ; tries++) {
      try {
        return await work(nodes[tries % nodes.length]!)
      } catch (error) {
        if (passedMs() > KEPT_MS + patienceMs())
          throw new Error('no node takes it', { cause: error })
        await sleep(20)
      }
    }
  } finally {
    clearInterval(clock)
  }
}
