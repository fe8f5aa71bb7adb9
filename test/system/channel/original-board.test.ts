import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import mqtt, { type MqttClient } from 'mqtt'
import { publishRelease } from '../../../action/commands/publish'
import { buildOptions, temporaryFolder } from '../../support/build-library'
import { startMosquitto, type RunningBroker } from '../../support/brokers'
import { Bench, interpreter, interpreters } from '../../support/micropythons'
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
  async function publish(version: string, scripts: string[]): Promise<void> {
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
    await publishRelease(
      {
        ...(await buildOptions(project, { extraSrcFiles: scripts })),
        broker: { url },
        channels: ['stable'],
        deviceIds: [],
        topicPrefix: 'mpypi',
        dryRun: false
      },
      new RecordingReporter()
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
})
