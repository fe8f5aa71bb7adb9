import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { isolatedBundle, runAction } from '../../support/action-run'
import type { CliDocument } from '../../support/cli-document'
import { runCli } from '../../support/cli-run'
import { SIGNER } from '../../support/key-pairs'
import { TestCa } from '../../support/test-ca'

// What is wrong with an option is told before any work: here that would fail in another way.
let bundle: string
const folder = mkdtempSync(join(tmpdir(), 'mpy-blox-options-'))
const other = new TestCa('A CA').issue('localhost')

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

beforeAll(async () => {
  bundle = await isolatedBundle('cli')
  mkdirSync(join(folder, 'blink'))
  file('pyproject.toml', '[project]\nname = "blink"\nversion = "1.4.0"\n')
  file('blink/__init__.py', 'def f(:\n')
})

async function published(args: string[]): Promise<CliDocument & { exitCode: number }> {
  const line = ['publish', '--channel', 'lab', '--json', ...args]
  const { stdout, exitCode } = await runCli(bundle, line, { cwd: folder })
  return { ...(JSON.parse(stdout) as CliDocument), exitCode }
}

test('the project is one that cannot be built', async () => {
  expect((await published([])).error!.code).toBe('compile-failed')
})

test.each([
  'mqtt://me:ab%cd%zz@localhost',
  'mqtt://me:12#34@localhost',
  'mqtt://me:12 34@localhost',
  'mqtt://me:word%0A@localhost',
  'mqtt://localhost:0',
  'mqtt://localhost:70000',
  'mqtt://localhost#x',
  'http://me:word@localhost'
])('the broker %s is wrong usage', async (broker) => {
  const { exitCode, error } = await published(['--broker', broker])
  expect([exitCode, error]).toEqual([
    2,
    { code: 'usage', message: expect.stringMatching(/^--broker(?!.*(?:12|34|word%|zz@|me:))/) }
  ])
})

const BOARDS = Array.from({ length: 21 }, (_, number) => `esp32-${number}`)

const MISTAKES: Record<string, [args: () => string[], code: string]> = {
  'a CA that is none': [() => ['--ca', file('ca.pem', pemOf('CERTIFICATE'))], 'pem-invalid'],
  'a CA that is not there': [() => ['--ca', join(folder, 'nothing.pem')], 'pem-unreadable'],
  'a certificate without its key': [() => ['--client-cert', other.cert], 'pem-invalid'],
  'a signing key that is none': [
    () => ['--signing-key', file('key.pem', pemOf('PRIVATE KEY'))],
    'bad-key'
  ],
  'a signing key of another kind': [() => ['--signing-key', file('ec.pem', ecKey())], 'bad-key'],
  'a patch that is no JSON': [() => ['--settings-patch', '{"a"'], 'settings'],
  'a patch that is no object': [() => ['--settings-patch', file('p.json', '[]')], 'settings'],
  'a patch with a secret': [() => ['--settings-patch', '{"mqtt.password":"x"}'], 'secret-setting'],
  'a tag that is no version': [() => ['--tag', 'vNext'], 'version-invalid'],
  'a tag of a pre-release for finished releases': [() => ['--tag', 'v1.4.0-rc1'], 'pre-release'],
  'more boards than an urgent release can name': [
    () => ['--urgent', '--device-ids', ...BOARDS],
    'too-many-devices'
  ],
  'more boards than a signed release can name': [
    () => ['--signing-key', file('signer.pem', SIGNER.privatePem), '--device-ids', ...BOARDS],
    'too-many-devices'
  ],
  'topics that brokers refuse': [() => ['--topic-prefix', 'a/b/c/d/e/f/g/h'], 'topic-too-deep'],
  'packages that brokers refuse': [() => ['--package-prefix', 'p'.repeat(200)], 'topic-too-long']
}

function pemOf(label: string): string {
  return `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`
}

function ecKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

test.each(Object.keys(MISTAKES))('%s is found before anything is built', async (name) => {
  const [args, code] = MISTAKES[name]!
  const { exitCode, error } = await published(args())
  expect([exitCode, error!.code]).toEqual([1, code])
})

test('a password that is too long to be one, or to be hidden, is wrong usage', async () => {
  const { exitCode, error } = await published(['--password', 'p'.repeat(70_000)])
  expect([exitCode, error!.message]).toEqual([
    2,
    expect.stringMatching(/^--password has more than/)
  ])
})

test('an action that could not make its GitHub release builds nothing', async () => {
  const inputs = { 'github-release': 'true', channel: 'lab' }
  const { exitCode, log } = await runAction(await isolatedBundle('release'), {
    cwd: folder,
    inputs,
    ref: 'refs/tags/v1.4.0'
  })
  expect([exitCode, log]).toEqual([
    1,
    expect.stringMatching(/^::error::github-release needs token/m)
  ])
})
