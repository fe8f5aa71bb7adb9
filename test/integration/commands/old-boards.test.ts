import { expect, test } from '@jest/globals'
import { publishRelease, type PublishInputs } from '../../../action/commands/publish'
import { verify } from '../../../action/commands/verify'
import { startBroker } from '../../../action/virtual/broker'
import { buildOptions } from '../../support/build-library'
import { type Layout, writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { SIGNER } from '../../support/key-pairs'

/** Topics that a publication of an application would be sent to. */
async function topicsOf(
  settings: string,
  more: Partial<PublishInputs> = {},
  reporter = new RecordingReporter(),
  files: Layout = {}
): Promise<string[]> {
  const dir = await writeProject({
    'mpy-blox.toml': `name = "porch"\nversion = "1.0"\n${settings}`,
    'user_main.py': 'print(1)\n',
    'lib/lamp.py': 'ON = 1\n',
    ...files
  })
  const inputs = {
    ...(await buildOptions(dir)),
    broker: { url: 'mqtt://127.0.0.1:1' },
    channels: ['stable'],
    deviceIds: [],
    topicPrefix: 'mpypi',
    dryRun: true,
    ...more
  }
  const { published } = await publishRelease(inputs, reporter)
  return published.sent.map(({ topic }) => topic)
}

const wheels = (topics: string[]) => topics.filter((topic) => topic.includes('/wheel/'))

test('boards with the original library get the wheel of a project that brings nothing else', async () => {
  expect(wheels(await topicsOf(''))).toHaveLength(1)
})

test('they get none of a release with the framework, which they could not install', async () => {
  const topics = await topicsOf('framework = true\n')
  expect(wheels(topics)).toEqual([])
  expect(topics.some((topic) => topic.includes('/blob/'))).toBe(true)
  expect(topics.at(-1)).toContain('/stable')
})

test('if they are to have them all the same, the wheels at which they stop are named', async () => {
  const reporter = new RecordingReporter()
  const topics = await topicsOf('framework = true\n', { oldBoards: 'true' }, reporter)
  expect(wheels(topics)).toHaveLength(2)
  expect(reporter.lines.join('\n')).toMatch(/porch 1\.0, mpy-blox \d/)
})

test('a project that has no such boards says so, and its list has a release alone', async () => {
  const packages = (topics: string[]) => topics.filter((topic) => /\/(wheel|src)\//.test(topic))
  expect(packages(await topicsOf(''))).toHaveLength(2)
  expect(packages(await topicsOf('', { oldBoards: 'false' }))).toEqual([])
})

test('an empty file, which no broker retains as a message, is left out for them and named', async () => {
  const reporter = new RecordingReporter()
  const broker = await startBroker({ port: 0 }, reporter)
  const empty = { 'user_main.py': '' }
  const topics = await topicsOf('', { broker, dryRun: false }, reporter, empty)
  expect(wheels(topics)).toHaveLength(1)
  expect(reporter.lines.join('\n')).toMatch(/no file that is empty: user_main\.py$/m)
  await broker.close()
})

test('each of several channels gets a list of its own, and packages go there once', async () => {
  const topics = await topicsOf('', { channels: ['stable', 'lab'], deviceIds: ['b1'] })
  expect(topics.slice(-3)).toEqual([
    'mpypi/channels/stable',
    'mpypi/nodes/b1/cmd',
    'mpypi/channels/lab'
  ])
  expect(new Set(topics).size).toBe(topics.length)
  expect(topics.filter((topic) => topic.includes('/release/'))).toHaveLength(2)
})

test('a broker retains a list for each of several channels, with a release signed for it', async () => {
  const reporter = new RecordingReporter()
  const broker = await startBroker({ port: 0 }, reporter)
  const { privatePem: signingKey, boardKey } = SIGNER
  const channels = ['stable', 'lab']
  await topicsOf('', { broker, dryRun: false, channels, signingKey })
  const held = await retained(broker.url)
  for (const channel of channels) {
    const list = JSON.parse(held.get(`mpypi/channels/${channel}`)!) as { type: string }[]
    expect(list.map(({ type }) => type)).toEqual(['wheel', 'src', 'release'])
    const inputs = { broker, channel, keys: [signingKey], topicPrefix: 'mpypi' }
    const { name, signedBy } = await verify(inputs, reporter)
    expect({ name, signedBy }).toEqual({ name: 'porch', signedBy: boardKey.id })
  }
  await broker.close()
})
