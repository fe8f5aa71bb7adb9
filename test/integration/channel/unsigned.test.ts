import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { publish } from '../../../action/channel/publish'
import { generateSigningKey } from '../../../action/release/signature'
import { makeRelease } from '../../../action/release/release'
import { startAedes, type TestBroker } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'
import { updateOf } from '../../support/update'

let broker: TestBroker
beforeEach(async () => {
  broker = await startAedes()
})
afterEach(() => broker.end())

/** What was said of a release that is not signed. */
async function warned(version: string, signingKey?: string): Promise<string[]> {
  const srcFiles = new Map([['user_main.py', Buffer.from(`# ${version}\n`)]])
  const addressed = { channel: 'c', deviceIds: [], ...(signingKey && { signingKey }) }
  const { packages, entry } = makeRelease({ name: 'lamp', version, srcFiles, ...addressed })
  const reporter = new RecordingReporter()
  const url = `mqtt://127.0.0.1:${broker.port}`
  const update = { ...updateOf(), packages, list: [entry], channel: 'c' }
  await publish({ ...update, broker: { url } }, reporter)
  return reporter.lines.filter((line) => line.includes('not signed'))
}

test('where the release before was signed one that is not is warned of: the secret may not be set', async () => {
  const { privatePem } = generateSigningKey()
  expect(await warned('1.0')).toEqual([])
  expect(await warned('1.1', privatePem)).toEqual([])
  expect(await warned('1.2', privatePem)).toEqual([])
  expect(await warned('1.3')).toEqual([
    expect.stringMatching(
      /channel c has a release that key [0-9a-f]{8} signed.*gives signing-key: the secret is not set here/
    )
  ])
})
