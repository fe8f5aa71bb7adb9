import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { connectAsync, type MqttClient } from 'mqtt'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { RunningCli, runCli } from '../../support/cli-run'
import { eventually, patiently } from '../../support/patience'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { CHANNEL, Watcher } from '../../support/rolling'
import { ShapedProxy } from '../../support/shaped-proxy'

const CLI = resolve('dist/cli/index.js')

let broker: EmbeddedBroker
let board: MqttClient
let watcher: Watcher
let dir: string
beforeEach(begin)
afterEach(end)

async function begin(): Promise<void> {
  broker = await startBroker({ port: 0 }, new RecordingReporter())
  board = await connectAsync(broker.url)
  await says('b1', 'online', 1)
  await says('b1', 'info', { channel: CHANNEL, packages: {} })
  watcher = await Watcher.at(Number(new URL(broker.url).port))
  dir = await writeProject({
    'mpy-blox.toml': 'name = "demo"\nversion = "1.0.0"\ntakes = ["user_main.py"]\n',
    'user_main.py': ''
  })
}

async function end(): Promise<void> {
  await watcher.stop()
  await board.endAsync()
  await broker.close()
}

const says = (deviceId: string, kind: string, said: unknown): Promise<unknown> =>
  board.publishAsync(`mpypi/nodes/${deviceId}/${kind}`, JSON.stringify(said), { retain: true })
const publish = (url: string, ...more: string[]): string[] => [
  ...['publish', '--broker', url, '--channel', CHANNEL],
  ...more
]
const document = (output: string): Record<string, unknown> =>
  JSON.parse(output.slice(output.indexOf('{'))) as Record<string, unknown>

test('Ctrl-C while boards are waited for tells what they have come to, and the record is written', async () => {
  const cli = new RunningCli(CLI, publish(broker.url, '--wait', '3000', '--json'), dir)
  await watcher.until(() => watcher.list.length > 0)
  const release = watcher.list.find(({ type }) => type === 'release')!.pkg_sha256
  await says('b1', 'status', { release, state: 'downloading', progress: 50 })
  await watcher.until(() => watcher.said.size > 0)
  // As npx has it: the terminal's, and its own.
  void cli.interrupt()
  expect(await cli.interrupt()).toBe(130)
  expect(document(cli.output)).toMatchObject({
    ok: false,
    error: { code: 'interrupted', message: expect.stringMatching(/SIGINT: .* 0 of 1 .*fleet$/) },
    published: { arrival: { boards: [{ deviceId: 'b1', outcome: 'stalled' }] } }
  })
}, 120_000)

test('a request to end while packages are sent: boards are told nothing, the same command goes on', async () => {
  const slow = await ShapedProxy.to(Number(new URL(broker.url).port), { upBytesPerS: 20_000 })
  try {
    const files = ['--extra-src-files', 'large.bin']
    await writeFile(join(dir, 'large.bin'), randomBytes(300_000))
    const cli = new RunningCli(CLI, publish(`mqtt://127.0.0.1:${slow.port}`, ...files), dir)
    await eventually(
      () => slow.upBytes > 20_000 || undefined,
      () => cli.output
    )
    expect(await cli.interrupt('SIGTERM')).toBe(143)
    expect(cli.output).toMatch(/error: interrupted before boards were told/)
    expect(watcher.list).toEqual([])
    const again = await runCli(CLI, publish(broker.url, ...files), { cwd: dir })
    expect(again).toMatchObject({ exitCode: 0 })
  } finally {
    await slow.close()
  }
}, 120_000)

test('Ctrl-C in a rollout notes its counts and frees the channel: resume goes on at once', async () => {
  const steps = ['--canary', 'b1', '--rollout', '50', '--soak', '0']
  const cli = new RunningCli(CLI, publish(broker.url, ...steps), dir)
  await watcher.until(() => watcher.document?.state === 'running' && watcher.list.length > 0)
  const release = watcher.document!.release.entry.pkg_sha256
  await says('b1', 'status', { release, state: 'downloading', progress: 50 })
  await watcher.until(() => watcher.said.size > 0)
  expect(await cli.interrupt()).toBe(130)
  expect(cli.output).toMatch(/error: interrupted by SIGINT: the rollout of demo 1\.0\.0 .* resume/)
  const lease = await retained(`mpypi/rollouts/${CHANNEL}/lease`)
  expect(lease).toMatchObject({ holder: null })
  const id = watcher.document!.id
  await says('b1', 'status', { release, state: 'confirmed', version: '1.0.0' })
  const resumed = await runCli(
    CLI,
    ['rollout', 'resume', '--broker', broker.url, '--channel', CHANNEL],
    { cwd: dir }
  )
  expect(resumed).toMatchObject({ exitCode: 0 })
  expect(watcher.document).toMatchObject({ id, state: 'complete' })
}, 120_000)

/** Interrupts a rollout that can no longer note anything. @returns how long it takes to end */
async function unheard(times: 1 | 2): Promise<number> {
  const line = await ShapedProxy.to(Number(new URL(broker.url).port), {})
  try {
    const steps = ['--canary', 'b1', '--rollout', '50', '--soak', '0']
    const cli = new RunningCli(CLI, publish(`mqtt://127.0.0.1:${line.port}`, ...steps), dir)
    await watcher.until(() => watcher.document?.state === 'running' && watcher.list.length > 0)
    line.hold()
    const started = performance.now()
    const ended = cli.interrupt()
    if (times === 2) {
      // One that comes sooner is the first once more, as npx has it.
      await new Promise((resolve) => setTimeout(resolve, 1000))
      expect(cli.isOver).toBe(false)
      void cli.interrupt()
    }
    expect(await ended).toBe(130)
    return performance.now() - started
  } finally {
    await line.close()
  }
}

test('Ctrl-C while the broker no longer answers ends all the same, and a second one at once', async () => {
  const onceMs = await unheard(1)
  await end()
  await begin()
  expect(await unheard(2)).toBeLessThan(0.8 * onceMs)
}, 120_000)

test('a request to end while boards reset says how many are back, and invents no reason', async () => {
  const requests = await connectAsync(broker.url)
  const asked = new Promise((done) => requests.once('message', done))
  await requests.subscribeAsync('mpypi/nodes/b1/ctl')
  const cli = new RunningCli(CLI, ['reboot', 'b1', '--wait', '3000', '--broker', broker.url], dir)
  await patiently(asked, () => cli.output)
  expect(await cli.interrupt('SIGTERM')).toBe(143)
  expect(cli.output).toMatch(/error: interrupted by SIGTERM: 0 of 1 boards are back/)
  expect(cli.output).not.toContain('did not reset')
  await requests.endAsync()
}, 120_000)

async function retained(topic: string): Promise<unknown> {
  const client = await connectAsync(broker.url)
  const said = new Promise((done) => client.once('message', (_, payload) => done(payload)))
  await client.subscribeAsync(topic)
  const payload = await said
  await client.endAsync()
  return JSON.parse(String(payload))
}
