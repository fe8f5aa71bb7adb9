import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import mqtt, { type MqttClient } from 'mqtt'
import { startAedes, type TestBroker } from '../../support/aedes'
import { runningFlashed } from '../../support/board-image'
import { Bench, interpreter, interpreters } from '../../support/micropythons'
import { eventually } from '../../support/patience'
import type { WatchedBoard } from '../../support/watched-board'

const USER_MAIN = `
import asyncio
from mpy_blox import app
from mpy_blox.mqtt import WholeMessage

class Pump(WholeMessage):
    topic = 'pump/+'

    async def on_message(self, topic, payload, retained):
        print('pump', topic, payload.decode())

async def user_main():
    await asyncio.sleep(PAUSE)
    app.client.add(Pump())
    print('registered')
    await asyncio.sleep(60)
`

describe.each(interpreters)('messages that come before user_main registers, on %s', (name) => {
  const bench = new Bench()
  let broker: TestBroker
  let peer: MqttClient
  let board: WatchedBoard

  beforeAll(async () => {
    broker = await startAedes()
    peer = await mqtt.connectAsync(`mqtt://127.0.0.1:${broker.port}`)
    const files = {
      'settings.json': { mqtt: { server: '127.0.0.1', port: broker.port } },
      'user_main.py': USER_MAIN.replace('PAUSE', '0')
    }
    // The session that the boots below find. At QoS 0 nothing of it is kept for them.
    board = await runningFlashed(bench, await interpreter(name), files)
    await eventually(
      async () => {
        await peer.publishAsync('pump/1', 'hello')
        return board.log.includes('pump pump/1 hello') || undefined
      },
      () => board.log.join('\n')
    )
    await board.stop()
  })
  afterEach(() => board.stop())
  afterAll(async () => {
    peer.end(true)
    await bench.clear()
    await broker.end()
  })

  let logBefore: number
  async function bootWith(pauseS: number, ...payloads: string[]): Promise<void> {
    logBefore = board.log.length
    for (const payload of payloads) await peer.publishAsync('pump/1', payload, { qos: 1 })
    await board.files.write([['user_main.py', USER_MAIN.replace('PAUSE', String(pauseS))]])
    await board.start()
  }
  const told = (): string[] => board.log.slice(logBefore).filter((line) => line.startsWith('pump '))

  test('reach a consumer that it registers seconds after the connection', async () => {
    const sent = Array.from({ length: 20 }, (_, index) => String(index))
    let acknowledged = 0
    broker.aedes.on('ack', () => (acknowledged += 1))
    await bootWith(3, ...sent)
    await board.waitForLine('connected to')
    await board.waitForLine('registered')
    await board.waitForLine('pump pump/1 19')
    expect([...new Set(told())]).toEqual(sent.map((payload) => `pump pump/1 ${payload}`))
    expect(board.log.join('\n')).not.toContain('Traceback')
    await eventually(
      () => acknowledged >= sent.length || undefined,
      () => `${acknowledged} are acknowledged`
    )
  })

  test('are not sent again once they are acknowledged', async () => {
    await bootWith(0)
    await board.waitForLine('connected to')
    // What the broker kept of before would come sooner than the second of these.
    for (const payload of ['first', 'last']) {
      const said = board.waitForLine(`pump pump/1 ${payload}`)
      await peer.publishAsync('pump/1', payload, { qos: 1 })
      await said
    }
    expect(told()).toEqual(['pump pump/1 first', 'pump pump/1 last'])
  })
})
