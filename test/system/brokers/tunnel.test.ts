import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { answeringBoard } from '../../support/answering-board'
import { startMosquitto, type RunningBroker } from '../../support/brokers'
import { freePort } from '../../support/free-port'
import { GitHubReleases } from '../../support/github-releases'
import { eventually } from '../../support/patience'
import { Tunnel } from '../../support/tunnel'
import { gitRepository, runWorkflow, type WorkflowRun } from '../../support/workflow-run'

// examples/brokers/tunnel and examples/workflows/tunnel.yml: a broker at home, a workflow on a runner of GitHub's, and a
// server that both of them reach by SSH.

const HOME = { name: 'releases', password: 'not-to-be-seen' }
let broker: RunningBroker
let tunnel: Tunnel
let github: GitHubReleases

beforeAll(async () => {
  broker = await startMosquitto({ user: HOME })
  tunnel = await Tunnel.start(broker.port)
  github = await GitHubReleases.start()
})
afterAll(async () => {
  await github.stop()
  await tunnel.stop()
  await broker.stop()
})

async function pushed(): Promise<WorkflowRun> {
  const files = {
    'pyproject.toml': '[project]\nname = "lamp"\nversion = "1.4.0"\n',
    'lamp.py': 'LIT = True\n',
    '.github/workflows/release.yml': await tunnel.workflow()
  }
  return runWorkflow({
    cwd: gitRepository(files, 'v1.4.0'),
    tag: 'v1.4.0',
    vars: { ...tunnel.vars, MQTT_USERNAME: HOME.name },
    secrets: { ...tunnel.secrets, MQTT_PASSWORD: HOME.password, GITHUB_TOKEN: github.token },
    env: github.environment
  })
}

test('a release goes through the tunnel to a board at home, and its verdict comes back', async () => {
  const home = await tunnel.openHome()
  const address = {
    url: `mqtt://127.0.0.1:${broker.port}`,
    username: HOME.name,
    password: HOME.password
  }
  const board = await answeringBoard(address, 'esp32-840d8ed29760', 'mpypi/channels/stable')
  const run = await pushed()
  await board.close()
  await home.kill()
  expect(run.exitCode === 0 ? 'done' : run.log).toBe('done')
  expect(run.log).toMatch(/esp32-840d8ed29760 +confirmed/)
  expect(run.log).not.toMatch(/not-to-be-seen|PRIVATE KEY/)
})

test('the job fails where home is not at its end, and says what the page says of it', async () => {
  // The runner loses the last line of a step now and then.
  const run = await eventually(
    async () => {
      const each = await pushed()
      return each.log.includes('::error::') ? each : undefined
    },
    () => 'the job says nothing of an error'
  )
  expect(run.exitCode).not.toBe(0)
  expect(run.log).toContain(
    'cannot be reached, after 5 tries: it closed the connection before it answered'
  )
})

test('a key of the tunnel is good for nothing else on the server', async () => {
  const port = await freePort()
  expect(await tunnel.tries(tunnel.url, 'id')).toMatchObject({ exitCode: 1 })
  expect(await tunnel.tries('-W', `127.0.0.1:${port}`, tunnel.url)).toMatchObject({
    exitCode: 255,
    said: expect.stringContaining('administratively prohibited')
  })
  expect(await tunnel.tries('-N', '-R', `127.0.0.1:${port}:127.0.0.1:1`, tunnel.url)).toMatchObject(
    {
      exitCode: 255,
      said: expect.stringContaining('remote port forwarding failed')
    }
  )
})
