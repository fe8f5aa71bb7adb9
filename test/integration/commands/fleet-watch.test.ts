import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { connectAsync, type MqttClient } from 'mqtt'
import { fleet } from '../../../action/commands/fleet'
import type { Table } from '../../../action/report/reporter'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { Listeners } from '../../support/listeners'
import { RecordingReporter } from '../../support/recording-reporter'

let broker: EmbeddedBroker
let board: MqttClient
beforeEach(async () => {
  broker = await startBroker({ port: 0 }, new RecordingReporter())
  board = await connectAsync(broker.url)
})
afterEach(async () => {
  await board.endAsync()
  await broker.close()
})

const says = (deviceId: string, kind: string, said: object): Promise<unknown> =>
  board.publishAsync(`mpypi/nodes/${deviceId}/${kind}`, JSON.stringify(said), { retain: true })

const lists = (version: string): Promise<unknown> =>
  board.publishAsync(
    'mpypi/channels/stable',
    JSON.stringify([{ type: 'wheel', name: 'lamp', version, pkg_sha256: 'a'.repeat(64), size: 1 }]),
    { retain: true }
  )

/** A reporter that somebody waits at. */
class Heard extends RecordingReporter {
  private readonly listeners = new Listeners()

  override info(message: string): void {
    super.info(message)
    this.listeners.notify()
  }

  override table(table: Table): void {
    super.table(table)
    this.listeners.notify()
  }

  until(isThere: () => boolean): Promise<unknown> {
    return this.listeners.until(
      () => isThere() || undefined,
      () => JSON.stringify([this.lines, this.tables])
    )
  }
}

async function whileWatched(reporter: Heard, work: () => Promise<void>): Promise<void> {
  const stop = new AbortController()
  const inputs = { broker: { url: broker.url }, topicPrefix: 'mpypi', watch: stop.signal }
  const watching = fleet(inputs, reporter)
  await reporter.until(() => reporter.tables.length > 0)
  await work()
  stop.abort()
  await watching
}

test('a release that comes while the fleet is watched is what boards should run from then on', async () => {
  await lists('1.0')
  const info = { channel: 'stable', packages: { lamp: '1.0' } }
  await says('b1', 'info', info)
  const reporter = new Heard()
  await whileWatched(reporter, async () => {
    await lists('1.1')
    await says('b1', 'info', { ...info, uptime_s: 5 })
    await reporter.until(() => reporter.lines.some((line) => line.includes('1.0 → 1.1')))
  })
})

test('a board whose channel is no topic, or far too long for one, is shown like others', async () => {
  await says('b1', 'info', { channel: '語'.repeat(100) })
  await says('b2', 'info', { channel: 'a/#' })
  const reporter = new Heard()
  await whileWatched(reporter, async () => {})
  expect(reporter.tables[0]!.rows.map(([id]) => id)).toEqual(['b1', 'b2'])
})

test('a table that is drawn over is drawn at once, after what was not understood', async () => {
  await board.publishAsync('mpypi/nodes/b1/info', '[', { retain: true })
  const reporter = Object.assign(new Heard(), {
    redraw(table: Table): void {
      expect(reporter.lines.join()).toContain('b1')
      reporter.table(table)
    }
  })
  await whileWatched(reporter, async () => {})
  expect(reporter.tables).toHaveLength(1)
})
