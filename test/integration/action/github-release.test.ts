import { createHash, createPublicKey, verify } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { republish } from '../../../action/commands/republish'
import { type ActionRun, isolatedBundle, runAction } from '../../support/action-run'
import { startAedes, type TestBroker } from '../../support/aedes'
import { GitHubReleases, type StoredRelease } from '../../support/github-releases'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { SIGNER } from '../../support/key-pairs'

// The action with `github-release: true`, against an API on loopback that has GitHub's rules.

let action: string
let broker: TestBroker
let github: GitHubReleases
let folder: string
let scratch: string

beforeAll(async () => {
  action = await isolatedBundle('release')
  broker = await startAedes()
})
afterAll(() => broker.end())
beforeEach(async () => {
  github = await GitHubReleases.start()
  scratch = await mkdtemp(join(tmpdir(), 'runner-'))
  folder = await project({ 'lamp/__init__.py': 'x = 1\n', 'lamp/glow.py': 'y = 2\n' })
})
afterEach(() => github.stop())

async function project(files: Record<string, string>, version = '1.4.0'): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'github-release-'))
  await mkdir(join(dir, 'lamp'))
  const pyproject = `[project]\nname = "lamp"\nversion = "${version}"\nlicense = "MIT"\n`
  for (const [path, text] of Object.entries({ ...files, 'pyproject.toml': pyproject }))
    await writeFile(join(dir, path), text)
  return dir
}

function release(
  inputs: Record<string, string> = {},
  options: { ref?: string; cwd?: string; token?: string; repository?: string } = {}
): Promise<ActionRun> {
  const { cwd = folder, ref = 'refs/tags/v1.4.0', token = github.token, repository } = options
  return runAction(action, {
    cwd,
    ref,
    inputs: {
      broker: `mqtt://127.0.0.1:${broker.port}`,
      'github-release': 'true',
      token,
      ...inputs
    },
    env: {
      TMPDIR: scratch,
      ...github.environment,
      ...(repository && { GITHUB_REPOSITORY: repository })
    }
  })
}

const only = (): StoredRelease => {
  expect(github.releases).toHaveLength(1)
  return github.releases[0]!
}
const named = (name: string): Buffer => only().assets.find((one) => one.name === name)!.content
const names = (): string[] => only().assets.map(({ name }) => name)
const lastLine = ({ log }: ActionRun): string => log.trim().split('\n').at(-1)!

test('the signing key is left neither on disk nor in a release', async () => {
  const { privatePem } = SIGNER
  const { exitCode } = await release({ channel: 'lab', 'signing-key': privatePem })
  expect(exitCode).toBe(0)
  const left = await Promise.all(
    [folder, scratch].map((place) => readdir(place, { recursive: true, withFileTypes: true }))
  )
  const files = left.flat().filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name)).toContain('lamp-1.4.0-esp32.tar.gz')
  const kept = files.map(({ parentPath, name }) => readFile(join(parentPath, name)))
  const contents = [...(await Promise.all(kept)), ...only().assets.map(({ content }) => content)]
  const isPacked = (content: Buffer): boolean => content.readUInt16BE(0) === 0x1f8b
  const [, line] = privatePem.split('\n')
  for (const content of contents)
    expect((isPacked(content) ? gunzipSync(content) : content).includes(line!)).toBe(false)
})

test("a tag's release has all files, whole, signed and summed up", async () => {
  const { privatePem, publicPem } = SIGNER
  expect(await release({ channel: 'lab', 'signing-key': privatePem })).toMatchObject({
    exitCode: 0
  })
  expect(only()).toMatchObject({ tag_name: 'v1.4.0', draft: false, prerelease: false })
  expect(names()).toEqual([
    'lamp-1.4.0-esp32.tar.gz',
    'lamp-1.4.0-mpy6-bytecode-esp32.whl',
    'lamp-1.4.0-esp32.cdx.json',
    'lamp-1.4.0-esp32.SHA256SUMS',
    'lamp-1.4.0-esp32.lab.manifest',
    'lamp-1.4.0-esp32.lab.manifest.sig',
    'lamp-1.4.0-esp32.lab.publication.json'
  ])
  const sums = named('lamp-1.4.0-esp32.SHA256SUMS').toString().trim().split('\n')
  for (const line of sums) {
    const [sha256, name] = line.split('  ')
    expect(createHash('sha256').update(named(name!)).digest('hex')).toBe(sha256)
  }
  expect(sums).toHaveLength(3)
  const manifest = named('lamp-1.4.0-esp32.lab.manifest')
  const signature = named('lamp-1.4.0-esp32.lab.manifest.sig')
  expect(verify('sha256', manifest, createPublicKey(publicPem), signature)).toBe(true)
})

test('a channel is brought back on another broker from nothing but the files of the release', async () => {
  await release({ channel: 'kept' })
  const [packageDir, record] = ['esp32.tar.gz', 'esp32.kept.publication.json'].map((end) =>
    join(folder, `kept-${end}`)
  ) as [string, string]
  await writeFile(packageDir, named('lamp-1.4.0-esp32.tar.gz'))
  await writeFile(record, named('lamp-1.4.0-esp32.kept.publication.json'))
  const other = await startAedes()
  const url = `mqtt://127.0.0.1:${other.port}`
  const inputs = { broker: { url }, packageDir, record, topicPrefix: 'mpypi', dryRun: false }
  await republish(inputs, new RecordingReporter())
  const [lost, back] = [await retained(`mqtt://127.0.0.1:${broker.port}`), await retained(url)]
  const list = 'mpypi/channels/kept'
  expect(back.get(list)).toEqual(lost.get(list))
  await other.end()
})

test('its bill of materials is CycloneDX, by the official schema', async () => {
  await release()
  const bill = named('lamp-1.4.0-esp32.cdx.json').toString()
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)
  expect(await validator.validate(bill)).toBeNull()
  expect(JSON.parse(bill)).toMatchObject({
    metadata: { component: { name: 'lamp', version: '1.4.0' } },
    components: [{ name: 'lamp', version: '1.4.0', licenses: [{ expression: 'MIT' }] }]
  })
})

test('a release before whose bundle has no end is not told of, and holds nobody up', async () => {
  const asset = github.asset('lamp-1.3.0-esp32.tar.gz', Buffer.alloc(9))
  github.add({ tag_name: 'v1.3.0', assets: [{ ...asset, endless: true }] })
  const run = await release()
  expect(run).toMatchObject({ exitCode: 0 })
  expect(run.log).toMatch(
    /::warning::The notes do not say what changes: lamp-1\.3\.0-esp32\.tar\.gz .* larger than 64 MB/
  )
  expect(github.releases.at(-1)).toMatchObject({ tag_name: 'v1.4.0', draft: false })
})

test('a run that is repeated changes nothing', async () => {
  await release({ channel: 'again' })
  const [before, writes] = [structuredClone(github.releases), github.writes]
  expect(await release({ channel: 'again' })).toMatchObject({ exitCode: 0 })
  expect(github.releases).toEqual(before)
  expect(github.writes).toBe(writes)
})

test('a file that has no end, where GitHub has not noted what it was, is told as too large', async () => {
  await release()
  only().assets.find(({ name }) => name.endsWith('.cdx.json'))!.endless = true
  const run = await release()
  expect(run.exitCode).toBe(1)
  expect(lastLine(run)).toMatch(
    /^::error::lamp-1\.4\.0-esp32\.cdx\.json of .*fleet\/lamp is larger than 64 MB/
  )
})

test('the jobs of a matrix make one release together', async () => {
  const { outputs } = await release({ 'github-release': 'false' })
  const boards = ['esp32-01', 'esp32-02', 'esp32-03']
  const runs = await Promise.all(
    boards.map((id) => release({ package: outputs['bundle']!, 'device-ids': id }))
  )
  expect(runs.map(({ exitCode, log }) => (exitCode === 0 ? '' : log))).toEqual(['', '', ''])
  expect(only().draft).toBe(false)
  expect(
    names()
      .filter((name) => name.endsWith('.manifest'))
      .sort()
  ).toEqual(boards.map((id) => `lamp-1.4.0-esp32.${id}.manifest`))
  expect(new Set(names()).size).toBe(names().length)
})

test('its notes say what changes on a board', async () => {
  await release()
  expect(only().body).toBe('lamp 1.4.0 has 2 files, 55 B on a board.\n')
  const next = await project(
    { 'lamp/__init__.py': 'x = 1\n', 'lamp/glow.py': 'y = 3\nz = 4\n', 'lamp/dim.py': 'z = 1\n' },
    '1.5.0'
  )
  await rm(join(next, 'lamp/__init__.py'))
  await release({}, { cwd: next, ref: 'refs/tags/v1.5.0' })
  const { body } = github.releases.at(-1)!
  expect(body).toMatch(/^lamp 1\.5\.0 has \d files, \d+ B on a board\.$/m)
  expect(body).toMatch(/^Since 1\.4\.0 what changes on a board is 3 files, \d+ B of them new:$/m)
  expect(body).toMatch(/^\| `lib\/lamp\/__init__\.mpy` \| removed \| \d+ \|$/m)
  expect(body).toMatch(/^\| `lib\/lamp\/dim\.mpy` \| added \| \d+ \|$/m)
  expect(body).toMatch(/^\| `lib\/lamp\/glow\.mpy` \| changed \| \d+ → \d+ \|$/m)
  expect(body).not.toContain('dist-info')
})

test('a release that a person made keeps its text, and gets what it lacks', async () => {
  github.add({ tag_name: 'v1.4.0', body: 'It glows.' })
  expect(await release()).toMatchObject({ exitCode: 0 })
  expect(only().body).toBe('It glows.')
  expect(names()).toContain('lamp-1.4.0-esp32.tar.gz')
})

test('a release that a run left half-way is completed, with a file whose upload broke off', async () => {
  const broken = github.asset('lamp-1.4.0-esp32.tar.gz', Buffer.alloc(0), 'starter')
  github.add({ tag_name: 'v1.4.0', draft: true, assets: [broken] })
  expect(await release()).toMatchObject({ exitCode: 0 })
  expect(only().draft).toBe(false)
  expect(named('lamp-1.4.0-esp32.tar.gz').length).toBeGreaterThan(500)
})

test('a pre-release is marked as one', async () => {
  const cwd = await project({ 'lamp/__init__.py': '' }, '2.0.0rc1')
  await release({}, { cwd, ref: 'refs/tags/v2.0.0-rc1' })
  expect(only().prerelease).toBe(true)
})

test('waits for a server that has a bad moment', async () => {
  github.badMoments = 2
  expect(await release()).toMatchObject({ exitCode: 0 })
  expect(only().draft).toBe(false)
})

test.each([
  [
    'a file that is there and is another',
    () => {
      const asset = github.asset('lamp-1.4.0-esp32.cdx.json', Buffer.from('{}'))
      github.add({ tag_name: 'v1.4.0', assets: [asset] })
    },
    /lamp-1\.4\.0-esp32\.cdx\.json of release v1\.4\.0 of fleet\/lamp is another file .*tag a new version$/
  ],
  [
    'an immutable release that lacks something',
    () => github.add({ tag_name: 'v1.4.0', immutable: true }),
    /cannot be changed any more and lacks lamp-1\.4\.0-esp32\.tar\.gz: have one job make the release/
  ],
  [
    'a server that has no good moment',
    () => (github.badMoments = 99),
    /GitHub does not answer about the releases of fleet\/lamp \(.*\): run the job again/
  ]
])('tells %s on one line', async (_what, arrange, message) => {
  arrange()
  const run = await release()
  expect(run.exitCode).toBe(1)
  expect(lastLine(run)).toMatch(/^::error::/)
  expect(lastLine(run)).toMatch(message)
})

test('a repository that the token does not see is told as GitHub answers, with what to check', async () => {
  const run = await release({}, { repository: 'fleet/elsewhere' })
  expect(run.exitCode).toBe(1)
  expect(lastLine(run)).toMatch(
    /GitHub refuses release v1\.4\.0 of fleet\/elsewhere \(.*Not Found.*\): check/
  )
  expect(run.log).not.toContain('internal error')
})

test('a token that may not write is told so, with the permission that it lacks', async () => {
  const run = await release({}, { token: github.readToken })
  expect(lastLine(run)).toBe(
    '::error::the token may not write releases of fleet/lamp: give the job "permissions: contents: write"'
  )
})

test("a fork's pull request, which has no secrets, builds and asks GitHub nothing", async () => {
  const nothing = { password: '', username: '', 'signing-key': '' }
  const run = await release(nothing, { ref: 'refs/pull/7/merge', token: github.readToken })
  expect(run).toMatchObject({ exitCode: 0 })
  expect(run.log).toContain('No GitHub release is made: this run is not for a tag.')
  expect(github.requests).toEqual([])
})

test('a release that its boards refuse gets no GitHub release', async () => {
  const run = await release({ 'device-ids': 'esp32-nobody', wait: '0.5' })
  expect(run.exitCode).toBe(1)
  expect(github.requests).toEqual([])
})
