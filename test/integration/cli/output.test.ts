import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import { isolatedBundle, runAction } from '../../support/action-run'

let cli: string
let project: string

beforeAll(async () => {
  cli = await isolatedBundle('cli')
})
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'mpy-blox-output-'))
  await writeFile(join(project, 'pyproject.toml'), '[project]\nname = "blink"\nversion = "1.0"\n')
  await writeFile(join(project, 'blink.py'), 'x = 1\n')
})

/** A build whose standard output goes there; what a shell says of how it ended, and standard error. */
async function build(redirection: string): Promise<{ status: string; stderr: string }> {
  const line = `("$0" "$1" build --verbose; echo "status $?" >&2) ${redirection}`
  const shell = spawn('sh', ['-c', line, process.execPath, cli], { cwd: project })
  const [stderr] = await Promise.all([buffer(shell.stderr), once(shell, 'close')])
  const [, told = '', status = ''] = /^([^]*)status (\d+)\n$/.exec(stderr.toString()) ?? []
  return { status, stderr: told }
}

test('a reader that leaves, as head does, does not keep the work from its end', async () => {
  expect(await build('| head -n 1')).toEqual({ status: '0', stderr: '' })
  expect((await readdir(join(project, 'dist-lib'))).sort()).toContain('blink-1.0-esp32.tar.gz')
})

test('output that finds no room is one line, and a failure', async () => {
  const { status, stderr } = await build('> /dev/full')
  expect(status).toBe('1')
  expect(stderr).toBe('error: standard output cannot be written (ENOSPC)\n')
})

test("an action whose runner's files cannot be written says so, each in one line", async () => {
  const bundle = await isolatedBundle('release')
  const env = { GITHUB_OUTPUT: '/nowhere/output', GITHUB_STEP_SUMMARY: '/nowhere/summary' }
  const { exitCode, log } = await runAction(bundle, { cwd: project, inputs: {}, env })
  expect(exitCode).toBe(1)
  expect(log).toMatch(/^::error::the output version cannot be left .*\(GITHUB_OUTPUT\)/m)
  expect(log).toMatch(/^::warning::The job summary is missing: .*\(GITHUB_STEP_SUMMARY\)/m)
  expect(log).not.toMatch(/^\s+at /m)
})
