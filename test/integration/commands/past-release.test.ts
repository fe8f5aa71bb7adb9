import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { publishRelease } from '../../../action/commands/publish'
import { verify } from '../../../action/commands/verify'
import { parseIndex } from '../../../action/release/release-index'
import { retain, startAedes, type TestBroker } from '../../support/aedes'
import { buildOptions } from '../../support/build-library'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'

let broker: TestBroker
beforeEach(async () => void (broker = await startAedes()))
afterEach(() => broker.end())

const url = (): string => `mqtt://127.0.0.1:${broker.port}`

async function send(more: object, dir?: string) {
  const folder = dir ?? (await writeProject({ 'README.md': 'no project' }))
  return publishRelease(
    {
      ...(await buildOptions(folder)),
      broker: { url: url() },
      channels: ['stable'],
      deviceIds: [],
      topicPrefix: 'mpypi',
      dryRun: false,
      ...more
    },
    new RecordingReporter()
  )
}

async function sendVersion(version: string, more: object = {}): Promise<void> {
  const dir = await writeProject({
    'mpy-blox.toml': `name = "porch"\nversion = "${version}"\ntakes = ["user_main.py"]\n`,
    'user_main.py': `print("${version}")\n`,
    'lib/lamp.py': 'ON = 1\n'
  })
  await send(more, dir)
}

const onChannel = () =>
  verify(
    { broker: { url: url() }, channel: 'stable', keys: [], topicPrefix: 'mpypi' },
    new RecordingReporter()
  )

const historyOf = async () => {
  const topic = 'mpypi/packages/index/porch'
  return parseIndex(topic, Buffer.from((await retained(url())).get(topic)!)).releases
}

describe('a release that was published before', () => {
  test('is published once more by its version: no file is sent, boards see a newer seq', async () => {
    await sendVersion('1.0')
    await sendVersion('1.1')
    const { published, name, version } = await send({ release: '1.0' })
    expect([name, version]).toEqual(['porch', '1.0'])
    expect(published.sent.filter(({ topic }) => /blob|wheel|src/.test(topic))).toEqual([])
    expect((await onChannel()).version).toBe('1.0')
    const [first, second, third] = await historyOf()
    expect(third!.seq).toBeGreaterThan(second!.seq)
    expect(third!.repeats).toBe(first!.pkg_sha256)
    expect(third!.packages).toEqual(first!.packages)
  })

  test('as the previous one goes one further back each time, and ends by name', async () => {
    for (const version of ['1.0', '1.1', '1.2']) await sendVersion(version)
    expect((await send({ previous: true })).version).toBe('1.1')
    expect((await send({ previous: true })).version).toBe('1.0')
    await expect(send({ previous: true })).rejects.toMatchObject({ code: 'no-previous' })
    expect((await onChannel()).version).toBe('1.0')
  })

  test('that the index does not know is refused with what it knows', async () => {
    await sendVersion('1.0')
    await expect(send({ release: '0.9' })).rejects.toMatchObject({
      code: 'not-in-index',
      message: expect.stringMatching(/porch 0\.9 .* has 1\.0; give the release's bundle/)
    })
  })

  test('of which a file is gone is refused before anything is sent', async () => {
    await sendVersion('1.0')
    await sendVersion('1.1')
    const blob = broker.published.find(({ topic }) => topic.includes('/blob/'))!.topic
    await retain(broker, blob, '')
    await expect(send({ release: '1.0' })).rejects.toMatchObject({ code: 'missing' })
    expect((await onChannel().catch(() => undefined))?.version).not.toBe('1.0')
  })

  test('is signed again by the key alone that signed it: anybody who may publish could have written the index', async () => {
    const signingKey = 'test/fixtures/protocol/signing-key.pem'
    await sendVersion('1.0')
    await sendVersion('1.1', { signingKey })
    await sendVersion('1.2', { signingKey })
    await expect(send({ release: '1.0', signingKey })).rejects.toMatchObject({
      code: 'not-signed',
      message: expect.stringMatching(/^porch 1\.0 .* bundle/)
    })
    await expect(
      send({ previous: true, signingKey: 'test/fixtures/protocol/other-key.pem' })
    ).rejects.toMatchObject({ code: 'not-signed' })
    await expect(send({ previous: true })).rejects.toMatchObject({ code: 'key-needed' })
    await expect(send({ release: '1.0' })).rejects.toMatchObject({ code: 'key-needed' })
    expect((await onChannel()).version).toBe('1.2')
    expect((await send({ previous: true, signingKey })).version).toBe('1.1')
    const repeated = (await historyOf()).at(-1)!
    expect(repeated).toMatchObject({ version: '1.1', key: expect.any(String) })
    expect((await send({ release: '1.1', signingKey })).version).toBe('1.1')
  })

  test('is not to be had from a channel whose manifest was damaged on the broker', async () => {
    await sendVersion('1.0')
    const manifest = broker.published.find(({ topic }) => topic.includes('/release/'))!.topic
    await retain(broker, manifest, 'no zlib stream')
    await expect(send({ previous: true })).rejects.toMatchObject({ code: 'nothing-published' })
  })

  test('is not to be had from a channel that never had one', async () => {
    await expect(send({ previous: true })).rejects.toMatchObject({ code: 'nothing-published' })
  })

  test.each([
    { release: '1.0', previous: true },
    { release: '1.0', dev: true }
  ])('is refused with what contradicts it: %j', async (more) => {
    await expect(send(more)).rejects.toMatchObject({ code: 'usage' })
  })
})
