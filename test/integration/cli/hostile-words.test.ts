import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect, type Connection } from '../../../action/channel/connection'
import { Topics } from '../../../action/channel/topics'
// Jest cannot load a module that is being loaded.
import '../../../action/commands/explain-board'
import '../../../action/commands/fleet'
import '../../../action/commands/logs'
import '../../../action/commands/move'
import '../../../action/commands/prune'
import '../../../action/commands/publish'
import '../../../action/commands/reboot'
import '../../../action/commands/retire'
import '../../../action/commands/rollout'
import '../../../action/commands/verify'
import '../../../action/cli/confirm'
import { makeRelease } from '../../../action/release/release'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { temporaryFolder } from '../../support/build-library'
import { printedBy } from '../../support/cli-document'
import { RAW } from '../../support/evil'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { aRollout } from '../../unit/rollout/a-rollout'

// Boards and publishers want their words to be more than words, wherever the protocol has room for any.

/** What is said where: to be found again in what is printed. */
const evil = (where: string): string =>
  `${where}-owned \u001b[2J\r\n::error::x\n##[error]x \u202e\u2028\u0007`
/** The same where control characters are refused. */
const sly = (where: string): string => `::error::${where}-owned ##[error]x`

const CHANNEL = 'lab'
const RELEASE = makeRelease({
  name: 'lamp',
  version: sly('version'),
  srcFiles: new Map([['x.py', Buffer.from('')]]),
  channel: CHANNEL,
  deviceIds: []
})
const TOPICS = new Topics({ topicPrefix: 'mpypi' })
const HASH = RELEASE.entry.pkg_sha256

let broker: EmbeddedBroker
let others: Connection
let project: string

beforeAll(async () => {
  broker = await startBroker({ port: 0 }, new RecordingReporter())
  others = await connect({ url: broker.url }, new RecordingReporter())
  project = await writeProject({
    'mpy-blox.toml': 'name = "lamp"\nversion = "2.0"\n',
    'x.txt': 'x'
  })
  await Promise.all([
    ...['b1', 'b2', evil('id').replaceAll('#', '_')].map((id) => speak(id, CHANNEL)),
    speak('b3', 'free'),
    ...[CHANNEL, 'halted', 'free'].map(lead),
    ...RELEASE.packages.map(({ entry, payload }) =>
      retain(TOPICS.package(entry).slice('mpypi/'.length), payload)
    ),
    retain('packages/index/lamp', INDEX)
  ])
  await others.watch(
    ['mpypi/nodes/b1/ctl'],
    () =>
      void others.publish([
        { topic: 'mpypi/nodes/b1/log/live', payload: evil('live'), retain: false }
      ])
  )
})
afterAll(async () => {
  await others.close()
  await broker.close()
})

const retain = (topic: string, value: unknown): Promise<void> =>
  others.publish([
    {
      topic: `mpypi/${topic}`,
      payload: Buffer.isBuffer(value) ? value : JSON.stringify(value),
      retain: true
    }
  ])

async function speak(board: string, channel: string): Promise<void> {
  const said = {
    info: { channel, packages: { lamp: sly('package') }, keys: [] },
    status: {
      state: 'rejected',
      release: HASH,
      version: '1',
      error: { code: 'hash', text: evil('error') }
    },
    log: evil('log'),
    online: 1
  }
  await Promise.all(
    Object.entries(said).map(([kind, value]) => retain(`nodes/${board}/${kind}`, value))
  )
  await retain(`nodes/${board}/asleep`, { until: evil('until') })
}

async function lead(channel: string): Promise<void> {
  const failed = [{ id: evil('failed'), code: sly('code') }]
  const words = { reason: evil('reason'), by: evil('by'), failed }
  await retain(`rollouts/${channel}`, aRollout({}, { channel, state: 'paused', ...words }))
  const lease = { holder: evil('holder'), url: evil('url'), id: 'x', epoch: 1, beat: 1 }
  await retain(
    `rollouts/${channel}/lease`,
    channel === CHANNEL ? lease : { ...lease, holder: null }
  )
  await retain(`channels/${channel}`, [RELEASE.entry, { type: evil('type') }])
}

const INDEX = {
  format: 1,
  name: 'lamp',
  keep: [],
  releases: [
    {
      version: evil('indexed'),
      pkg_sha256: 'a'.repeat(64),
      size: 1,
      seq: 1,
      channel: evil('channel')
    }
  ]
}

test('no verb prints raw what boards and other publishers say, to a terminal or to a machine', async () => {
  const verbs = [
    ['fleet'],
    ['fleet', '--failed'],
    ['fleet', '--explain', 'b1'],
    ['rollout', 'status', '--channel', CHANNEL],
    ['verify', '--channel', CHANNEL],
    ['logs', 'b1', '--for', '5'],
    ['reboot', 'b1', '--wait', '1'],
    ['move', 'b1', '--channel', CHANNEL, '--wait', '1'],
    ['prune', 'lamp', '--yes']
  ]
  const alone = [
    ['rollout', 'halt', '--channel', 'halted'],
    [
      'publish',
      '--package',
      project,
      '--out',
      await temporaryFolder(),
      '--channel',
      'free',
      '--supersede',
      '--wait',
      '1'
    ],
    ['retire', 'b2', '--yes']
  ]
  const at = ['--broker', broker.url]
  const text = await printedBy(
    ...verbs.flatMap((verb) => [
      [...verb, ...at, '--verbose'],
      [...verb, ...at, '--json']
    ]),
    ...alone.map((verb) => [...verb, ...at, '--verbose'])
  )
  const json = await printedBy(...alone.map((verb) => [...verb, ...at, '--json']))
  expect((text + json).trimEnd()).not.toMatch(RAW)
  expect(text).toContain('Publish lamp 2.0')
  for (const place of [
    'id',
    'error',
    'live',
    'package',
    'version',
    'reason',
    'by',
    'failed',
    'code',
    'holder',
    'indexed'
  ])
    expect(text).toContain(`${place}-owned`)
})
