import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Connection } from '../../../action/channel/connection'
import { startAedes, type TestBroker } from '../../support/aedes'
import { answeringBoard } from '../../support/answering-board'
import { GitHubReleases } from '../../support/github-releases'
import { retained } from '../../support/retained'
import { SerialBoard } from '../../support/serial-board'
import { boardTest } from '../../support/serial-tools'
import { gitRepository, runWorkflow, type WorkflowRun } from '../../support/workflow-run'

// The workflows of examples/ by a workflow runner on this host, with this action as it is bundled. GitHub's own actions
// are stood in for, and flash.yml has one board, at the port of this host.

const APPLICATION = {
  'pyproject.toml':
    '[project]\nname = "lamp"\nversion = "1.4.0"\n\n[tool.mpy-blox]\nframework = true\n',
  'user_main.py': 'import asyncio\n\n\nasync def user_main():\n    await asyncio.sleep(3600)\n'
}
const RELEASE = '.github/workflows/release.yml'
let broker: TestBroker
let github: GitHubReleases

beforeEach(async () => {
  // Of its own: what a try before has left would be there for the next.
  broker = await startAedes()
  github = await GitHubReleases.start()
})
afterEach(async () => {
  await github.stop()
  await broker.end()
})

const url = (): string => `mqtt://127.0.0.1:${broker.port}`
const answering = (id: string, topic: string, verdict?: object): Promise<Connection> =>
  answeringBoard({ url: url() }, id, topic, verdict)
const example = (name: string): string => readFileSync(`examples/workflows/${name}`, 'utf8')

function pushed(
  workflow: string,
  changed: Record<string, string> = {},
  env: Record<string, string> = {}
): Promise<WorkflowRun> {
  const files = { ...APPLICATION, [RELEASE]: example(workflow), ...changed }
  return runWorkflow({
    cwd: gitRepository(files, 'v1.4.0'),
    tag: 'v1.4.0',
    vars: { MQTT_BROKER: url(), MQTT_USERNAME: 'releases' },
    secrets: { MQTT_PASSWORD: 'not-to-be-seen', GITHUB_TOKEN: github.token },
    env: { ...github.environment, ...env }
  })
}

test('release.yml builds once, tries it, attests it, and sends it to each board of the matrix', async () => {
  const attested = join(mkdtempSync(join(tmpdir(), 'attested-')), 'subjects')
  const run = await pushed('release.yml', {}, { ATTESTED: attested })
  expect(run.exitCode === 0 ? 'done' : run.log).toBe('done')
  expect(run.log).not.toContain('not-to-be-seen')
  expect(run.log).toContain('confirmed')
  const topics = broker.published.map(({ topic }) => topic)
  for (const id of ['esp32-840d8ed29760', 'esp32-840d8ed2a1f4'])
    expect(topics).toContain(`mpypi/nodes/${id}/cmd`)
  expect(github.releases).toMatchObject([{ tag_name: 'v1.4.0', draft: false }])
  const { assets } = github.releases[0]!
  const bundle = assets.find(({ name }) => name.endsWith('.tar.gz'))!
  const sha256 = createHash('sha256').update(bundle.content).digest('hex')
  expect(readFileSync(attested, 'utf8')).toBe(`${sha256}  ${bundle.name}\n`)
  const names = assets.map(({ name }) => name)
  expect(names.filter((name) => name.endsWith('.manifest'))).toHaveLength(2)
})

test('release.yml sends nothing of a release that fails in the job that tries it', async () => {
  const before = broker.published.length
  const run = await pushed('release.yml', { 'user_main.py': 'import nowhere\n' })
  expect(run.exitCode).not.toBe(0)
  expect(run.log).toContain("no module named 'nowhere'")
  expect(broker.published).toHaveLength(before)
  expect(github.releases).toEqual([])
})

test('release.yml that waits fails where one board of its matrix refuses, and the other has the release', async () => {
  const waiting = example('release.yml')
    .replace(/ +preflight: true\n/, '')
    .replace('github-release: true', 'wait: 600')
  const boards = await Promise.all([
    answering('esp32-840d8ed29760', 'mpypi/nodes/esp32-840d8ed29760/cmd', REFUSED),
    answering('esp32-840d8ed2a1f4', 'mpypi/nodes/esp32-840d8ed2a1f4/cmd')
  ])
  const run = await pushed('release.yml', { [RELEASE]: waiting })
  await Promise.all(boards.map((board) => board.close()))
  expect(run.exitCode).not.toBe(0)
  expect(run.log).toMatch(/esp32-840d8ed29760 +rejected/)
  expect(run.log).toMatch(/esp32-840d8ed2a1f4 +confirmed/)
})

test('channel.yml fails where a board refuses the release, tells why, and makes no GitHub release', async () => {
  const board = await answering('esp32-0000000000a1', 'mpypi/channels/stable', REFUSED)
  const run = await pushed('channel.yml')
  await board.close()
  expect(run.exitCode).not.toBe(0)
  expect(run.log).toMatch(/did not confirm the release/)
  expect(github.releases).toEqual([])
  expect((await retained(url())).has('mpypi/channels/stable')).toBe(true)
})

/** Runs flash.yml with the first board of its matrix on a port, and those of the others as `others` leaves them. */
async function flashed(others: (workflow: string) => string): Promise<WorkflowRun> {
  const board = await SerialBoard.start({ deviceId: 'esp32-840d8ed29760' })
  const flash = others(example('flash.yml').replace(/\/dev\/serial\/by-id\/\S+/, board.path))
  const cwd = gitRepository({ ...APPLICATION, '.github/workflows/flash.yml': flash }, 'v1.4.0')
  const settings = { 'mqtt.server': '127.0.0.1', 'mqtt.port': broker.port, 'update.channel': 'x' }
  const run = await runWorkflow({
    cwd,
    tag: 'v1.4.0',
    workflow: 'flash.yml',
    vars: { BOARD_SETTINGS: JSON.stringify(settings) },
    secrets: { BOARD_PROVISION: '{"wlan.psk": "not-to-be-seen"}', GITHUB_TOKEN: github.token },
    env: github.environment
  })
  const files = [...(await board.tree()).keys()]
  await board.stop()
  expect(run.log).not.toContain('not-to-be-seen')
  expect(files).toEqual(
    expect.arrayContaining(['settings.json', 'user_main.py', 'lib/mpy_blox/app.mpy'])
  )
  return run
}

boardTest('flash.yml brings library, settings and secrets to the board on its port', async () => {
  const run = await flashed((workflow) =>
    workflow.replace(/ {10}- device-id: esp32-840d8ed2a1f4\n.*\n/, '')
  )
  expect(run.exitCode === 0 ? 'done' : run.log).toBe('done')
})

boardTest(
  'flash.yml fails where one board of its matrix is not there, and flashes the other',
  async () => {
    const run = await flashed((workflow) => workflow)
    expect(run.exitCode).not.toBe(0)
    expect(run.log).toMatch(/pci-0000:00:14\.0-usb-0:2:1\.0-port0 does not exist/)
  }
)

const REFUSED = { state: 'rejected', error: { code: 'flash-full', text: 'no room' } }
