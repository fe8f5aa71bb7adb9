import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import { type ActionRun, isolatedBundle, runAction } from '../../support/action-run'
import { buildLibrary } from '../../support/build-library'
import { type Asset, GitHubApi } from '../../support/github-api'
import { writeLibrary } from '../../support/library'
import { SerialBoard } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'

// The flash action takes the bundle from a GitHub release: its own bundle, and an API on loopback.

const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex')

let action: string
let cwd: string
let bundle: Asset
let board: SerialBoard
let api: GitHubApi

beforeAll(async () => {
  action = await isolatedBundle('flash')
  cwd = await mkdtemp(join(tmpdir(), 'release-input-'))
  await writeLibrary(cwd, { modules: 8, version: '1.4.0' })
  const { bundleFile } = await buildLibrary(cwd)
  bundle = { name: basename(bundleFile), content: await readFile(bundleFile) }
  board = await SerialBoard.start()
})
afterEach(() => api?.stop())
afterAll(() => board?.stop())

/** Runs the action for the tag v1.4.0 of a repository with these releases. */
async function flash(
  releases: Record<string, Asset[]>,
  inputs: Record<string, string> = {},
  env: Record<string, string> = {}
): Promise<ActionRun> {
  api = await GitHubApi.start(releases)
  return runAction(action, {
    cwd,
    inputs: {
      port: board.path,
      release: 'v1.4.0',
      token: api.token,
      'boot-timeout': '0',
      ...inputs
    },
    env: { ...api.environment, ...env }
  })
}

const notes: Asset = { name: 'SHA256SUMS', content: Buffer.from('') }
const other: Asset = { name: 'fleet-lib-1.3.0-esp32.tar.gz', content: Buffer.from('old') }

const lastLine = ({ log }: ActionRun): string => log.trim().split('\n').at(-1)!

test("installs the bundle that is attached to the tag's release, and leaves none of it on the runner", async () => {
  const digest = `sha256:${hash(bundle.content)}`
  const disk = await mkdtemp(join(tmpdir(), 'runner-'))
  const releases = { 'v1.3.0': [other], 'v1.4.0': [notes, { ...bundle, digest }] }
  const run = await flash(releases, {}, { TMPDIR: disk, RUNNER_TEMP: disk })
  expect(await readdir(disk)).toEqual([])
  expect(run.log).not.toContain('::error::')
  expect(run.outputs['versions-after']).toBe('{"fleet-lib":"1.4.0"}')
  expect((await board.tree()).has('lib/fleet_lib/__init__.mpy')).toBe(true)
  expect(run.log.replace(/^::add-mask::.*$/gm, '')).not.toContain(api.token)
})

test('refuses a bundle that is not what GitHub noted when it was uploaded', async () => {
  const digest = `sha256:${hash(Buffer.from('what was uploaded'))}`
  const run = await flash({ 'v1.4.0': [{ ...bundle, digest }] })
  expect(run.exitCode).toBe(1)
  expect(lastLine(run)).toMatch(
    /^::error::fleet-lib-1.4.0-\w+.tar.gz of release v1.4.0 does not hash to what GitHub has noted .*: nothing was written/
  )
})

test('refuses a bundle that is not the one the workflow names by its hash', async () => {
  const run = await flash({ 'v1.4.0': [bundle] }, { 'bundle-sha256': '0'.repeat(64) })
  expect(run.exitCode).toBe(1)
  expect(lastLine(run)).toMatch(
    /^::error::.* has sha256 [0-9a-f]{64}, not 0{64}: nothing was written/
  )
})

test.each([
  ['there is no such release', { 'v1.3.0': [other] }, /has no release v1.4.0 .*check the tag/],
  ['it has no bundle', { 'v1.4.0': [notes] }, /has 0 bundles \(.tar.gz\), one is needed/],
  [
    'it has two bundles',
    { 'v1.4.0': [other, { ...other, name: 'b.tar.gz' }] },
    /has 2 bundles \(.tar.gz\), one is needed/
  ],
  [
    'its bundle is too large for one',
    { 'v1.4.0': [{ ...other, size: 2 ** 31 }] },
    /fleet-lib-1\.3\.0-esp32\.tar\.gz of .*fleet\/library is larger than 64 MB, as no bundle is/
  ],
  [
    'its bundle has no end',
    { 'v1.4.0': [{ ...other, endless: true }] },
    /fleet-lib-1\.3\.0-esp32\.tar\.gz of .*fleet\/library is larger than 64 MB, as no bundle is/
  ],
  [
    'the storage fails',
    { 'v1.4.0': [{ ...other, status: 503 }] },
    /cannot be downloaded .*: run the job again/
  ]
])('says on one line that %s', async (_what, releases, message) => {
  const run = await flash(releases)
  expect(run.exitCode).toBe(1)
  expect(lastLine(run)).toMatch(message)
  expect(lastLine(run)).toMatch(/^::error::/)
})

test('says on one line that the token may not read the release', async () => {
  const run = await flash({ 'v1.4.0': [bundle] }, { token: 'ghs_of-another' })
  expect(run.exitCode).toBe(1)
  expect(lastLine(run)).toMatch(
    /^::error::fleet\/library has no release v1.4.0 that this token can read/
  )
})
