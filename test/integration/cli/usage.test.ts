import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { isolatedBundle } from '../../support/action-run'
import { runCli, type CliRun } from '../../support/cli-run'

let bundle: string
const cwd = mkdtempSync(join(tmpdir(), 'mpy-blox-cli-'))
const mpyBlox = (...args: string[]): Promise<CliRun> => runCli(bundle, args, { cwd })

beforeAll(async () => {
  bundle = await isolatedBundle('cli')
})

test('help lists the verbs', async () => {
  const { exitCode, stdout } = await mpyBlox('--help')
  expect(exitCode).toBe(0)
  for (const verb of ['build', 'publish', 'board', 'broker', 'demo', 'flash', 'repl']) {
    expect(stdout).toMatch(new RegExp(`^  ${verb}\\b`, 'm'))
  }
})

test.each(['build', 'publish', 'board'])('%s --help teaches by example', async (verb) => {
  const { exitCode, stdout } = await mpyBlox(verb, '--help')
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/Example/)
  expect(stdout).toContain('--json')
})

test('an unknown option is a usage error: exit code 2', async () => {
  const { exitCode, stderr } = await mpyBlox('build', '--fast')
  expect(exitCode).toBe(2)
  expect(stderr).toContain("unknown option '--fast'")
})

test('a typing mistake in an option or a verb gets a suggestion', async () => {
  expect((await mpyBlox('publish', '--chanel', 'lab')).stderr).toContain('Did you mean --channel?')
  expect((await mpyBlox('publsh')).stderr).toContain('Did you mean publish?')
})

test('an option that is given twice is refused with both values', async () => {
  const { exitCode, stderr } = await mpyBlox('publish', '--platform', 'esp32', '--platform', 'rp2')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('--platform is given more than once, "esp32" and "rp2"')
})

test('an option whose value is missing does not take the next option for one', async () => {
  const { exitCode, stderr } = await mpyBlox('publish', '--password', '--dry-run')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('--password has no value: --dry-run is an option')
})

test('a wrong value in the environment is named by its variable', async () => {
  const { exitCode, stderr } = await runCli(bundle, ['fleet'], {
    cwd,
    env: { MPY_BLOX_TOPIC_PREFIX: 'a//b' }
  })
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/^error: MPY_BLOX_TOPIC_PREFIX: "a\/\/b" is not names with/)
})

test('a wrong option as JSON is one document, exit code 2', async () => {
  const { exitCode, stdout } = await mpyBlox('publish', '--wait', 'Infinity', '--json')
  expect(exitCode).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'usage' } })
})

test('an unknown verb is a usage error', async () => {
  expect(await mpyBlox('fly')).toMatchObject({ exitCode: 2 })
})

test('a failure is one line and exit code 1', async () => {
  const { exitCode, stdout } = await mpyBlox('build')
  expect(exitCode).toBe(1)
  expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/^error: .*pyproject\.toml/)])
})

test('a failure as JSON is one document with its code', async () => {
  const { exitCode, stdout } = await mpyBlox('build', '--json')
  expect(exitCode).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { message: expect.any(String) } })
})

test.each([
  [['republish', '--record', 'a.json'], '--package is missing: the bundle that was published'],
  [['republish', '--package', 'a.tar.gz'], '--record is missing: what publish wrote'],
  [['move', 'esp32-1'], '--channel is missing: which channel are the boards to follow?'],
  [['rollout', 'status'], 'the rollout of which channel? Give --channel']
])('%j lacks an option', async (args, message) => {
  const { exitCode, stderr } = await mpyBlox(...args)
  expect({ exitCode, stderr: stderr.split('\n')[0] }).toEqual({
    exitCode: 2,
    stderr: `error: ${message}`
  })
})

test('publishing to nobody says what to give', async () => {
  const { exitCode, stdout } = await mpyBlox('publish')
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/give channel .* or device-ids/)
})

test('a port that is no number is refused', async () => {
  const { exitCode, stderr } = await mpyBlox('broker', '--port', 'http')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('--port: "http" is not a whole number from 0 to 65535')
})
