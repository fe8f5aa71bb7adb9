import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { gitRepository, runWorkflow } from '../../support/workflow-run'

// A repository as a user has it, with the action inside, run by a workflow runner on this host.
const WORKFLOW = (brokerUrl: string): string => `
on:
  push:
    tags: ['v*']
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: mpy-blox/mpy-blox@v1
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

const LIBRARY = {
  'pyproject.toml': '[project]\nname = "blink"\nversion = "1.4.0"\n',
  'blink/__init__.py': 'def blink(pin):\n    pin.toggle()\n',
  'user_main.py': 'async def user_main():\n    pass\n'
}
let broker: EmbeddedBroker

beforeAll(async () => {
  broker = await startBroker({ port: 0 }, new RecordingReporter())
})

afterAll(() => broker.close())

test('pushing a tag runs the action in a workflow, and the channel carries the release', async () => {
  const files = { ...LIBRARY, '.github/workflows/release.yml': WORKFLOW(broker.url) }
  const cwd = gitRepository(files, 'v1.4.0')
  const result = join(cwd, 'result')

  const run = await runWorkflow({ cwd, tag: 'v1.4.0', env: { RESULT: result } })

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
