import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { publish } from '../../../action/channel/publish'
import { makeRelease } from '../../../action/release/release'
import { retain, startAedes, type TestBroker } from '../../support/aedes'
import { RecordingReporter } from '../../support/recording-reporter'
import { updateOf } from '../../support/update'
import { SIGNER } from '../../support/key-pairs'

let broker: TestBroker
beforeEach(async () => {
  broker = await startAedes()
})
afterEach(() => broker.end())

const TO_CHANNEL = { channel: 'c', deviceIds: [] as string[] }

/** What was said of how a release is signed. */
async function warned(
  version: string,
  signingKey?: string,
  addressed: { channel?: string; deviceIds: string[] } = TO_CHANNEL
): Promise<string[]> {
  const srcFiles = new Map([['user_main.py', Buffer.from(`# ${version}\n`)]])
  const signing = signingKey === undefined ? {} : { signingKey }
  const release = makeRelease({ name: 'lamp', version, srcFiles, ...addressed, ...signing })
  const { packages, entry } = release
  const reporter = new RecordingReporter()
  const url = `mqtt://127.0.0.1:${broker.port}`
  const update = { ...updateOf(), packages, list: [entry], ...addressed }
  await publish({ ...update, broker: { url } }, reporter)
  return reporter.lines.filter((line) => line.includes('signed'))
}

test('where the release before was signed one that is not is warned of: the secret may not be set', async () => {
  const { privatePem } = SIGNER
  expect(await warned('1.0')).toEqual([])
  expect(await warned('1.1', privatePem)).toEqual([])
  expect(await warned('1.2', privatePem)).toEqual([])
  expect(await warned('1.3')).toEqual([
    expect.stringMatching(
      /channel c has a release that key [0-9a-f]{8} signed.*gives signing-key: the secret is not set here/
    )
  ])
})

test('what single boards refuse by the keys that they hold is warned of, and a secret that may not be set', async () => {
  const { privatePem, boardKey } = SIGNER
  const keys = { trusting: [], holder: [boardKey.id], stranger: ['0a0b0c0d'] }
  for (const [deviceId, held] of Object.entries(keys)) {
    const info = { device_id: deviceId, mpy: 2310, packages: {}, keys: held }
    await retain(broker, `mpypi/nodes/${deviceId}/info`, JSON.stringify(info))
  }
  const deviceIds = Object.keys(keys)
  expect(await warned('1.0', undefined, { deviceIds })).toEqual([
    expect.stringMatching(
      /not signed.* refuse it: holder, stranger\. .*gives signing-key: the secret is not set here/
    )
  ])
  expect(await warned('1.1', privatePem, { deviceIds })).toEqual([
    expect.stringMatching(/signed with key .* refuse it: stranger; sign with one of theirs/)
  ])
})
