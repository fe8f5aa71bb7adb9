import { afterEach, expect, test } from '@jest/globals'
import { publish } from '../../../action/channel/publish'
import { encodeMark } from '../../../action/channel/pruning'
import { Topics } from '../../../action/channel/topics'
import { makeRelease } from '../../../action/release/release'
import { parseIndex, type ReleaseIndex } from '../../../action/release/release-index'
import { retain, startAedes, type TestBroker, type TestBrokerOptions } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { updateOf } from '../../support/update'

const TOPIC = 'mpypi/packages/index/demo'
const topics = new Topics({ topicPrefix: 'mpypi' })

let broker: TestBroker
afterEach(() => broker.end())

const url = (): string => `mqtt://127.0.0.1:${broker.port}`

const release = (version: string, channel = 'stable') =>
  makeRelease({
    name: 'demo',
    version,
    srcFiles: new Map([
      ['same.py', Buffer.from('x = 1\n')],
      ['user_main.py', Buffer.from(`# ${version}\n`)]
    ]),
    channel,
    deviceIds: []
  })

async function send(version: string, channel = 'stable') {
  const { entry, packages } = release(version, channel)
  return publish(
    { ...updateOf(), packages, list: [entry], channel, broker: { url: url(), retries: 0 } },
    new RecordingReporter()
  )
}

async function indexed(): Promise<ReleaseIndex> {
  return parseIndex(TOPIC, Buffer.from((await retained(url())).get(TOPIC)!))
}

async function start(options: TestBrokerOptions = {}): Promise<void> {
  broker = await startAedes(options)
}

test('each release is in the index of its name before the list that names it', async () => {
  await start()
  await send('1.0.0')
  await send('1.1.0', 'beta')
  const sent = broker.published.map(({ topic }) => topic)
  expect(sent.indexOf(TOPIC)).toBeGreaterThanOrEqual(0)
  expect(sent.indexOf(TOPIC)).toBeLessThan(sent.indexOf('mpypi/channels/stable'))
  const { releases } = await indexed()
  expect(releases.map(({ version, channel }) => [version, channel])).toEqual([
    ['1.0.0', 'stable'],
    ['1.1.0', 'beta']
  ])
})

test('ten publishers at once are all in it', async () => {
  await start()
  await send('1.0.0')
  const channels = Array.from({ length: 10 }, (_, number) => `c${number}`)
  await Promise.all(channels.map((channel) => send('2.0.0', channel)))
  const { releases } = await indexed()
  expect(releases.map(({ channel }) => channel).sort()).toEqual([...channels, 'stable'])
})

test('whoever is overwritten five times says so, and has sent no list', async () => {
  let writes = 0
  await start({
    onPublish: ({ topic }, server) => {
      if (topic !== TOPIC) return
      writes += 1
      void retain(server, topic, '{"format":1,"name":"demo","keep":[],"releases":[]}')
    }
  })
  await expect(send('1.0.0')).rejects.toMatchObject({ code: 'index-contended' })
  expect(writes).toBe(6)
  expect(broker.published.map(({ topic }) => topic)).not.toContain('mpypi/channels/stable')
})

test('an index that is none is named, and nothing goes to the channel', async () => {
  await start()
  await retain(broker, TOPIC, 'nonsense')
  await expect(send('1.0.0')).rejects.toMatchObject({ code: 'index' })
  expect(broker.published.map(({ topic }) => topic)).not.toContain('mpypi/channels/stable')
})

test('what somebody prunes during a publication is sent once more before the list', async () => {
  await start()
  await send('1.0.0')
  const shared = broker.published.find(({ topic }) => topic.includes('/blob/'))!.topic
  let pruned = false
  broker.aedes.on('publish', ({ topic }, client) => {
    // After the look around, and before the publication's index is known to whoever prunes.
    if (!client || topic !== TOPIC || pruned) return
    pruned = true
    void retain(broker, topics.pruning(), encodeMark({ run: 'one', isActive: true }))
    void retain(broker, shared, '')
    void retain(broker, topics.pruning(), encodeMark({ run: 'one', isActive: false }))
  })
  const { sent } = await send('1.1.0')
  expect(sent.map(({ topic }) => topic)).toContain(shared)
  expect((await retained(url())).has(shared)).toBe(true)
})
