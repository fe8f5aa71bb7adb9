import { afterAll, describe, expect, test } from '@jest/globals'
import mqtt from 'mqtt'
import { readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { startMosquitto } from '../../support/brokers'
import { FlakyProxy, type Trouble } from '../../support/flaky-proxy'
import { interpreters } from '../../support/micropythons'
import { startMqttBoard } from '../../support/mqtt-board'
import { patienceMs } from '../../support/patience'

/** A day of a board with a keep-alive of 12 minutes, with time-outs 720 times as fast. */
const DAY_MS = Number(process.env['OUTAGES_MS'] ?? 120_000)
const KEEP_ALIVE_S = 1
const TIMEOUT_S = 0.5
/** Silence is noticed after half the keep-alive, an answer is waited for, and then one delay. */
const BOARD_WAITS_MS = 1000 * (KEEP_ALIVE_S / 2 + 0.25 + 2 * TIMEOUT_S + 1.2)
/** What all else may take: of an answer's patience. */
const REST = 1 / 50

const TROUBLES: Trouble[] = ['cut', 'half-open', 'stall', 'slow', 'away']
const cleanUps: (() => Promise<unknown> | void)[] = []

afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp()
})

describe.each(interpreters)('a day of outages, on %s', (name) => {
  test('the board always comes back, loses no message, leaves nothing over', async () => {
    const broker = await startMosquitto({ lines: ['max_queued_messages 0'] })
    const proxy = await new FlakyProxy(broker.port).listen()
    const client = { client_id: 'outages', keep_alive: KEEP_ALIVE_S, timeout: TIMEOUT_S }
    const consumers = [['numbers', 'to']]
    const board = await startMqttBoard(name, proxy.port, { client, consumers, tasks: true })
    const peer = await mqtt.connectAsync(`mqtt://127.0.0.1:${broker.port}`)
    cleanUps.push(
      () => broker.stop(),
      () => proxy.close(),
      () => board.kill(),
      () => peer.endAsync(true)
    )
    const heard = new Set<number>()
    peer.on('message', (_topic, payload) => heard.add(Number(payload)))
    await peer.subscribeAsync('from', { qos: 1 })
    const tell = (what: object) => peer.publishAsync('do', JSON.stringify(what), { qos: 1 })
    const ask = async (what: object, answer: RegExp): Promise<number> => {
      const from = board.lines.length
      await tell(what)
      return Number((await board.line(answer, from)).split(' ')[1])
    }
    await board.line('connected 5')
    await sleep(500)

    const tasksBefore = await ask({ do: 'tasks' }, /^tasks/)
    const count = Math.floor(DAY_MS / 100)
    // Each of these waits for its acknowledgement, through every outage: fewer fit into the day.
    const told = Math.floor(DAY_MS / 400)
    await tell({ do: 'flood', topic: 'from', count: told, pause: 0.1 })
    const heapBefore = await ask({ do: 'heap', topic: 'to' }, /^heap/)
    const filesBefore = readdirSync(`/proc/${board.pid}/fd`).length

    let sent = 0
    const sending = (async () => {
      for (; sent < count; sent++) {
        await peer.publishAsync('to', String(sent), { qos: 1 })
        await sleep(95)
      }
    })()
    const slow: string[] = []
    for (const end = Date.now() + DAY_MS; Date.now() < end;) {
      const trouble = TROUBLES[Math.floor(Math.random() * TROUBLES.length)]!
      const from = board.lines.length
      await proxy.make(trouble, Math.random() * 2000)
      const over = Date.now()
      // Alive: a message gets to the board and its line comes back.
      await tell({ do: 'alive' })
      await board.line('done alive', from)
      const took = Date.now() - over
      if (took > BOARD_WAITS_MS + patienceMs(REST)) slow.push(`${trouble}: ${took} ms`)
      await sleep(Math.random() * 1000)
    }
    await sending
    await board.line('done flood')
    await sleep(1000)

    expect(slow).toEqual([])
    expect(await ask({ do: 'missing', topic: 'to', count }, /^missing/)).toBe(0)
    expect(heard.size).toBe(told)
    expect(await ask({ do: 'tasks' }, /^tasks/)).toBe(tasksBefore)
    expect(await ask({ do: 'heap', topic: 'to' }, /^heap/)).toBeLessThan(heapBefore + 2048)
    expect(readdirSync(`/proc/${board.pid}/fd`).length).toBe(filesBefore)
    expect(board.lines.filter((line) => line.startsWith('Traceback'))).toEqual([])
    expect(proxy.connections).toBeGreaterThan(DAY_MS / 6000)
  })
})
