import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect, type Connection } from '../../../action/channel/connection'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { isolatedBundle, runAction } from '../../support/action-run'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'

let broker: EmbeddedBroker
let boards: Connection
let told: Promise<void>
beforeAll(async () => {
  broker = await startBroker({ port: 0 }, new RecordingReporter())
  boards = await connect({ url: broker.url }, new RecordingReporter())
  await say('info', { channel: 'lab' })
  await say('online', 1)
  told = new Promise((resolve) => {
    void boards.watch(['mpypi/channels/lab'], (_topic, payload) => {
      const list = JSON.parse(payload.toString()) as { type: string; pkg_sha256: string }[]
      const release = list.find(({ type }) => type === 'release')!.pkg_sha256
      void say('status', { state: 'downloading', progress: 50, release }).then(resolve)
    })
  })
})
afterAll(async () => {
  await boards.close()
  await broker.close()
})

const say = (kind: string, value: unknown): Promise<void> =>
  boards.publish([
    { topic: `mpypi/nodes/esp32-1/${kind}`, payload: JSON.stringify(value), retain: true }
  ])

test('a workflow that is cancelled while boards are waited for has outputs and a summary of what was known', async () => {
  const cwd = await writeProject({
    'pyproject.toml': '[project]\nname = "blink"\nversion = "1.4.0"\n',
    'blink/__init__.py': 'def blink(pin):\n    pin.toggle()\n'
  })
  const run = await runAction(await isolatedBundle('release'), {
    cwd,
    inputs: { broker: broker.url, channel: 'lab', wait: '3000' },
    ref: 'refs/tags/v1.4.0',
    cancelled: told
  })
  expect(run.exitCode).toBe(130)
  expect(run.log).toMatch(/^::error::interrupted by SIGINT: .* 0 of 1 /m)
  expect(run.outputs).toMatchObject({ version: '1.4.0', wheel: expect.any(String) })
  expect(JSON.parse(run.outputs['boards']!)).toMatchObject([{ deviceId: 'esp32-1' }])
  expect(run.summary).toContain('esp32-1')
})
