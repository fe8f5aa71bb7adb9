import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { execSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publish } from '../../../action/channel/publish'
import { verifyChannel } from '../../../action/channel/verify'
import { decompress, sha256Of } from '../../../action/release/blob'
import { applyDelta } from '../../../action/release/delta'
import { makeRelease } from '../../../action/release/release'
import type { ReleaseEntry } from '../../../action/release/update-list'
import { retain, startAedes, type TestBroker } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'
import { srcPackage } from '../../support/update'
import { OTHER, SIGNER } from '../../support/key-pairs'

const prefixes = { topicPrefix: 'mpypi', packagePrefix: 'mpypi/packages' }
const pair = SIGNER
const src = srcPackage('user_main.py')

let broker: TestBroker
beforeEach(async () => {
  broker = await startAedes()
})
afterEach(() => broker.end())
const at = () => ({ url: `mqtt://127.0.0.1:${broker.port}`, retries: 0 })

async function publishRelease(nowMs?: number, more: (readonly [string, Buffer])[] = []) {
  const release = makeRelease({
    name: 'demo',
    version: '1.4.0',
    srcFiles: new Map([['user_main.py', src.payload], ...more]),
    channel: 'stable',
    deviceIds: [],
    signingKey: pair.privatePem,
    ...(nowMs !== undefined && { nowMs })
  })
  const result = await publish(
    {
      ...prefixes,
      broker: at(),
      packages: [src, ...release.packages],
      list: [src.entry, release.entry],
      channel: 'stable',
      deviceIds: [],
      dryRun: false
    },
    new RecordingReporter()
  )
  return { release, result }
}

const verify = (keys = [pair.boardKey]) =>
  verifyChannel({ ...prefixes, broker: at(), channel: 'stable', keys }, new RecordingReporter())

function channelList(): unknown {
  const said = broker.published.filter(({ topic }) => topic === 'mpypi/channels/stable')
  return JSON.parse(String(said.at(-1)!.payload))
}

test('asks for the files of a release in groups, not one after the other', async () => {
  const more = Array.from({ length: 64 }, (_, n) => [`f${n}.txt`, Buffer.from(`${n}`)] as const)
  await publishRelease(undefined, more)
  let subscriptions = 0
  broker.aedes.on('subscribe', () => (subscriptions += 1))
  expect(await verify()).toMatchObject({ manifest: { files: { length: 65 } } })
  // The list, the manifest, and 65 files by eight.
  expect(subscriptions).toBeLessThanOrEqual(11)
})

describe('a signed release on a broker', () => {
  test('is published beside what old boards read, and verifies', async () => {
    const { release } = await publishRelease()
    expect(await verify()).toMatchObject({ signedBy: pair.boardKey.id, entry: release.entry })
    const list = channelList() as { type: string }[]
    expect(list.map(({ type }) => type)).toEqual(['src', 'release'])
  })

  test('is verified by openssl, from what is retained', async () => {
    await publishRelease()
    const retained = (topic: string): Buffer =>
      broker.published.findLast((message) => message.topic === topic)!.payload as Buffer
    const list = JSON.parse(String(retained('mpypi/channels/stable'))) as ReleaseEntry[]
    const { pkg_sha256, sig } = list.find(({ type }) => type === 'release')!
    const folder = mkdtempSync(join(tmpdir(), 'openssl-'))
    const keep = (name: string, content: string | Buffer): void =>
      writeFileSync(join(folder, name), content)
    keep('public.pem', pair.publicPem)
    keep('sig.bin', Buffer.from(sig!, 'base64'))
    keep('manifest', decompress(retained(`mpypi/packages/release/${pkg_sha256}`), 200_000))
    // As docs/protocol.md says.
    const command = 'openssl dgst -sha256 -verify public.pem -signature sig.bin manifest'
    expect(String(execSync(command, { cwd: folder }))).toBe('Verified OK\n')
    rmSync(folder, { recursive: true })
  })

  test('published again moves its manifest, a delta to it and the list, no blob', async () => {
    await publishRelease(1)
    const { result } = await publishRelease(2)
    const kinds = result.sent.map(({ topic }) => topic.split('/')[2])
    expect(kinds).toEqual(['release', 'release', 'stable'])
  })

  test('is refused with a key that boards do not hold', async () => {
    await publishRelease()
    const verdict = verify([OTHER.boardKey])
    await expect(verdict).rejects.toMatchObject({ code: 'unknown-key' })
  })

  test('is refused when a blob was replaced', async () => {
    const { release } = await publishRelease()
    const blob = release.packages.find(({ entry }) => entry.type === 'blob')!
    const topic = broker.published.find(({ payload }) =>
      blob.payload.equals(payload as Buffer)
    )!.topic
    await retain(broker, topic, 'x')
    await expect(verify()).rejects.toMatchObject({ name: 'Failure', code: 'size' })
  })

  test('on a channel that is empty is missed by name', async () => {
    await expect(verify()).rejects.toMatchObject({ code: 'channel-empty' })
  })
})

describe('a release after another on the same channel', () => {
  test('names the one before, and a delta leads from there to its manifest', async () => {
    const files = Array.from({ length: 30 }, (_, i) => [`f${i}.py`, Buffer.from(`f${i}`)] as const)
    const first = await publishRelease(1, files)
    const changed = [...files.slice(1), ['f0.py', Buffer.from('changed')] as const]
    const second = await publishRelease(2, changed)

    const base = first.release.entry.pkg_sha256
    const { pkg_sha256 } = second.release.entry
    const list = channelList() as { base?: string }[]
    expect(list.at(-1)?.base).toBe(base)
    const delta = broker.published.find(
      ({ topic }) => topic === `mpypi/packages/release/${pkg_sha256}/${base}`
    )
    const applied = applyDelta(first.release.manifest, decompress(delta!.payload as Buffer, 10_000))
    expect(sha256Of(applied)).toBe(pkg_sha256)
    expect(await verify()).toBeDefined()
  })
})
