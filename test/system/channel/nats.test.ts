import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '../../../action/channel/connection'
import { publish } from '../../../action/channel/publish'
import { startNatsCluster } from '../../support/brokers'
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

    const connection = await connect({ url: url(1) }, reporter)
    const found = new Map<string, number>()
    const topics = result.sent.map(({ topic }) => topic)
    await connection.retained(topics, (topic, payload) => found.set(topic, payload.length))
    await connection.close()
    expect(found.size).toBe(3)
  })

  test('that lost a node takes the next release from another', async () => {
    await cluster.kill(0)
    const next = { ...updateOf(wheelPackage('x'.repeat(60_000), '1.4.1')), channel: 'c' }
    let result
    for (let tries = 0; tries < 20 && !result; tries++)
      result = await publish({ ...next, broker: { url: url(1), retries: 5 } }, quiet).catch(() =>
        sleep(1000)
      )
    expect(result?.sent.at(-1)?.topic).toBe('mpypi/channels/c')
  })
})
