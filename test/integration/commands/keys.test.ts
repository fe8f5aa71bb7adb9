import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publish } from '../../../action/channel/publish'
import { keygen } from '../../../action/commands/keygen'
import { verify } from '../../../action/commands/verify'
import { makeRelease } from '../../../action/release/release'
import { startAedes, type TestBroker } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'

let folder: string
let broker: TestBroker
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
  broker = await startAedes()
})
afterEach(async () => {
  await broker.end()
  await rm(folder, { recursive: true })
})

const quiet = () => new RecordingReporter()
const check = (keys: string[]) =>
  verify(
    {
      broker: { url: `mqtt://127.0.0.1:${broker.port}` },
      channel: 'stable',
      keys,
      topicPrefix: 'mpypi'
    },
    quiet()
  )

async function publishSigned(privateKey: string): Promise<void> {
  const release = makeRelease({
    name: 'demo',
    version: '1.0.0',
    srcFiles: new Map([['a.py', Buffer.from('pass\n')]]),
    channel: 'stable',
    deviceIds: [],
    signingKey: await readFile(privateKey, 'utf8')
  })
  await publish(
    {
      broker: { url: `mqtt://127.0.0.1:${broker.port}` },
      packages: release.packages,
      list: [release.entry],
      channel: 'stable',
      deviceIds: [],
      topicPrefix: 'mpypi',
      packagePrefix: 'mpypi/packages',
      dryRun: false
    },
    quiet()
  )
}

describe('keygen', () => {
  test('writes a pair that signs and verifies, and the lines for settings.json', async () => {
    const { privateKey, publicKey, settings, id } = await keygen(folder, quiet())
    await publishSigned(privateKey)
    const settingsFile = join(folder, 'settings.json')
    await writeFile(settingsFile, JSON.stringify({ hostname: 'b', ...settings }))

    expect(await check([publicKey])).toMatchObject({ signedBy: id, files: 1 })
    expect(await check([settingsFile])).toMatchObject({ signedBy: id })
    expect(await check([])).not.toHaveProperty('signedBy')
  })

  test('settings without a key that could check anything are refused, not passed over', async () => {
    const settingsFile = join(folder, 'settings.json')
    for (const settings of ['{}', '{"update.keys":[]}', '{"update.keys":[{"id":"ab","n":"xy"}]}']) {
      await writeFile(settingsFile, settings)
      await expect(check([settingsFile])).rejects.toMatchObject({ code: 'settings-unreadable' })
    }
  })

  test('lets nobody else read the private key, and shows it nowhere', async () => {
    const reporter = quiet()
    const { privateKey } = await keygen(folder, reporter)
    expect((await stat(privateKey)).mode & 0o077).toBe(0)
    expect(reporter.lines.join('\n')).not.toContain('PRIVATE KEY')
  })

  test('never overwrites a key', async () => {
    const { privateKey } = await keygen(folder, quiet())
    const before = await readFile(privateKey, 'utf8')
    await expect(keygen(folder, quiet())).rejects.toMatchObject({ code: 'key-exists' })
    expect(await readFile(privateKey, 'utf8')).toBe(before)
  })
})

describe('verify', () => {
  test('refuses a release that another key signed', async () => {
    await publishSigned((await keygen(folder, quiet())).privateKey)
    const other = await mkdtemp(join(folder, 'other-'))
    const { publicKey } = await keygen(other, quiet())
    await expect(check([publicKey])).rejects.toMatchObject({ code: 'unknown-key' })
  })
})
