import { describe, expect, test } from '@jest/globals'
import { preflight } from '../../../action/commands/preflight'
import { makeRelease } from '../../../action/release/release'
import { generateSigningKey } from '../../../action/release/signature'
import { RecordingReporter } from '../../support/recording-reporter'

const { privatePem } = generateSigningKey()

/** A release of one file of an application, for a channel. */
function publicationOf(userMain: string) {
  const release = makeRelease({
    name: 'application',
    version: '1.0.0',
    srcFiles: new Map([['user_main.py', Buffer.from(userMain)]]),
    channel: 'stable',
    deviceIds: [],
    signingKey: privatePem
  })
  return {
    release,
    publication: {
      packages: release.packages,
      list: [release.entry],
      channel: 'stable',
      deviceIds: []
    }
  }
}

const GOOD = 'import asyncio\nasync def user_main(*args):\n    await asyncio.sleep(60)\n'

describe('a preflight', () => {
  test('lets a signed release pass that confirms on a virtual board', async () => {
    const { release, publication } = publicationOf(GOOD)
    const reporter = new RecordingReporter()
    await preflight(publication, release.entry, privatePem, reporter)
    expect(reporter.lines.join('\n')).toMatch(/trial[^]*confirmed/)
  }, 180_000)

  test('stops a release that fails there, and says why', async () => {
    const { release, publication } = publicationOf("raise ValueError('boom')\n")
    await expect(
      preflight(publication, release.entry, privatePem, new RecordingReporter())
    ).rejects.toMatchObject({
      code: 'preflight-failed',
      message: expect.stringContaining('user_main')
    })
  }, 180_000)
})
