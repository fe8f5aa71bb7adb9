import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { buildRelease } from '../../../action/commands/build'
import { preflight } from '../../../action/commands/preflight'
import { preflightFailure } from '../../../action/channel/verdict'
import { makeRelease } from '../../../action/release/release'
import { boardKeyFromPem } from '../../../action/release/signature'
import { runAction } from '../../support/action-run'
import { startAedes } from '../../support/aedes'
import { buildOptions, temporaryFolder } from '../../support/build-library'
import { writeLibrary } from '../../support/library'
import { RecordingReporter } from '../../support/recording-reporter'
import { SIGNER } from '../../support/key-pairs'

const { privatePem } = SIGNER

/** A release of one file, for a channel. */
function publicationOf(content: string, path = 'user_main.py') {
  const release = makeRelease({
    name: 'application',
    version: '1.0.0',
    srcFiles: new Map([[path, Buffer.from(content)]]),
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
    const { publication } = publicationOf(GOOD)
    const reporter = new RecordingReporter()
    expect(preflightFailure(await preflight(publication, privatePem, reporter))).toBeUndefined()
    expect(reporter.lines.join('\n')).toMatch(/trial[^]*confirmed/)
    // The release's own code ran in the job that holds the key.
    expect(reporter.lines[0]).toContain('examples/workflows/release.yml')
  })

  test('of what was only built needs no key, and so has nothing to warn of', async () => {
    const dir = await temporaryFolder()
    await writeLibrary(dir, { modules: 3 })
    await writeFile(join(dir, 'user_main.py'), GOOD)
    const options = await buildOptions(dir, { extraSrcFiles: ['user_main.py'] })
    const reporter = new RecordingReporter()
    const { preflight } = await buildRelease({ ...options, preflight: true }, reporter)
    expect(preflightFailure(preflight)).toBeUndefined()
    expect(reporter.lines.join('\n')).toMatch(/trial[^]*confirmed/)
    expect(reporter.lines.join('\n')).not.toContain('signing key')
  })

  test('lets a release pass that brings a library and no application', async () => {
    const { publication } = publicationOf('VALUE = 1\n', 'lib/plain.py')
    const tried = await preflight(publication, privatePem, new RecordingReporter())
    expect(preflightFailure(tried)).toBeUndefined()
  })

  test("never takes the virtual board to the fleet's broker, whose settings the release brings", async () => {
    const fleet = await startAedes()
    const seen: string[] = []
    fleet.aedes.on('client', ({ id }) => seen.push(id))
    const settings = { mqtt: { server: '127.0.0.1', port: fleet.port, username: 'board' } }
    const content = JSON.stringify({
      ...settings,
      'update.channel': 'stable',
      'update.keys': [boardKeyFromPem(privatePem)]
    })
    const { publication } = publicationOf(content, 'settings.json')
    const tried = await preflight(publication, privatePem, new RecordingReporter())
    expect(preflightFailure(tried)).toBeUndefined()
    await fleet.end()
    expect(seen).toEqual([])
  })

  test('stops a release that fails there, says why, and leaves complete outputs behind', async () => {
    const cwd = await temporaryFolder()
    await writeLibrary(cwd, { modules: 3 })
    await writeFile(join(cwd, 'user_main.py'), "raise ValueError('boom')\n")
    const fleet = await startAedes()
    const to = { broker: `mqtt://127.0.0.1:${fleet.port}`, channel: 'lab' }
    const inputs = { ...to, preflight: 'true', 'extra-src-files': 'user_main.py' }
    // Beside it is the board library, as in the action's own folder.
    const run = await runAction(resolve('dist/release/index.js'), { cwd, inputs })
    await fleet.end()
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/^::error::the release did not work on a virtual board.*user_main/m)
    expect(run.outputs).toMatchObject({ wheel: expect.any(String), bundle: expect.any(String) })
    expect(JSON.parse(run.outputs['published']!)).toEqual({ count: 0, bytes: 0 })
  })
})
