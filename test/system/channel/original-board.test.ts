import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import mqtt, { type MqttClient } from 'mqtt'
import { publishRelease, type PublishReport } from '../../../action/commands/publish'
import type { Reporter } from '../../../action/report/reporter'
import { buildOptions, temporaryFolder } from '../../support/build-library'
import { startMosquitto, type RunningBroker } from '../../support/brokers'
import { Bench, interpreter, interpreters } from '../../support/micropythons'
import { runCli } from '../../support/cli-run'
import { originalBoardFiles } from '../../support/original-board'
import { eventually } from '../../support/patience'
import { RecordingReporter } from '../../support/recording-reporter'

const NODE = 'mpypi/nodes/esp32-840d8ed29760'

describe.each(interpreters)('A board with %s and the original library', (name) => {
  // Those boards speak MQTT 5 only.
  let broker: RunningBroker
  let url: string
  let client: MqttClient
  let bench: Bench
  let board: Awaited<ReturnType<Bench['running']>>
  const heard = new Map<string, string>()

  beforeEach(async () => {
    heard.clear()
    bench = new Bench()
    broker = await startMosquitto()
    url = `mqtt://127.0.0.1:${broker.port}`
    client = await mqtt.connectAsync(url)
    client.on('message', (topic, payload) => heard.set(topic, payload.toString()))
    await client.subscribeAsync(`${NODE}/#`)
  })
  afterEach(async () => {
    await client.endAsync(true)
    await bench.clear()
    await broker.stop()
  })

  /** The board library as a project, by itself or with the application that it runs. */
  async function publish(
    version: string,
    scripts: string[],
    { waitS, reporter = new RecordingReporter() }: { waitS?: number; reporter?: Reporter } = {}
  ): Promise<PublishReport> {
    const project = await temporaryFolder()
    await cp('device-lib', project, { recursive: true })
    const toml = await readFile(join(project, 'pyproject.toml'), 'utf8')
    await writeFile(
      join(project, 'pyproject.toml'),
      toml.replace(/^version = .*$/m, `version = "${version}"`)
    )
    await writeFile(
      join(project, 'user_main.py'),
      `async def user_main():\n    print("application of ${version}")\n`
    )
    return publishRelease(
      {
        ...(await buildOptions(project, { extraSrcFiles: scripts })),
        broker: { url },
        channels: ['stable'],
        deviceIds: [],
        topicPrefix: 'mpypi',
        dryRun: false,
        ...(waitS !== undefined && { waitS })
      },
      reporter
    )
  }

  /** What the board has said on one of its topics, once that holds. */
  const told = async (leaf: string, holds: RegExp): Promise<void> =>
    eventually(
      () => (holds.test(heard.get(`${NODE}/${leaf}`) ?? '') ? true : undefined),
      () => [`${leaf} is ${heard.get(`${NODE}/${leaf}`)}`, ...board.log.slice(-40)].join('\n')
    ).then(() => undefined)

  test('takes the library over the air, boots it with the main.py that it has, and follows releases', async () => {
    const micropython = await interpreter(name)
    board = await bench.running(micropython, await originalBoardFiles(broker.port), {
      heap: '2m'
    })
    await told('info', /"versions": ?\{"mpy-blox": ?"0\.6\.0"/)

    await publish('1.0.0', [])
    await told('info', /"mpy": ?\d+/)
    await eventually(
      () => (board.log.join('\n').includes('application of old') ? true : undefined),
      () => board.log.slice(-40).join('\n')
    )

    await publish('1.0.1', ['main.py', 'user_main.py'])
    await told('status', /"confirmed".*1\.0\.1|1\.0\.1.*"confirmed"/)
    expect(board.log.join('\n')).toContain('application of 1.0.1')
    await board.stop()
    expect((await board.files.readAll()).get('main.py')?.toString()).toContain('recover()')
  })

  test('alone takes library and application in the one list of docs/from-the-original.md', async () => {
    const micropython = await interpreter(name)
    board = await bench.running(micropython, await originalBoardFiles(broker.port), { heap: '2m' })
    await told('info', /"versions": ?\{"mpy-blox": ?"0\.6\.0"/)
    const desk = await temporaryFolder()
    const application = 'async def user_main():\n    print("application of step 2")\n'
    await writeFile(join(desk, 'user_main.py'), application)
    const page = await readFile('docs/from-the-original.md', 'utf8')
    const [, command] = /^ +mpy-blox (publish .*)$/m.exec(page)!
    const args = [...command!.split(' '), '--broker', url]
    expect(await runCli(resolve('dist/cli/index.js'), args, { cwd: desk })).toMatchObject({
      exitCode: 0
    })
    await told('info', /"mpy": ?\d+/)
    await eventually(
      () => (board.log.join('\n').includes('application of step 2') ? true : undefined),
      () => board.log.slice(-40).join('\n')
    )
  })

  test('beside boards that lie, flap, share an id, or are of last year does so too; each is named', async () => {
    const old = { state: 'rolled-back', release: 'f'.repeat(64), version: '0.1.0', time: 1.75e9 }
    const strangers: Record<string, { info?: object; status?: object; online?: string }> = {
      liar: { info: { device_id: 'esp32-840d8ed29760' }, online: '0' },
      flapper: { online: '1' },
      twins: { online: '1' },
      'last-year': { status: { ...old, error: { code: 'rolled-back', text: 'x' } }, online: '1' }
    }
    const say = (id: string, leaf: string, what: unknown): Promise<unknown> =>
      client.publishAsync(
        `mpypi/nodes/${id}/${leaf}`,
        typeof what === 'string' ? what : JSON.stringify(what),
        { qos: 1, retain: true }
      )
    for (const [id, { info, status, online }] of Object.entries(strangers)) {
      await say(id, 'info', { device_id: id, channel: 'stable', mpy: 6, packages: {}, ...info })
      if (status) await say(id, 'status', status)
      await say(id, 'online', online)
    }
    const listed = new Promise<string>((done) =>
      client.on('message', (topic, payload) => {
        if (topic !== 'mpypi/channels/stable') return
        const list = JSON.parse(payload.toString()) as { type: string; pkg_sha256: string }[]
        done(list.find(({ type }) => type === 'release')!.pkg_sha256)
      })
    )
    await client.subscribeAsync('mpypi/channels/stable')
    const micropython = await interpreter(name)
    board = await bench.running(micropython, await originalBoardFiles(broker.port), { heap: '2m' })
    await told('info', /"versions": ?\{"mpy-blox": ?"0\.6\.0"/)

    const reporter = new RecordingReporter()
    const publishing = publish('1.0.0', [], { waitS: 600, reporter })
    const release = await listed
    for (let times = 0; times < 8; times++)
      for (const online of ['1', '0']) await say('flapper', 'online', online)
    await told('status', /"confirmed"/)
    // By now the publisher listens to every board: both are heard, in this order.
    for (const state of ['confirmed', 'rejected'])
      await say('twins', 'status', { state, release, version: '1.0.0' })
    await say('last-year', 'online', '0')

    const { boards } = (await publishing).published.arrival!
    expect(Object.fromEntries(boards.map(({ deviceId, outcome }) => [deviceId, outcome]))).toEqual({
      'esp32-840d8ed29760': 'confirmed',
      flapper: 'pending',
      'last-year': 'pending',
      twins: 'confirmed'
    })
    const lines = reporter.lines.join('\n')
    expect(lines).toContain('liar says that it is esp32-840d8ed29760')
    expect(lines).toMatch(/flapper came and went \d times/)
    expect(lines).toContain('twins said both confirmed and rejected of one release')
    expect(lines).toMatch(/have yet to take the release: .*last-year pending \(offline\)/)
    // It booted with the old library, the new one, and into the release's trial, and is at its application.
    expect(board.boots).toBeLessThanOrEqual(4)
    expect(board.log.join('\n')).toContain('application of old')
  })
})
