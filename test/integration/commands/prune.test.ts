import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { publish } from '../../../action/channel/publish'
import { encodeMark } from '../../../action/channel/pruning'
import { Topics } from '../../../action/channel/topics'
import { runPrune } from '../../../action/commands/prune'
import { publishRelease } from '../../../action/commands/publish'
import { verify } from '../../../action/commands/verify'
import { makeRelease } from '../../../action/release/release'
import { parseManifest } from '../../../action/release/manifest'
import { emptyIndex, parseIndex } from '../../../action/release/release-index'
import { retain, startAedes, type TestBroker } from '../../support/aedes'
import { buildOptions } from '../../support/build-library'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { updateOf } from '../../support/update'

const DAY_MS = 86_400_000
const MODULES = 12
const INDEX = 'mpypi/packages/index/porch'

let broker: TestBroker
beforeEach(async () => void (broker = await startAedes()))
afterEach(() => broker.end())

const url = (): string => `mqtt://127.0.0.1:${broker.port}`

/** A release of which each version changes two modules for good. */
function porch(number: number, channel = 'stable', more: object = {}) {
  const modules = Array.from({ length: MODULES }, (_, module): [string, Buffer] => {
    const changed = Math.floor((number + MODULES - module) / MODULES)
    return [`lib/m${module}.py`, Buffer.from(`X = ${module * 1000 + changed}\n`)]
  })
  const main: [string, Buffer] = ['user_main.py', Buffer.from(`print("1.${number}")\n`)]
  const srcFiles = new Map([...modules, main])
  return makeRelease({
    name: 'porch',
    version: `1.${number}`,
    srcFiles,
    channel,
    deviceIds: [],
    ...more
  })
}

function send({ entry, packages }: ReturnType<typeof makeRelease>, channel = 'stable') {
  const options = { ...updateOf(), packages, list: [entry], channel, broker: { url: url() } }
  return publish(options, new RecordingReporter())
}

/** What publishing so many releases leaves on the broker, without taking its time. */
async function hadMany(count: number): Promise<void> {
  const releases = Array.from({ length: count }, (_, number) => porch(number + 1))
  const topics = new Topics({ topicPrefix: 'mpypi' })
  for (const { entry, payload } of releases.flatMap(({ packages }) => packages))
    await put(topics.package(entry), payload)
  const records = releases.map(({ entry, manifest }, number) => ({
    version: entry.version,
    pkg_sha256: entry.pkg_sha256,
    size: entry.size,
    seq: parseManifest(manifest).header.seq + number,
    channel: 'stable'
  }))
  await put(INDEX, JSON.stringify({ ...emptyIndex('porch'), releases: records }))
  const [previous, now] = releases.slice(-2).map(({ entry }) => entry)
  await put(topics.rollout('stable'), JSON.stringify({ previous }))
  await put(topics.channel('stable'), JSON.stringify([now]))
}

const put = (topic: string, payload: string | Buffer) => retain(broker, topic, payload)

/** Prunes as somebody would who comes two days later. */
function prune(more: object = {}, reporter = new RecordingReporter()) {
  const inputs = {
    broker: { url: url() },
    topicPrefix: 'mpypi',
    names: ['porch'],
    keep: [],
    confirm: () => Promise.resolve(true),
    nowMs: Date.now() + 2 * DAY_MS
  }
  return runPrune({ ...inputs, ...more }, reporter)
}

const indexNow = async () => parseIndex(INDEX, Buffer.from((await retained(url())).get(INDEX)!))
const versionsNow = async () => (await indexNow()).releases.map(({ version }) => version)

const onChannel = (channel = 'stable') =>
  verify(
    { broker: { url: url() }, channel, keys: [], topicPrefix: 'mpypi' },
    new RecordingReporter()
  )

async function bringBack(release: string): Promise<void> {
  const options = await buildOptions(await writeProject({ 'README.md': 'no project' }))
  const to = { broker: { url: url() }, channels: ['stable'], deviceIds: [], topicPrefix: 'mpypi' }
  await publishRelease({ ...options, ...to, dryRun: false, release }, new RecordingReporter())
}

async function packagesNow(): Promise<{ topics: Set<string>; bytes: number }> {
  const all = [...(await retained(url()))].filter(([topic]) =>
    /\/packages\/(blob|release|src|wheel)\//.test(topic)
  )
  const topics = new Set(all.map(([topic]) => topic))
  return { topics, bytes: all.length }
}

describe('of what nobody refers to', () => {
  test('twenty releases become three, each of which can be published once more', async () => {
    for (let number = 1; number <= 20; number++) await send(porch(number))
    const before = await packagesNow()
    const report = await prune({ keep: ['1.5'] })
    // The one that the channel has, the one before, by the rollout's document, and the one to keep.
    expect(report.kept).toEqual(['1.5', '1.19', '1.20'])
    expect(report.pruned).toHaveLength(17)
    expect(await versionsNow()).toEqual(report.kept)
    expect((await indexNow()).keep).toEqual(['1.5'])
    expect(report.bytesAfter).toBeLessThan(report.bytesBefore / 2)
    const after = await packagesNow()
    expect(before.topics.size - after.topics.size).toBe(report.topics)
    // Nothing is left that none of the three needs.
    expect((await prune()).bytesBefore).toBe(report.bytesAfter)
    expect((await onChannel()).version).toBe('1.20')
    for (const version of ['1.5', '1.19', '1.20']) {
      await bringBack(version)
      expect((await onChannel()).version).toBe(version)
    }
  })

  test('is shown first, with its bytes; nothing is written unless somebody says yes', async () => {
    await hadMany(4)
    const before = await retained(url())
    const reporter = new RecordingReporter()
    const no = prune({ keep: ['1.1'], confirm: () => Promise.resolve(false) }, reporter)
    await expect(no).rejects.toMatchObject({ code: 'not-confirmed' })
    expect(await retained(url())).toEqual(before)
    const [table] = reporter.tables
    expect(table!.rows.map(([release]) => release)).toEqual(['porch 1.2'])
    expect(table!.title).toMatch(/\d+ topics, .*B of .*B$/)
  })

  test('nothing goes within a day, and what is kept once is kept later', async () => {
    await hadMany(4)
    expect((await prune({ nowMs: Date.now(), keep: ['1.2'] })).pruned).toEqual([])
    expect((await prune()).pruned).toEqual(['1.1'])
    expect(await versionsNow()).toEqual(['1.2', '1.3', '1.4'])
  })

  test('a version to keep that is not there is refused, since another was meant', async () => {
    await hadMany(4)
    await expect(prune({ keep: ['1.22'] })).rejects.toMatchObject({ code: 'not-in-index' })
    expect(await versionsNow()).toHaveLength(4)
  })
})

describe('a release stays', () => {
  const REFERENCES: [topic: string, payload: (hash: string) => string][] = [
    // Another channel's, a rollout that cannot be read, what a board runs, what is no report at all,
    ['channels/old', (hash) => `[{"pkg_sha256":"${hash}"}]`],
    ['rollouts/old', (hash) => `{"revert": "${hash}`],
    ['nodes/a/status', (hash) => `{"state":"confirmed","release":"${hash}"}`],
    ['nodes/b/status', (hash) => `"${hash}"`],
    // a list for a board that is off, an index that is none, what boards got by cable, and garbled.
    ['nodes/a/cmd', (hash) => `[{"type":"release","pkg_sha256":"${hash}"}]`],
    ['packages/index/other', (hash) => `{"releases":[{"x":"${hash}"`],
    ['nodes/a/info', () => '{"packages":{"porch":"1.7"}}'],
    ['nodes/b/info', () => '{"packages":{"porch":"1.8"']
  ]

  test('that anything names: list, rollout, board or index, however malformed', async () => {
    await hadMany(11)
    const { releases } = await indexNow()
    for (const [number, [topic, payload]] of REFERENCES.entries())
      await put(`mpypi/${topic}`, payload(releases[number]!.pkg_sha256))
    expect((await prune()).pruned).toEqual(['1.9'])
  })

  test("whose files another name's release has goes without these", async () => {
    await hadMany(4)
    const other = porch(1, 'other', { name: 'other' })
    await send(other, 'other')
    await prune()
    expect(await versionsNow()).toEqual(['1.3', '1.4'])
    const { topics } = await packagesNow()
    for (const { entry } of other.packages)
      if (entry.type === 'blob') expect(topics).toContain(`mpypi/packages/blob/${entry.sha256}`)
  })
})

describe('nothing is deleted', () => {
  test('where the manifest of one that stays is not there: nobody knows its files', async () => {
    await hadMany(4)
    const kept = (await indexNow()).releases[3]!.pkg_sha256
    await put(`mpypi/packages/release/${kept}`, '')
    await expect(prune()).rejects.toMatchObject({ code: 'prune-doubt' })
    expect(await versionsNow()).toHaveLength(4)
  })

  test('where a broker shows no list of the channels that the index names', async () => {
    await hadMany(3)
    await put('mpypi/channels/stable', '')
    await expect(prune()).rejects.toMatchObject({ code: 'prune-blind' })
    expect(await versionsNow()).toHaveLength(3)
  })

  test.each([
    ['is none', JSON.stringify({ ...emptyIndex('porch'), releases: [{}] })],
    ['is nested as deep as it fits', '['.repeat(100_000)],
    ['is longer than any', JSON.stringify(emptyIndex('porch')).padEnd(131_073)]
  ])('where the index %s', async (_what, index) => {
    await put(INDEX, index)
    await expect(prune()).rejects.toMatchObject({ code: 'index' })
    expect((await retained(url())).get(INDEX)).toBe(index)
  })

  test('when a second pruning takes the mark', async () => {
    await hadMany(4)
    const mark = 'mpypi/packages/pruning'
    let taken = false
    broker.aedes.on('publish', ({ topic }, client) => {
      if (!client || topic !== mark || taken) return
      taken = true
      void put(mark, encodeMark({ run: 'another', isActive: true }))
    })
    await expect(prune()).rejects.toMatchObject({ code: 'pruning-held' })
    expect(await versionsNow()).toHaveLength(4)
    expect((await retained(url())).get(mark)).toContain('another')
  })
})

describe('beside a publication', () => {
  const later = { nowMs: Date.now() + 2 * DAY_MS }

  test('of a release that shares files with one that goes, boards find them all', async () => {
    await hadMany(4)
    const shared = porch(1, 'beta', { ...later, version: '2.0' })
    let publication: Promise<unknown> | undefined
    const confirm = () => {
      publication = send(shared, 'beta')
      return Promise.resolve(true)
    }
    await Promise.all([prune({ confirm }), Promise.resolve()])
    await publication
    expect((await onChannel('beta')).version).toBe('2.0')
    expect(await versionsNow()).toContain('2.0')
  })

  test('of the very release that was to go, it stays', async () => {
    await hadMany(4)
    const again = porch(1, 'beta', { nowMs: 1_700_000_000_000, version: '0.9' })
    await send(again, 'beta')
    await put('mpypi/channels/beta', '')
    await put('mpypi/rollouts/beta', '')
    let second: Promise<unknown> | undefined
    broker.aedes.on('publish', ({ topic }, client) => {
      if (client && topic === 'mpypi/packages/pruning') second ??= send(again, 'beta')
    })
    const { pruned } = await prune()
    await second
    expect(pruned).not.toContain('0.9')
    expect((await onChannel('beta')).version).toBe('0.9')
  })
})
