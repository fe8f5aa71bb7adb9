import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import mqtt, { type MqttClient } from 'mqtt'
import { run } from '../../../action/machine/subprocess'
import { BoardProgram } from '../../support/board-program'
import { runProgram } from '../../support/board-tests'
import { startMosquitto, type RunningBroker } from '../../support/brokers'
import { installHomeAssistant, type Python } from '../../support/home-assistant/install'
import { HomeAssistantInstance } from '../../support/home-assistant/instance'
import { interpreter, interpreters } from '../../support/micropythons'
import { patienceMs } from '../../support/patience'

const NODE = 'mpypi/nodes/esp32-840d8ed29760'
const SENSOR_CONFIG = 'homeassistant/sensor/esp32-840d8ed29760/temperature/config'
const LIST = [{ type: 'wheel', name: 'mpy-blox', version: '1.4.0' }]

let python: Python
beforeAll(async () => {
  python = await installHomeAssistant()
})

async function schemas(mode: 'keys' | 'check', input = ''): Promise<string> {
  const program = resolve('test/support/home-assistant/schemas.py')
  const command = [...python.command, program, mode]
  const ended = await run(command, { env: python.env, input, timeoutMs: patienceMs(2) })
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  return ended.stdout
}

test('the keys in the fixture are those of its own schemas', async () => {
  const fixture = readFileSync('test/fixtures/homeassistant/keys.json', 'utf8')
  expect(JSON.parse(fixture)).toEqual(JSON.parse(await schemas('keys')))
})

test('a key that Home Assistant does not know is refused', async () => {
  const config = { state_topic: 'a', unit: '°C', origin: { name: 'x' } }
  const sensor = JSON.stringify({ topic: 'homeassistant/sensor/x/y/config', config })
  expect(await schemas('check', `${sensor}\n`)).toMatch(/sensor.*\['unit'\]\n/)
})

describe.each(interpreters)('Home Assistant and a board on %s', (name) => {
  let broker: RunningBroker
  let home: HomeAssistantInstance
  let board: BoardProgram
  let client: MqttClient
  const received: { topic: string; payload: string }[] = []

  beforeAll(async () => {
    broker = await startMosquitto()
    home = await HomeAssistantInstance.start(python, broker.port)
    client = await mqtt.connectAsync(`mqtt://127.0.0.1:${broker.port}`)
    client.on('message', (topic, payload) => received.push({ topic, payload: payload.toString() }))
    await client.subscribeAsync([`${NODE}/status`, `${NODE}/ha/install`])
    await startBoard()
  })

  afterAll(async () => {
    board.kill()
    client.end(true)
    await home.stop()
    await broker.stop()
  })

  async function startBoard(): Promise<void> {
    const { command } = await interpreter(name)
    const options = { port: broker.port }
    board = await BoardProgram.start(command, 'homeassistant_house', options, '400k')
  }

  const set = (entity: string, value: unknown): Promise<unknown> =>
    client.publishAsync(`house/${entity}`, JSON.stringify(value))

  test('accepts every configuration and state', async () => {
    const { command } = await interpreter(name)
    const program = resolve('test/device/programs/homeassistant_configs.py')
    const { stdout } = await runProgram(command, program, [])
    expect(stdout.trim().split('\n')).toHaveLength(10)
    expect(await schemas('check', stdout)).toBe('')
  })

  test('shows the board as one device with all its entities', async () => {
    await home.shows('update.greenhouse_firmware', 'off')
    const [device, ...others] = await home.listDevices()
    expect(others).toEqual([])
    expect(device).toMatchObject({ device: 'Greenhouse', model: 'ESP32', version: '1.4.0' })
    expect(device!.entities.sort()).toEqual([
      'binary_sensor.greenhouse_door',
      'button.greenhouse_feed',
      'light.greenhouse_dimmed_lamp',
      'light.greenhouse_lamp',
      'number.greenhouse_target',
      'sensor.greenhouse_temperature',
      'switch.greenhouse_pump',
      'text.greenhouse_sign',
      'update.greenhouse_firmware'
    ])
  })

  test('shows the states that entities begin with', async () => {
    await home.shows('switch.greenhouse_pump', 'off')
    await home.shows('light.greenhouse_dimmed_lamp', 'off')
    await home.shows('number.greenhouse_target', '20', { min: 5, max: 30, step: 0.5 })
    await home.shows('text.greenhouse_sign', 'Open', { max: 20 })
  })

  test('shows what the board measures', async () => {
    await set('temperature', 21.5)
    await set('door', true)
    await home.shows('sensor.greenhouse_temperature', '21.5', { unit_of_measurement: '°C' })
    await home.shows('binary_sensor.greenhouse_door', 'on', { device_class: 'door' })
    await set('temperature', null)
    await home.shows('sensor.greenhouse_temperature', 'unknown')
  })

  test.each([
    ['switch.turn_on', 'switch.greenhouse_pump', {}, 'pump True', 'on', {}],
    ['switch.turn_off', 'switch.greenhouse_pump', {}, 'pump False', 'off', {}],
    ['light.turn_on', 'light.greenhouse_lamp', {}, 'lamp 255', 'on', {}],
    [
      'light.turn_on',
      'light.greenhouse_dimmed_lamp',
      { brightness: 40 },
      'dimmed_lamp 40',
      'on',
      { brightness: 40 }
    ],
    ['light.turn_off', 'light.greenhouse_dimmed_lamp', {}, 'dimmed_lamp 0', 'off', {}],
    ['number.set_value', 'number.greenhouse_target', { value: 21.5 }, 'target 21.5', '21.5', {}],
    ['text.set_value', 'text.greenhouse_sign', { value: 'Bäck' }, 'sign Bäck', 'Bäck', {}]
  ])('%s of %s %o reaches the board and comes back', async (...row) => {
    const [service, entity, data, told, state, attributes] = row
    const from = board.lines.length
    await home.call(service, { entity_id: entity, ...data })
    await board.line(told, from)
    await home.shows(entity, state, attributes)
  })

  test('presses a button', async () => {
    await home.call('button.press', { entity_id: 'button.greenhouse_feed' })
    await board.line('feed')
  })

  test('begins automations with a device trigger', async () => {
    await home.automate('button_short_press', 'button_1')
    // It subscribes a little later, and a press that nobody heard is not kept.
    const pressing = setInterval(() => client.publish('house/doorbell', ''), 500)
    try {
      await home.until('the automation was triggered', () => home.triggered.length > 0)
    } finally {
      clearInterval(pressing)
    }
  })

  const ENTITY = 'update.greenhouse_firmware'
  const channel = (entries: unknown): Promise<unknown> =>
    client.publishAsync('mpypi/channels/stable', JSON.stringify(entries), { retain: true, qos: 1 })
  const tell = (leaf: string, told: object | ''): Promise<unknown> =>
    client.publishAsync(`${NODE}/${leaf}`, told && JSON.stringify(told))

  test('shows an update whose channel holds nothing of it as up to date', async () => {
    const versions = { installed_version: '1.3.0', latest_version: '1.3.0', title: 'mpy-blox' }
    await home.shows(ENTITY, 'off', versions)
    for (const entries of [{}, 'x', 3, [1, null, []], [{ name: 'mpy-blox', version: 3 }]])
      await channel(entries)
    await channel([{ type: 'wheel', name: 'another', version: '9.9' }])
    await home.shows(ENTITY, 'off', versions)
  })

  test('offers what the channel holds, a release before a package, and its install button has the board follow that', async () => {
    const release = { type: 'release', name: 'mpy_blox', version: '1.5.0' }
    await channel([release, ...LIST])
    await home.shows(ENTITY, 'on', { installed_version: '1.3.0', latest_version: '1.5.0' })
    await channel(LIST)
    await home.shows(ENTITY, 'on', { latest_version: '1.4.0' })
    await home.call('update.install', { entity_id: ENTITY })
    const said = (leaf: string, text: RegExp): boolean =>
      received.some(({ topic, payload }) => topic === `${NODE}/${leaf}` && text.test(payload))
    await home.until(
      () => `the board follows the list and takes the command back: ${JSON.stringify(received)}`,
      () => said('status', /"rejected"/) && said('ha/install', /^$/)
    )
  })

  test('shows the progress of an update, what it waits for, and its end', async () => {
    const status = (state: string, progress: number | null, more = {}): Promise<unknown> =>
      tell('status', { state, progress, heap_free: 1, ...more })
    await status('downloading', 40)
    await home.shows(ENTITY, 'on', { in_progress: true, update_percentage: 40 })
    await status('applying', 100)
    await home.shows(ENTITY, 'on', { in_progress: true, update_percentage: null })
    await status('held', 100, { why: 'window', until: 1_800_000_000 })
    await home.shows(ENTITY, 'on', {
      in_progress: false,
      release_summary: `An update waits for its hours until 2027-01-15 08:00.`
    })
    await status('held', 100, { why: 'postponed', until: null })
    await home.shows(ENTITY, 'on', { release_summary: 'An update waits for its application.' })
    await status('failed', null)
    await home.shows(ENTITY, 'on', {
      in_progress: false,
      update_percentage: null,
      release_summary: ''
    })
  })

  test('shows until when the board sleeps, whatever comes besides, and no longer', async () => {
    const summary = 'Asleep: an update waits for the board to wake.'
    await tell('asleep', { until: null, for_s: 60 })
    await home.shows(ENTITY, 'on', { release_summary: summary })
    await tell('status', { state: 'confirmed', progress: 100, heap_free: 1 })
    await home.shows(ENTITY, 'on', { release_summary: summary })
    await tell('asleep', '')
    await home.shows(ENTITY, 'on', { release_summary: '' })
  })

  test('had nothing to complain of so far', () => {
    expect(home.complaints).toEqual([])
  })

  test('learns of everything again by its birth message', async () => {
    await client.publishAsync(SENSOR_CONFIG, '', { retain: true, qos: 1 })
    await home.isGone('sensor.greenhouse_temperature')
    await home.restart()
    await home.shows('sensor.greenhouse_temperature', 'unknown')
  })

  test('shows a board that is lost as unavailable, and as available when it is back', async () => {
    board.kill()
    await home.shows('switch.greenhouse_pump', 'unavailable')
    await sleep(200)
    await startBoard()
    await home.shows('switch.greenhouse_pump', 'off')
  })
})
