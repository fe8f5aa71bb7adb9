import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { publishRelease } from '../../../action/commands/publish'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { buildOptions } from '../../support/build-library'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { bringBack, isBroughtBack, published } from './brought-back'

let lost: EmbeddedBroker
let fresh: EmbeddedBroker
beforeEach(async () => {
  lost = await startBroker({ port: 0 }, new RecordingReporter())
  fresh = await startBroker({ port: 0 }, new RecordingReporter())
})
afterEach(() => Promise.all([lost.close(), fresh.close()]))

test('a channel is brought back byte for byte, with its delta, and without the signing key', () =>
  isBroughtBack(lost.url, fresh.url))

test('what a channel has already is not replaced', async () => {
  const old = await published(lost.url, '1.0')
  await bringBack(fresh.url, await published(lost.url, '1.1'))
  await expect(bringBack(fresh.url, old)).rejects.toMatchObject({ code: 'channel-in-use' })
})

test('another bundle than the published one is refused by the file that differs', async () => {
  const old = await published(lost.url, '1.0')
  const { record } = await published(lost.url, '1.1')
  await expect(bringBack(fresh.url, { ...old, record })).rejects.toMatchObject({
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
  const files = await published(lost.url, '1.0')
  await writeFile(files.record, text)
  await expect(bringBack(fresh.url, files)).rejects.toMatchObject({
    code: 'record-invalid',
    message: expect.stringContaining(why)
  })
})

test('a record whose manifest was changed is refused', async () => {
  const files = await published(lost.url, '1.0')
  const record = JSON.parse(await readFile(files.record, 'utf8')) as { manifest: string }
  await writeFile(files.record, JSON.stringify({ ...record, manifest: 'AAAA' }))
  await expect(bringBack(fresh.url, files)).rejects.toThrow('its manifest does not inflate')
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
