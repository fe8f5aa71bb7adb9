import { afterEach, describe, expect, test } from '@jest/globals'
import { connect } from '../../../action/channel/connection'
import { publish, type PublishOptions } from '../../../action/channel/publish'
import { makeRelease } from '../../../action/release/release'
import { parseLease } from '../../../action/rollout/lease'
import { retain, startAedes, type TestBroker, type TestBrokerOptions } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'
import { srcPackage, updateOf, wheelPackage } from '../../support/update'

let broker: TestBroker | undefined
afterEach(async () => {
  await broker?.end()
  broker = undefined
})

const start = async (options: TestBrokerOptions = {}): Promise<TestBroker> =>
  (broker = await startAedes(options))

const at = (port: number, retries = 0) => ({ url: `mqtt://127.0.0.1:${port}`, retries })
const wheel = wheelPackage('w'.repeat(50_000))
const update = updateOf(wheel, srcPackage('user_main.py'))

const run = (
  target: TestBroker,
  options: Partial<PublishOptions> = {},
  reporter = new RecordingReporter()
) => publish({ ...update, channel: 'stable', broker: at(target.port), ...options }, reporter)

const topicsOf = ({ published }: TestBroker) => published.map(({ topic }) => topic)

describe('publishing', () => {
  test('sends the packages, then the list, all retained and acknowledged', async () => {
    const { published } = await start()
    const result = await run(broker!)
    expect(published.map(({ topic, retain, qos }) => [topic, retain, qos])).toEqual([
      [`mpypi/packages/wheel/${wheel.entry.pkg_sha256}`, true, 1],
      [expect.stringMatching(/^mpypi\/packages\/src\/user_main.py\/[0-9a-f]{64}$/), true, 1],
      ['mpypi/channels/stable', true, 1]
    ])
    expect(published[0]!.payload).toEqual(wheel.payload)
    expect(JSON.parse(String(published[2]!.payload))).toEqual(update.list)
    expect(result.sent.map(({ topic }) => topic)).toEqual(topicsOf(broker!))
    expect(result.bytes).toBe(published.reduce((sum, { payload }) => sum + payload.length, 0))
  })

  test('to single boards leaves nothing in their cmd topics', async () => {
    const { published } = await start()
    const info = JSON.stringify({ device_id: 'b1', mpy: 2310, packages: {} })
    await retain(broker!, 'mpypi/nodes/b1/info', info)
    published.length = 0
    await publish(
      { ...update, deviceIds: ['b1', 'b2'], broker: at(broker!.port) },
      new RecordingReporter()
    )
    const lists = published.slice(2)
    expect(lists.map(({ topic, retain }) => [topic, retain])).toEqual([
      ['mpypi/nodes/b1/cmd', false],
      ['mpypi/nodes/b2/cmd', false]
    ])
  })

  test('keeps a release for single boards of this library alone', async () => {
    await start()
    const say = (deviceId: string, info: object): Promise<void> =>
      retain(broker!, `mpypi/nodes/${deviceId}/info`, JSON.stringify(info))
    await say('ours', { device_id: 'ours', mpy: 2310, packages: {} })
    await say('liar', { device_id: 'ours', mpy: 2310, packages: {} })
    await say('original', { uname: {}, versions: { 'mpy-blox': '0.6.0' } })
    const deviceIds = ['ours', 'liar', 'original', 'unheard']
    const srcFiles = new Map([['user_main.py', Buffer.from('pass\n')]])
    const { entry, packages } = makeRelease({ name: 'demo', version: '1', srcFiles, deviceIds })
    broker!.published.length = 0
    await publish(
      { ...update, packages, list: [entry], deviceIds, broker: at(broker!.port) },
      new RecordingReporter()
    )
    expect(broker!.published.slice(-4).map(({ topic, retain }) => [topic, retain])).toEqual([
      ['mpypi/nodes/ours/cmd', true],
      ['mpypi/nodes/liar/cmd', false],
      ['mpypi/nodes/original/cmd', false],
      ['mpypi/nodes/unheard/cmd', false]
    ])
  })

  test('again sends nothing', async () => {
    await start()
    await run(broker!)
    broker!.published.length = 0
    const result = await run(broker!)
    expect(topicsOf(broker!)).toEqual([])
    expect(result.sent).toEqual([])
    expect(result.skipped).toHaveLength(3)
  })

  test('sends a package again whose retained bytes are wrong', async () => {
    await start()
    await run(broker!)
    const topic = `mpypi/packages/wheel/${wheel.entry.pkg_sha256}`
    await retain(broker!, topic, 'no')
    broker!.published.length = 0
    await run(broker!)
    expect(topicsOf(broker!)).toEqual([topic, 'mpypi/channels/stable'])
  })

  test('holds at most ten subscriptions at any time', async () => {
    let held = 0
    let most = 0
    await start()
    broker!.aedes.on('subscribe', (subscriptions) => {
      most = Math.max(most, (held += subscriptions.length))
    })
    broker!.aedes.on('unsubscribe', (topics) => void (held -= topics.length))
    const files = Array.from({ length: 25 }, (_, i) => srcPackage(`f${i}.py`))
    await run(broker!, updateOf(...files))
    expect(most).toBeLessThanOrEqual(10)
    expect(broker!.published).toHaveLength(26)
  })

  test('shows its progress up to the sum of what it sends', async () => {
    await start()
    const reporter = new RecordingReporter()
    await run(broker!, {}, reporter)
    expect(reporter.progressed.at(-1)).toBe(
      update.packages.reduce((n, p) => n + p.payload.length, 0)
    )
  })

  test('in a dry run connects to nothing and says what would be sent', async () => {
    const options = { ...update, channel: 'c', broker: at(1), dryRun: true }
    const result = await publish(options, new RecordingReporter())
    expect(result.sent).toHaveLength(3)
  })

  test('of a package above the limit sends nothing', async () => {
    const { published } = await start()
    await expect(run(broker!, { maxPackageBytes: 49_999 })).rejects.toMatchObject({
      code: 'package-too-large',
      message: expect.stringContaining('50000 bytes')
    })
    expect(published).toEqual([])
  })
})

describe('a broker of MQTT 3.1.1 that acknowledges and drops', () => {
  test.each(['wheel', 'channels'])('%s is found out, and the topic named', async (what) => {
    await start({
      authorizePublish: (_client, packet, done) => {
        // What is not retained is as good as dropped for whoever comes later.
        if (packet.topic.includes(what)) packet.retain = false
        done(null)
      }
    })
    await expect(run(broker!)).rejects.toMatchObject({
      code: 'not-retained',
      message: expect.stringMatching(new RegExp(`acknowledged mpypi/.*${what}.*does not retain`))
    })
    expect(topicsOf(broker!).includes('mpypi/channels/stable')).toBe(what === 'channels')
  })
})

describe('a list for a board that is off, which is no longer there,', () => {
  const info = JSON.stringify({ device_id: 'b1', mpy: 2310, packages: {} })
  const srcFiles = new Map([['user_main.py', Buffer.from('pass\n')]])
  const { entry, packages } = makeRelease({
    name: 'demo',
    version: '1',
    srcFiles,
    deviceIds: ['b1']
  })
  const publishTo = async (more: Partial<PublishOptions> = {}): Promise<unknown> => {
    await retain(broker!, 'mpypi/nodes/b1/info', info)
    const single = { packages, list: [entry], deviceIds: ['b1'], broker: at(broker!.port) }
    return publish({ ...update, ...single, ...more }, new RecordingReporter())
  }

  test('was dropped by a broker of MQTT 3.1.1, which is found out', async () => {
    await start({
      authorizePublish: (_client, packet, done) => {
        if (packet.topic.endsWith('/cmd')) packet.retain = false
        done(null)
      }
    })
    await expect(publishTo()).rejects.toMatchObject({
      code: 'not-retained',
      message: expect.stringMatching(
        /acknowledged mpypi\/nodes\/b1\/cmd, and does not retain it; .* lost another, bring that one back\.$/
      )
    })
  })

  test('was taken away by the board, which has said so', async () => {
    await start({
      onPublish: ({ topic }, told) => {
        if (!topic.endsWith('/cmd')) return
        const said = { state: 'confirmed', release: entry.pkg_sha256 }
        void retain(told, 'mpypi/nodes/b1/status', JSON.stringify(said)).then(() =>
          retain(told, topic, '')
        )
      }
    })
    await expect(publishTo()).resolves.toBeDefined()
  })

  test('was taken away by the board, which was heard though the broker does not give that out again', async () => {
    await start({
      onPublish: ({ topic }, told) => {
        if (!topic.endsWith('/cmd')) return
        const said = { state: 'confirmed', release: entry.pkg_sha256, version: '1', error: null }
        const payload = Buffer.from(JSON.stringify(said))
        const status = { topic: 'mpypi/nodes/b1/status', payload, qos: 1, retain: false } as const
        told.aedes.publish(
          { cmd: 'publish', dup: false, ...status },
          () => void retain(told, topic, '')
        )
      }
    })
    await expect(publishTo({ waitS: 5 })).resolves.toMatchObject({
      arrival: { boards: [{ deviceId: 'b1', outcome: 'confirmed' }] }
    })
  })
})

describe('a broker that dies', () => {
  test('between packages and list has shown the fleet no list, and the next run sends what is missing', async () => {
    await start({
      onPublish: ({ topic }, dying) => {
        if (topic.includes('/src/')) void dying.die()
      }
    })
    const dead = expect.objectContaining({
      code: 'connection-lost',
      message: expect.stringContaining('run again')
    })
    await expect(run(broker!)).rejects.toEqual(dead)
    expect(topicsOf(broker!)).not.toContain('mpypi/channels/stable')

    const before = broker!.published.length
    await broker!.revive()
    broker!.aedes.removeAllListeners('publish')
    const result = await run(broker!)
    expect(before).toBe(2)
    expect(result.sent.map(({ topic }) => topic)).toEqual(['mpypi/channels/stable'])
  })

  test('and comes back is used again, within the same run', async () => {
    let deaths = 0
    await start({
      onPublish: ({ topic }, dying) => {
        if (topic.includes('/wheel/') && deaths++ === 0) void dying.die().then(() => dying.revive())
      }
    })
    const reporter = new RecordingReporter()
    await run(broker!, { broker: at(broker!.port, 3) }, reporter)
    expect(topicsOf(broker!).at(-1)).toBe('mpypi/channels/stable')
    expect(reporter.lines.join('\n')).toContain('was lost; connecting again')
  })

  test('whenever it sees one package is reported with that package, not retried for ever', async () => {
    await start({
      authorizePublish: (_client, { topic }, allow) => {
        if (topic.includes('/wheel/')) void broker!.die().then(() => broker!.revive())
        else allow(null)
      }
    })
    await expect(run(broker!, { broker: at(broker!.port, 3) })).rejects.toMatchObject({
      code: 'packet-refused',
      message: expect.stringMatching(/wheel\/[0-9a-f]{64} \(50000 bytes\)/)
    })
  })
})

test('a publication that fails leaves no claim behind, not even one that was under way', async () => {
  let begin = (): void => {}
  const isUnderWay = new Promise<void>((resolve) => (begin = resolve))
  const { published, port } = await start({
    preConnect: (_client, packet, done) => {
      const isWriter = packet.clientId?.includes('-writer-') === true
      if (isWriter) begin()
      setTimeout(done, isWriter ? 300 : 0, null, true)
    },
    authorizePublish: (_client, { topic }, done) => {
      if (topic.includes('/blob/')) void isUnderWay.then(() => done(new Error('no packages')))
      else done(null)
    }
  })
  const srcFiles = new Map([['user_main.py', Buffer.from('pass\n')]])
  const { entry, packages } = makeRelease({ name: 'demo', version: '1', srcFiles, deviceIds: [] })
  const release = { ...updateOf(), packages, list: [entry], channel: 'stable' }
  const attempt = publish({ ...release, broker: at(port) }, new RecordingReporter())
  await expect(attempt).rejects.toThrow()
  const leases = published.filter(({ topic }) => topic.endsWith('/lease'))
  const holders = leases.map(({ payload }) => parseLease(Buffer.from(payload))?.holder)
  expect(holders).toEqual(['a publisher', null])
})

test('a connection that was closed is not opened again by what was under way', async () => {
  const { aedes, port } = await start()
  let clients = 0
  aedes.on('client', () => void (clients += 1))
  const connection = await connect(at(port), new RecordingReporter())
  await connection.close()
  const asked = connection.retained(['a'], () => {})
  await expect(asked).rejects.toMatchObject({ code: 'connection-lost' })
  expect(clients).toBe(1)
})
