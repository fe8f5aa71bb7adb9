import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { verify } from '../../../action/commands/verify'
import { isolatedBundle, runAction, type ActionRun } from '../../support/action-run'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'

const PYPROJECT = '[project]\nname = "blink"\nversion = "1.4.0"\n'

let bundle: string
let broker: EmbeddedBroker

beforeAll(async () => {
  bundle = await isolatedBundle('release')
  broker = await startBroker({ port: 0 }, new RecordingReporter())
})

afterAll(() => broker.close())

test('a tag becomes a wheel, and the channel carries it with the files', async () => {
  const folder = await workspace()
  const run = await release(folder, { channel: 'lab', 'extra-src-files': 'user_main.py' })

  expect(run).toMatchObject({ exitCode: 0 })
  expect(run.outputs).toMatchObject({ version: '1.4.0' })
  expect(run.outputs['wheel']).toMatch(/blink-1\.4\.0-mpy6-bytecode-esp32\.whl$/)
  expect(run.outputs['wheel-sha256']).toMatch(/^[0-9a-f]{64}$/)
  // As a later job finds it, when an artifact with this one file is downloaded to dist-lib.
  expect(run.outputs['bundle']).toBe('dist-lib/blink-1.4.0-esp32.tar.gz')
  const bytes = await readFile(join(folder, run.outputs['bundle']!))
  expect(run.outputs['bundle-sha256']).toBe(createHash('sha256').update(bytes).digest('hex'))
  const published = JSON.parse(run.outputs['published']!) as { count: number; bytes: number }
  const topics = [...(await retained(broker.url)).keys()]
  // The index of releases is the channel's, not part of any.
  expect(published.count).toBe(
    topics.filter((topic) => !/\/index\/|\/rollouts\//.test(topic)).length
  )
  expect(published.bytes).toBeGreaterThan(900)
  expect(run.summary).toContain('blink/__init__.mpy')
  expect(run.summary).toContain('mpypi/channels/lab')
})

test('a second job sends the bundle that the first one built', async () => {
  const folder = await workspace()
  const built = await release(folder, {})
  const unpublished =
    'Neither channel nor device-ids is given: the release is built, not published.'
  expect(built.log).toContain(`::warning::${unpublished}`)
  expect(built.summary).toContain(unpublished)
  const run = await release(folder, {
    package: built.outputs['bundle']!,
    'device-ids': 'esp32-01 esp32-02'
  })

  expect(run).toMatchObject({ exitCode: 0 })
  const topics = run.log
  expect(topics).toContain('mpypi/nodes/esp32-01/cmd')
  expect(topics).toContain('mpypi/nodes/esp32-02/cmd')
})

test('secrets are masked before anything else is said', async () => {
  const run = await release(await workspace(), {
    channel: 'lab',
    password: 'hunter22',
    username: 'x'
  })
  expect(run.log.split('\n')[0]).toBe('::add-mask::hunter22')
  expect(run.log.split('\n').slice(1).join('\n')).not.toContain('hunter22')
})

test('a syntax error becomes an annotation on its file and line', async () => {
  const folder = await workspace()
  await writeFile(join(folder, 'blink', 'broken.py'), 'x = 1\ndef broken(:\n    pass\n')
  const run = await release(folder, { channel: 'lab' })
  expect(run.exitCode).toBe(1)
  expect(run.log).toMatch(/::error file=blink\/broken\.py,line=2::/)
})

test('a dry run tells what would be sent and sends nothing', async () => {
  const run = await release(await workspace(), { channel: 'dry', 'dry-run': 'true' })
  expect(run).toMatchObject({ exitCode: 0 })
  expect(run.log).toContain('mpypi/channels/dry')
  expect(broker.clients()).toEqual([])
  expect(run.outputs['published']).toBe('{"count":0,"bytes":0}')
})

test.each([
  ['dry-run', { 'dry-run': 'yes' }, /input dry-run: "yes" is not true or false/],
  ['wait', { wait: 'Infinity' }, /input wait: "Infinity" is not a number of seconds from/],
  ['package', { package: 'nowhere' }, /nowhere is no folder/],
  ['platform', { platform: 'esp99' }, /esp99/],
  ['version', { version: 'one.two' }, /one\.two/],
  [
    'client-key',
    { channel: 'x', 'client-key': 'missing.pem' },
    /client-key: there is no file missing\.pem/
  ],
  ['mpy-cross', { 'mpy-cross': 'fast' }, /fast/]
])('a wrong %s is one line that names it', async (_name, inputs, message) => {
  const run = await release(await workspace(), inputs)
  expect(run.exitCode).toBe(1)
  const errors = run.log.split('\n').filter((line) => line.startsWith('::error'))
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(message)
  expect(run.log).not.toMatch(/^\s+at /m)
})

test('the payload of the event is nothing to a release, whatever is in it', async () => {
  const folder = await workspace()
  const payload = join(folder, 'event.json')
  await writeFile(payload, '{"ref": "\n::error::owned"')
  const env = { GITHUB_EVENT_PATH: payload, GITHUB_REPOSITORY: '::error::owned' }
  const run = await runAction(bundle, { cwd: folder, inputs: { 'dry-run': 'true' }, env })
  expect(run).toMatchObject({ exitCode: 0 })
  expect(run.log).not.toContain('owned')
})

test('an expiry in parts of an hour makes a release that boards take', async () => {
  const run = await release(await workspace(), { channel: 'expiring', expires: '0.3333' })
  expect(run).toMatchObject({ exitCode: 0 })
  const { version } = await verify(
    {
      broker: { url: broker.url },
      channel: 'expiring',
      keys: [],
      topicPrefix: 'mpypi'
    },
    new RecordingReporter()
  )
  expect(version).toBe('1.4.0')
})

test.each([
  ['is empty', '', /::error::.* without a password: the secret is not set here/],
  ['ends in a line end', 'right\n', /::error::input password ends in a line end.*printf/]
])(
  'a password that %s at a broker that wants one is told as that',
  async (_what, password, told) => {
    const options = { port: 0, username: 'releases', password: 'right' }
    const locked = await startBroker(options, new RecordingReporter())
    const inputs = { broker: locked.url, channel: 'lab', username: 'releases', password }
    const run = await release(await workspace(), inputs)
    await locked.close()
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(told)
  }
)

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMC4CAQ==\n-----END CERTIFICATE-----'

test('a client-cert with an empty client-key: the secret is probably not set', async () => {
  const run = await release(await workspace(), {
    channel: 'x',
    'client-cert': CERTIFICATE,
    'client-key': ''
  })
  expect(run.exitCode).toBe(1)
  expect(run.log).toMatch(/::error::client-cert is given without client-key.* not set here/)
})

test('a tag of a pre-release does not go to a channel whose name does not say so', async () => {
  const folder = await workspace()
  await writeFile(join(folder, 'pyproject.toml'), PYPROJECT.replace('1.4.0', '1.4.0rc1'))
  const inputs = { broker: broker.url, channel: 'lab' }
  const run = await runAction(bundle, { cwd: folder, inputs, ref: 'refs/tags/v1.4.0-rc1' })
  expect(run.exitCode).toBe(1)
  expect(run.log).toMatch(/^::error::.*pre-release: allow/m)
})

test('a tag of one of several projects of a repository is a version of that project', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mpy-blox-repository-'))
  await rename(await workspace(), join(folder, 'lib'))
  const run = await runAction(bundle, {
    cwd: folder,
    inputs: { broker: broker.url, channel: 'library', package: 'lib' },
    ref: 'refs/tags/lib/v1.4.0'
  })
  expect(run).toMatchObject({ exitCode: 0, outputs: { version: '1.4.0' } })
})

test('a tag and a pyproject that disagree are both named', async () => {
  const run = await runAction(bundle, {
    cwd: await workspace(),
    inputs: {},
    ref: 'refs/tags/v9.9.9'
  })
  expect(run.exitCode).toBe(1)
  expect(run.log).toMatch(/9\.9\.9.*1\.4\.0|1\.4\.0.*9\.9\.9/)
})

function release(cwd: string, inputs: Record<string, string>): Promise<ActionRun> {
  return runAction(bundle, {
    cwd,
    inputs: { broker: broker.url, ...inputs },
    ref: 'refs/tags/v1.4.0'
  })
}

async function workspace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mpy-blox-workspace-'))
  await mkdir(join(folder, 'blink'))
  await writeFile(join(folder, 'pyproject.toml'), PYPROJECT)
  await writeFile(join(folder, 'blink', '__init__.py'), 'def blink(pin):\n    pin.toggle()\n')
  await writeFile(join(folder, 'user_main.py'), 'async def user_main():\n    pass\n')
  return folder
}
