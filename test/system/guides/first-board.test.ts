import { afterAll, beforeAll, expect } from '@jest/globals'
import { startAedes, type TestBroker } from '../../support/aedes'
import { GitHubReleases } from '../../support/github-releases'
import { Desk, readGuide } from '../../support/guide'
import { retained } from '../../support/retained'
import { SerialBoard } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'
import { runWorkflow } from '../../support/workflow-run'

// The guide from a blank board to the first tag: a board on a pty, a broker, and a workflow runner.

const GUIDE = 'docs/guides/first-board.md'
const DEVICE = 'esp32-840d8ed29760'
const NODE = `mpypi/nodes/${DEVICE}`
let broker: TestBroker
let board: SerialBoard
let github: GitHubReleases

beforeAll(async () => {
  broker = await startAedes()
  github = await GitHubReleases.start()
  board = await SerialBoard.start({ deviceId: DEVICE })
})
afterAll(async () => {
  await board?.stop()
  await github.stop()
  await broker.end()
})

test('leads from a blank board to a release by tag, with a lamp and a card in Home Assistant', async () => {
  const address = `127.0.0.1:${broker.port}`
  const desk = new Desk({
    replace: { 'homeassistant.local:1883': address },
    env: { DEVICE: board.path }
  })
  for (const block of readGuide(GUIDE)) {
    await desk.follow(GUIDE, block)
    if (!block.text.startsWith('git push')) continue
    const run = await runWorkflow({
      cwd: desk.place,
      tag: 'v0.2.0',
      vars: { MQTT_BROKER: `mqtt://${address}`, MQTT_USERNAME: 'releases' },
      secrets: { MQTT_PASSWORD: 'not-to-be-seen', GITHUB_TOKEN: github.token },
      env: github.environment
    })
    expect(run.exitCode === 0 ? 'done' : run.log).toBe('done')
  }
  expect(github.releases).toMatchObject([{ tag_name: 'v0.2.0', draft: false }])
  const topics = await retained(`mqtt://${address}`)
  const configs = [...topics.keys()].filter((topic) => topic.startsWith('homeassistant/')).sort()
  expect(configs).toEqual([
    `homeassistant/light/${DEVICE}/lamp/config`,
    `homeassistant/sensor/${DEVICE}/free_memory/config`,
    `homeassistant/update/${DEVICE}/firmware/config`
  ])
  expect(JSON.parse(topics.get(configs.at(-1)!)!)).toMatchObject({
    title: 'lamp',
    device: { name: 'Lamp' },
    state_topic: `${NODE}/+`
  })
  expect(JSON.parse(topics.get(`${NODE}/info`)!)).toMatchObject({ packages: { lamp: '0.2.0' } })
})
