import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Client } from 'aedes'
import mqtt, { type MqttClient } from 'mqtt'
import { startAedes, type TestBroker } from '../../support/aedes'
import { runProgram } from '../../support/board-tests'
import { interpreter, interpreters } from '../../support/micropythons'
import { eventually } from '../../support/patience'

const NODE = 'mpypi/nodes/esp32-1'
const CONFIGS = ['sensor/esp32-1/temperature', 'switch/esp32-1/pump']

/** Home Assistant, as far as the broker sees it. */
class Home {
  readonly seen = new Map<string, string>()
  counts = new Map<string, number>()
  constructor(readonly client: MqttClient) {
    client.on('message', (topic, payload) => {
      this.seen.set(topic, payload.toString())
      this.counts.set(topic, (this.counts.get(topic) ?? 0) + 1)
    })
  }

  static async start(port: number): Promise<Home> {
    const home = new Home(await mqtt.connectAsync(`mqtt://127.0.0.1:${port}`))
    await home.client.subscribeAsync(['homeassistant/+/+/+/config', `${NODE}/#`])
    return home
  }

  async until(topic: string, payload?: string | RegExp): Promise<string> {
    return await eventually(
      () => {
        const value = this.seen.get(topic)
        return payload === undefined || value?.match(payload) ? value : undefined
      },
      () => `${topic} is ${this.seen.get(topic)}, not ${String(payload)}`
    )
  }
}

describe.each(interpreters)('%s: over a broker', (name) => {
  let broker: TestBroker
  let home: Home
  let subscribed: Set<string>
  let connections: Map<string, Client['conn']>
  let board: ReturnType<typeof runProgram>

  beforeEach(async () => {
    broker = await startAedes()
    subscribed = new Set()
    broker.aedes.on('subscribe', (filters) => filters.forEach(({ topic }) => subscribed.add(topic)))
    connections = new Map()
    broker.aedes.on('client', ({ id, conn }) => connections.set(id, conn))
    home = await Home.start(broker.port)
    const { command } = await interpreter(name)
    const program = resolve('test/device/programs/homeassistant_board.py')
    board = runProgram(command, program, [String(broker.port)])
  })

  afterEach(async () => {
    try {
      await home.client.publishAsync(`${NODE}/ha/button-stop/set`, 'PRESS')
      const { stdout, stderr } = await board
      expect(stderr).not.toMatch(/Traceback/)
      expect(stdout).toMatch(/stopped\n$/)
    } finally {
      home.client.end(true)
      await broker.end()
    }
  })

  test('the board appears, is available, and has its states', async () => {
    for (const each of CONFIGS) await home.until(`homeassistant/${each}/config`)
    await home.until(`${NODE}/online`, '1')
    await home.until(`${NODE}/ha/sensor-temperature/state`, '21.5')
    const config: unknown = JSON.parse(
      home.seen.get('homeassistant/sensor/esp32-1/temperature/config')!
    )
    expect(config).toMatchObject({
      unit_of_measurement: '°C',
      availability: [{ topic: `${NODE}/online` }, { topic: `${NODE}/asleep` }]
    })
  })

  test('commands reach the actuator, and the state comes back', async () => {
    await home.until(`${NODE}/ha/light-lamp/state`, 'OFF')
    await home.client.publishAsync(`${NODE}/ha/switch-pump/set`, 'ON')
    await home.client.publishAsync(`${NODE}/ha/light-lamp/set`, '{"state":"ON","brightness":9}')
    await home.until(`${NODE}/ha/switch-pump/state`, 'ON')
    await home.until(`${NODE}/ha/light-lamp/state`, /ON.*9|9.*ON/)
  })

  test('everything is announced again when Home Assistant restarts', async () => {
    const topic = 'homeassistant/switch/esp32-1/pump/config'
    for (const each of CONFIGS) await home.until(`homeassistant/${each}/config`)
    await eventually(
      () => subscribed.has('homeassistant/status') || undefined,
      () => 'the board does not listen to Home Assistant'
    )
    const before = home.counts.get(topic)!
    await home.client.publishAsync('homeassistant/status', 'online')
    await eventually(
      () => home.counts.get(topic) !== before || undefined,
      () => 'nothing is announced'
    )
    expect(home.counts.get(topic)).toBe(before + 1)
  })

  test('a lost connection makes it unavailable, and a new one available again', async () => {
    await home.until(`${NODE}/ha/sensor-temperature/state`, '21.5')
    home.seen.clear()
    const told: string[] = []
    home.client.on('message', (topic, payload) => {
      if (topic === `${NODE}/online`) told.push(payload.toString())
    })
    // Only the board's: who connects anew himself may get from Aedes what was retained after what is newer.
    connections.get('ha-board')!.destroy()
    await eventually(
      () => told.join('').includes('01') || undefined,
      () => `online was ${told.join()}`
    )
    await home.until(`${NODE}/ha/sensor-temperature/state`, '21.5')
  })
})
