import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ACTION_NODE } from '../../support/action-run'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { patienceMs } from '../../support/patience'

// A repository as a user has it, with the action inside, run by a workflow runner on this host.
const WORKFLOW = (brokerUrl: string): string => `
on:
  push:
    tags: ['v*']
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ./action
        id: release
        with:
          broker: ${brokerUrl}
          channel: lab
          extra-src-files: user_main.py
          password: not-to-be-seen
          username: anyone
      - run: |
          echo "version=\${{ steps.release.outputs.version }}" >> "$RESULT"
          echo "sha256=\${{ steps.release.outputs.wheel-sha256 }}" >> "$RESULT"
          echo "count=\${{ fromJSON(steps.release.outputs.published).count }}" >> "$RESULT"
`

let broker: EmbeddedBroker

beforeAll(async () => {
  broker = await startBroker({ port: 0 }, new RecordingReporter())
})

afterAll(() => broker.close())

test('pushing a tag runs the action in a workflow, and the channel carries the release', async () => {
  const repository = userRepository(WORKFLOW(broker.url))
  const result = join(repository, 'result')

  const run = await runWorkflow(repository, `RESULT=${result}`)

  expect(run).toMatchObject({ exitCode: 0 })
  expect(run.log).not.toContain('not-to-be-seen')
  const outputs = readFileSync(result, 'utf8')
  expect(outputs).toContain('version=1.4.0\n')
  expect(outputs).toMatch(/sha256=[0-9a-f]{64}\n/)
  expect(outputs).toMatch(/count=[1-9]\d*\n/)
  const list = JSON.parse((await retained(broker.url)).get('mpypi/channels/lab')!) as object[]
  expect(list).toMatchObject([
    { type: 'wheel', name: 'blink', version: '1.4.0' },
    { type: 'src', path: 'user_main.py' },
    { type: 'release', name: 'blink', version: '1.4.0' }
  ])
})

/** Runs what a tag's push triggers. Not in this thread: the broker lives in it. */
function runWorkflow(cwd: string, variable: string): Promise<{ exitCode: number; log: string }> {
  const args = ['push', '--platform', 'ubuntu-latest=-self-hosted', '--eventpath', 'event.json']
  // The runner takes the node that is first on PATH; actions say node24.
  const env = { ...process.env, PATH: `${dirname(ACTION_NODE)}:${process.env['PATH']}` }
  return new Promise((done) => {
    execFile(
      'act',
      [...args, '--env', variable],
      { cwd, env, timeout: patienceMs(5) },
      (error, out, err) => done({ exitCode: error ? Number(error.code ?? 1) : 0, log: out + err })
    )
  })
}

function userRepository(workflow: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mpy-blox-user-'))
  mkdirSync(join(folder, '.github', 'workflows'), { recursive: true })
  mkdirSync(join(folder, 'blink'))
  writeFileSync(join(folder, '.github', 'workflows', 'release.yml'), workflow)
  writeFileSync(join(folder, 'pyproject.toml'), '[project]\nname = "blink"\nversion = "1.4.0"\n')
  writeFileSync(join(folder, 'blink', '__init__.py'), 'def blink(pin):\n    pin.toggle()\n')
  writeFileSync(join(folder, 'user_main.py'), 'async def user_main():\n    pass\n')
  writeFileSync(join(folder, 'event.json'), '{"ref": "refs/tags/v1.4.0"}')
  cpSync('action.yml', join(folder, 'action', 'action.yml'))
  cpSync('dist/release', join(folder, 'action', 'dist', 'release'), { recursive: true })
  const git = (...args: string[]): Buffer =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=test',
        '-c',
        'user.email=test@localhost',
        '-c',
        'init.defaultBranch=main',
        ...args
      ],
      { cwd: folder }
    )
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'First')
  git('tag', 'v1.4.0')
  return folder
}
