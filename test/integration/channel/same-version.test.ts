import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { publish } from '../../../action/channel/publish'
import { makeRelease } from '../../../action/release/release'
import { startAedes, type TestBroker } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'
import { updateOf } from '../../support/update'

let broker: TestBroker
beforeEach(async () => {
  broker = await startAedes()
})
afterEach(() => broker.end())

/** What was said of other content while these files were published. */
async function warned(version: string, files: Record<string, string>): Promise<string[]> {
  const srcFiles = new Map(
    Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const)
  )
  const made = makeRelease({ name: 'lamp', version, srcFiles, channel: 'c', deviceIds: [] })
  const reporter = new RecordingReporter()
  const url = `mqtt://127.0.0.1:${broker.port}`
  const { packages, entry } = made
  const update = { ...updateOf(), packages, list: [entry], channel: 'c' }
  await publish({ ...update, broker: { url } }, reporter)
  return reporter.lines.filter((line) => line.includes('other content'))
}

test('the same version with other content is warned of, by the files that differ', async () => {
  expect(await warned('1.4.0', { 'a.py': '1', 'b.py': '1', 'c.py': '1' })).toEqual([])
  expect(await warned('1.4', { 'a.py': '2', 'b.py': '1', 'd.py': '1' })).toEqual([
    expect.stringMatching(
      /^lamp 1\.4 has been published with other content: a\.py, c\.py, d\.py; .*a version of its own$/
    )
  ])
})

test('the same content once more, and a new version, are not', async () => {
  await warned('1.4.0', { 'a.py': '1' })
  expect(await warned('1.4.0', { 'a.py': '1' })).toEqual([])
  expect(await warned('1.4.1', { 'a.py': '2' })).toEqual([])
})
