import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { isolatedBundle } from '../../support/action-run'
import { runCli } from '../../support/cli-run'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { TestCa } from '../../support/test-ca'

// What people get wrong. Each is one line that names the thing, exit code 1, and nothing sent.
let bundle: string
let locked: EmbeddedBroker
let secure: EmbeddedBroker
const ca = new TestCa('The right CA')
const otherCa = new TestCa('Another CA')

beforeAll(async () => {
  bundle = await isolatedBundle('cli')
  locked = await startBroker(
    { port: 0, username: 'releases', password: 'right' },
    new RecordingReporter()
  )
  secure = await startBroker({ port: 0, tls: ca.issue('localhost') }, new RecordingReporter())
})

afterAll(async () => {
  await locked.close()
  await secure.close()
  ca.remove()
  otherCa.remove()
})

const PYPROJECT = '[project]\nname = "blink"\nversion = "1.4.0"\n'
const GOOD = { 'pyproject.toml': PYPROJECT, 'blink/__init__.py': 'x = 1\n' }

interface Mistake {
  files?: Record<string, string | Buffer>
  args?: () => string[]
  message: RegExp
}

const MISTAKES: Record<string, Mistake> = {
  'no pyproject': { files: { 'blink/__init__.py': '' }, message: /pyproject\.toml/ },
  'an invalid version': {
    files: { ...GOOD, 'pyproject.toml': PYPROJECT.replace('1.4.0', 'one') },
    message: /"?one"? .*version|version.*one/
  },
  'a syntax error in a module': {
    files: { ...GOOD, 'blink/bad.py': 'x = 1\ndef f(:\n' },
    message: /blink\/bad\.py:2|1 module/
  },
  'an unknown platform': { args: () => ['--platform', 'esp99'], message: /esp99/ },
  'a broker that is not there': {
    args: () => ['--broker', 'mqtt://127.0.0.1:9'],
    message: /127\.0\.0\.1:9.* cannot be reached/
  },
  'a wrong password': {
    args: () => ['--broker', locked.url, '--username', 'releases', '--password', 'wrong-word'],
    message: /releases|user name|password/
  },
  'a CA that did not sign the broker': {
    args: () => {
      const file = join(mkdtempSync(join(tmpdir(), 'mpy-blox-ca-')), 'ca.pem')
      writeFileSync(file, otherCa.cert)
      return ['--broker', secure.url, '--ca', file]
    },
    message: /ca\b/i
  },
  'a package over the limit': {
    files: { ...GOOD, 'picture.bin': Buffer.alloc(1_100_000, 'x') },
    args: () => [
      '--broker',
      locked.url,
      '--username',
      'releases',
      '--password',
      'right',
      '--extra-src-files',
      'picture.bin'
    ],
    message: /picture\.bin.*1[.,]?1/
  },
  'an empty library': {
    files: { 'pyproject.toml': PYPROJECT },
    message: /blink has no modules/
  },
  'an output folder that cannot be written': {
    files: { ...GOOD, 'dist-lib': 'a file is in the way' },
    message: /dist-lib/
  }
}

test.each(Object.entries(MISTAKES))('%s', async (_name, { files = GOOD, args, message }) => {
  const cwd = workspace(files)
  const run = await runCli(bundle, ['publish', '--channel', 'lab', ...(args?.() ?? [])], { cwd })

  expect(run).toMatchObject({ exitCode: 1 })
  const errors = run.stdout.split('\n').filter((line) => /^\s*error: /.test(line))
  expect(errors.length).toBeGreaterThan(0)
  expect(errors.join('\n')).toMatch(message)
  expect(run.stdout + run.stderr).not.toMatch(/^\s+at .*\.js/m)
  expect(run.stdout).not.toContain('wrong-word')
  expect(await retained(locked.url, { username: 'releases', password: 'right' })).toEqual(new Map())
  expect(run.stdout).not.toMatch(/^Published/m)
})

function workspace(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mpy-blox-mistake-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
