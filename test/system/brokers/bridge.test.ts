import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect, type Connection } from '../../../action/channel/connection'
import { type CliRun, runCli } from '../../support/cli-run'
import { writeLibrary } from '../../support/library'
import { eventually } from '../../support/patience'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { startBridge, startRuledMosquitto, type RuledBroker } from '../../support/ruled-brokers'

// examples/brokers/bridge: a Mosquitto at home that is bridged to one in the cloud with the rules of examples/brokers.

const DEVICE = 'esp32-840d8ed29760'
const HOME = { [DEVICE]: 'secret-board' }
let cloud: RuledBroker
let home: Awaited<ReturnType<typeof startBridge>>
let folder: string

beforeAll(async () => {
  cloud = await startRuledMosquitto(HOME, { publisher: 'secret-p', home: 'secret-h' })
  home = await startBridge({ port: cloud.people, password: 'secret-h' }, HOME)
  folder = await mkdtemp(join(tmpdir(), 'bridge-'))
  await writeLibrary(folder, { modules: 3 })
})
afterAll(async () => {
  await home.stop()
  await cloud.stop()
})

const publish = (...args: string[]): Promise<CliRun> =>
  runCli(
    resolve('dist/cli/index.js'),
    ['publish', '--broker', `mqtt://publisher:secret-p@127.0.0.1:${cloud.people}`, ...args],
    { cwd: folder }
  )

/** A board at home that confirms what its channel carries, once it has the manifest. */
async function boardAtHome(heard: Map<string, Buffer>): Promise<Connection> {
  const address = {
    url: `mqtt://127.0.0.1:${home.port}`,
    username: DEVICE,
    password: HOME[DEVICE]
  }
  const board = await connect(address, new RecordingReporter())
  const say = (kind: string, value: unknown): Promise<void> => {
    const topic = `mpypi/nodes/${DEVICE}/${kind}`
    return board.publish([{ topic, payload: JSON.stringify(value), retain: true }])
  }
  await say('info', { channel: 'stable' })
  await say('online', 1)
  await board.watch(['mpypi/packages/#', 'mpypi/channels/stable'], (topic, payload) => {
    heard.set(topic, payload)
    if (topic !== 'mpypi/channels/stable') return
    const list = JSON.parse(payload.toString()) as { type: string; pkg_sha256: string }[]
    const release = list.find(({ type }) => type === 'release')!.pkg_sha256
    void say('status', { state: 'confirmed', release, version: '1.0.0', error: null })
  })
  return board
}

test('a release that is published in the cloud reaches a board at home, and its verdict who waits for it', async () => {
  const heard = new Map<string, Buffer>()
  const board = await boardAtHome(heard)
  const run = await publish('--channel', 'stable', '--wait', '600')
  await board.close()
  expect(run.exitCode === 0 ? 'done' : run.stdout).toBe('done')
  expect(run.stdout).toMatch(/esp32-840d8ed29760 +confirmed/)
  const topics = [...heard.keys()]
  expect(topics.some((topic) => topic.startsWith('mpypi/packages/release/'))).toBe(true)
  expect(topics.some((topic) => topic.startsWith('mpypi/packages/blob/'))).toBe(true)
})

test('what is kept for one board reaches it at home, and is gone in the cloud once it has cleared it', async () => {
  const board = await boardAtHome(new Map())
  const cmd = `mpypi/nodes/${DEVICE}/cmd`
  let kept = ''
  await board.watch([cmd], (_topic, payload) => (kept = payload.toString()))
  const inCloud = `mqtt://publisher:secret-p@127.0.0.1:${cloud.people}`
  const publisher = await connect({ url: inCloud }, new RecordingReporter())
  await publisher.publish([{ topic: cmd, payload: '["a list"]', retain: true }])
  await eventually(
    () => kept === '["a list"]' || undefined,
    () => 'it does not reach the board'
  )
  await board.publish([{ topic: cmd, payload: '', retain: true }])
  await eventually(
    async () => !(await retained(inCloud)).has(cmd) || undefined,
    () => 'the cloud keeps it, and gives it to the board as an order each time home connects'
  )
  await Promise.all([board.close(), publisher.close()])
})

test('what is published while home is off arrives when it is back', async () => {
  const { port } = home
  await home.stop()
  expect(await publish('--channel', 'night')).toMatchObject({ exitCode: 0 })
  home = await startBridge({ port: cloud.people, password: 'secret-h' }, HOME, port)
  const address = { url: `mqtt://127.0.0.1:${port}`, username: DEVICE, password: HOME[DEVICE] }
  const board = await connect(address, new RecordingReporter())
  let list = ''
  await board.watch(['mpypi/channels/night'], (_topic, payload) => (list = payload.toString()))
  await eventually(
    () => list.includes('"name":"fleet-lib"') || undefined,
    () => 'the list did not arrive at home'
  )
  await board.close()
})
