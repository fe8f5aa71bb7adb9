import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Connection } from '../../../action/channel/connection'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { isolatedBundle, runAction, type ActionRun } from '../../support/action-run'
import { runCli } from '../../support/cli-run'
import { RecordingReporter } from '../../support/recording-reporter'

const EVIL = '<img src=x> | `rm` \n::error::owned\u001b[31m\u202e'

let broker: EmbeddedBroker
let boards: Connection
beforeAll(async () => {
  broker = await startBroker({ port: 0 }, new RecordingReporter())
  boards = await connect({ url: broker.url }, new RecordingReporter())
  await refusing('esp32-bad')
  await say('esp32-off', 'info', { channel: 'lab' })
  await say('esp32-off', 'online', 0)
})
afterAll(async () => {
  await boards.close()
  await broker.close()
})

const say = (deviceId: string, kind: string, value: unknown): Promise<void> =>
  boards.publish([
    { topic: `mpypi/nodes/${deviceId}/${kind}`, payload: JSON.stringify(value), retain: true }
  ])

const LOG = `ERROR app: user_main
Traceback (most recent call last):
  File "blink", line 2, in blink
AttributeError: 'int' object has no attribute 'toggle'
`

/** A board that refuses every release, in words of its own, and has crashed. */
async function refusing(deviceId: string): Promise<void> {
  await say(deviceId, 'info', { channel: 'lab' })
  await say(deviceId, 'online', 1)
  await boards.watch(['mpypi/channels/lab'], (_topic, payload) => {
    const list = JSON.parse(payload.toString()) as { type: string; pkg_sha256: string }[]
    const release = list.find(({ type }) => type === 'release')!.pkg_sha256
    const error = { code: 'flash-full', text: EVIL }
    const topic = `mpypi/nodes/${deviceId}/log`
    void boards
      .publish([{ topic, payload: LOG, retain: true }])
      .then(() => say(deviceId, 'status', { state: 'rejected', release, version: '1.4.0', error }))
  })
}

function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mpy-blox-workspace-'))
  mkdirSync(join(folder, 'blink'))
  writeFileSync(join(folder, 'pyproject.toml'), '[project]\nname = "blink"\nversion = "1.4.0"\n')
  writeFileSync(join(folder, 'blink', '__init__.py'), 'def blink(pin):\n    pin.toggle()\n')
  return folder
}

const OUTCOMES = [
  {
    deviceId: 'esp32-bad',
    outcome: 'rejected',
    version: '1.4.0',
    error: { code: 'flash-full', text: EVIL }
  },
  { deviceId: 'esp32-off', outcome: 'pending', why: 'offline' }
]

describe('when a board refuses a release', () => {
  test('the action fails with its outputs and its summary complete', async () => {
    const inputs = { broker: broker.url, channel: 'lab', wait: '20' }
    const bundle = await isolatedBundle('release')
    const run = await runAction(bundle, { cwd: workspace(), inputs, ref: 'refs/tags/v1.4.0' })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ version: '1.4.0', wheel: expect.any(String) })
    expect(JSON.parse(run.outputs['published']!)).toMatchObject({ count: expect.any(Number) })
    expect(JSON.parse(run.outputs['boards']!)).toMatchObject(OUTCOMES)
    expect(run.summary).toContain('esp32-bad')
    expect(run.summary).toContain('rejected')
    expect(run.summary).toMatch(
      /\n```mermaid\npie showData title Boards\n {2}"rejected" : 1\n {2}"pending" : 1\n```\n/
    )
    expect(run.summary).toContain('Mend what its reason says, and publish again.')
    expect(run.summary).not.toContain('<img')
    expect(run.log).toMatch(/^::error::1 of 2 boards did not confirm the release: esp32-bad/m)
    expect(run.log).toMatch(
      /^::error file=blink\/__init__\.py,line=2::AttributeError: .* \(on esp32-bad\)$/m
    )
    expect(run.summary).toContain('line 2, in blink</td>')
    expect(run.log).not.toMatch(/^::error::owned/m)
    expect(run.log.split('\n').filter((line) => /\p{Cc}|\p{Cf}/u.test(line))).toEqual([])
  })

  test('the command line fails with its document complete', async () => {
    const args = ['publish', '--broker', broker.url, '--channel', 'lab', '--wait', '20', '--json']
    const run = await runCli(await isolatedBundle('cli'), args, { cwd: workspace() })
    expect(run.exitCode).toBe(1)
    expect(run.stdout.trimEnd()).not.toMatch(/\p{Cc}|\p{Cf}/u)
    expect(JSON.parse(run.stdout)).toMatchObject({
      ok: false,
      error: { code: 'boards-failed' },
      name: 'blink',
      version: '1.4.0',
      published: { arrival: { boards: OUTCOMES, onChannel: { lab: 2 } } }
    })
  })
})

test('fleet --explain says in words why a board did not take the release', async () => {
  const args = ['fleet', '--broker', broker.url, '--explain', 'esp32-bad']
  const run = await runCli(await isolatedBundle('cli'), args, { cwd: workspace() })
  expect(run.exitCode).toBe(0)
  expect(run.stdout).toContain('esp32-bad is on line.')
  expect(run.stdout).toMatch(/It refused it \(flash-full: .*What to do: release less/)
})

describe('when the only board is off', () => {
  const releaseTo = async (demands: Record<string, string>): Promise<ActionRun> => {
    const inputs = { broker: broker.url, channel: 'attic', wait: '20', ...demands }
    const bundle = await isolatedBundle('release')
    return runAction(bundle, { cwd: workspace(), inputs, ref: 'refs/tags/v1.4.0' })
  }

  test('the action succeeds with a warning, and fails with require-all or more min-boards', async () => {
    await say('esp32-attic', 'info', { channel: 'attic' })
    await say('esp32-attic', 'online', 0)
    const run = await releaseTo({})
    expect(run.exitCode).toBe(0)
    expect(run.log).toMatch(
      /^::warning::1 of 1 boards have yet to take the release: esp32-attic pending \(offline\)/m
    )
    expect((await releaseTo({ 'require-all': 'true' })).exitCode).toBe(1)
    const few = await releaseTo({ 'min-boards': '2' })
    expect(few.exitCode).toBe(1)
    expect(few.log).toMatch(/^::error::only one board has said that it is on the channel attic/m)
  })
})
