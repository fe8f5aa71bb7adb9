import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { publishRelease } from '../../../action/commands/publish'
import { republish } from '../../../action/commands/republish'
import { generateSigningKey } from '../../../action/release/signature'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { buildOptions } from '../../support/build-library'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'

let lost: EmbeddedBroker
let fresh: EmbeddedBroker
beforeEach(async () => {
  lost = await startBroker({ port: 0 }, new RecordingReporter())
  fresh = await startBroker({ port: 0 }, new RecordingReporter())
})
afterEach(() => Promise.all([lost.close(), fresh.close()]))

const INDEX = 'mpypi/packages/index/porch'
const { privatePem } = generateSigningKey()

/** Publishes a version, signed and with a patch; where its bundle and the record of it are. */
async function published(version: string, name = 'porch') {
  const modules = Array.from({ length: 12 }, (_, i) => [`lib/lamp${i}.py`, `ON = ${i}\n`])
  const dir = await writeProject({
    'mpy-blox.toml': `name = "${name}"\nversion = "${version}"\n`,
    'user_main.py': `print("${version}")\n`,
    ...(Object.fromEntries(modules) as Record<string, string>)
  })
  const options = await buildOptions(dir)
  await publishRelease(
    {
      ...options,
      broker: { url: lost.url },
      channels: ['stable'],
      deviceIds: [],
      topicPrefix: 'mpypi',
      dryRun: false,
      signingKey: privatePem,
      settingsPatch: '{"application.interval":30}'
    },
    new RecordingReporter()
  )
  const file = (end: string) => join(options.outDir, `${name}-${version}-${end}`)
  return { packageDir: file('esp32.tar.gz'), record: file('stable.publication.json') }
}

const bringBack = (files: { packageDir: string; record: string }) =>
  republish(
    { ...files, broker: { url: fresh.url }, topicPrefix: 'mpypi', dryRun: false },
    new RecordingReporter()
  )

test('a channel is brought back byte for byte, with its delta, and without the signing key', async () => {
  await published('1.0')
  const before = await retained(lost.url)
  const files = await published('1.1')
  const after = await retained(lost.url)
  const { sent } = (await bringBack(files)).published
  const back = await retained(fresh.url)
  // The broker's own record of what it holds: this release, and no longer the one before.
  expect(back.get(INDEX)).toMatch(/"version":"1\.1"/)
  back.delete(INDEX)
  const list = JSON.parse(back.get('mpypi/channels/stable')!.toString()) as { base?: string }[]
  expect(list.at(-1)).toMatchObject({ version: '1.1', base: expect.any(String) })
  for (const [topic, payload] of back) expect([topic, after.get(topic)]).toEqual([topic, payload])
  // All that the second publication has sent, and what the first one had sent for it already.
  const own = [...after.keys()].filter((topic) => !before.has(topic))
  expect([...back.keys()]).toEqual(expect.arrayContaining(own))
  expect(sent).toHaveLength(back.size)
  expect((await bringBack(files)).published.sent).toEqual([])
})

test('what a channel has already is not replaced', async () => {
  const old = await published('1.0')
  await bringBack(await published('1.1'))
  await expect(bringBack(old)).rejects.toMatchObject({ code: 'channel-in-use' })
})

test('another bundle than the published one is refused by the file that differs', async () => {
  const old = await published('1.0')
  const { record } = await published('1.1')
  await expect(bringBack({ ...old, record })).rejects.toMatchObject({
    code: 'record-mismatch',
    message: expect.stringMatching(/is another one; give the bundle of porch 1\.1/)
  })
  expect((await retained(fresh.url)).size).toBe(0)
})

test.each([
  ['{', 'it is not JSON'],
  ['{"format":2}', 'its format is not 1'],
  ['{"format":1}', 'it lacks channel']
])('a record that is none is refused: %s', async (text, why) => {
  const files = await published('1.0')
  await writeFile(files.record, text)
  await expect(bringBack(files)).rejects.toMatchObject({
    code: 'record-invalid',
    message: expect.stringContaining(why)
  })
})

test('a record whose manifest was changed is refused', async () => {
  const files = await published('1.0')
  const record = JSON.parse(await readFile(files.record, 'utf8')) as { manifest: string }
  await writeFile(files.record, JSON.stringify({ ...record, manifest: 'AAAA' }))
  await expect(bringBack(files)).rejects.toThrow('its manifest does not inflate')
})

test('a record that cannot be written fails the run, after all that there is to tell', async () => {
  const dir = await writeProject({
    'mpy-blox.toml': 'name = "porch"\nversion = "1.0"\n',
    'user_main.py': 'print(1)\n'
  })
  const options = await buildOptions(dir)
  await mkdir(join(options.outDir, 'porch-1.0-stable.publication.json'))
  const reporter = new RecordingReporter()
  const to = { channels: ['stable'], deviceIds: [], topicPrefix: 'mpypi', dryRun: false, waitS: 1 }
  await expect(
    publishRelease({ ...options, ...to, broker: { url: lost.url } }, reporter)
  ).rejects.toMatchObject({
    code: 'record-unwritable',
    message: expect.stringMatching(
      /^published, but .*stable\.publication\.json cannot be written \(EISDIR\)/
    )
  })
  expect(reporter.tables.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Published', 'Boards'])
  )
})
