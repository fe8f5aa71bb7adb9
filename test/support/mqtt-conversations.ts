import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import mqtt, { type MqttClient } from 'mqtt'
import { crc32 } from 'node:zlib'
import type { BoardProgram } from './board-program'
import { startMqttBoard } from './mqtt-board'
import { eventually } from './patience'

export interface BrokerUnderTest {
  /** Resolves to its port. */
  start(): Promise<number>
  stop(): Promise<void>
}

/** What the board's client must do with any broker, of either version of MQTT. */
export function mqttConversations(name: string, level: 4 | 5, broker: BrokerUnderTest): void {
  let port: number
  let peer: MqttClient
  let board: BoardProgram | undefined
  const heard: { topic: string; payload: string; retain: boolean }[] = []

  beforeAll(async () => {
    port = await broker.start()
    peer = await mqtt.connectAsync(`mqtt://127.0.0.1:${port}`, { protocolVersion: 4 })
    peer.on('message', (topic, payload, { retain }) =>
      heard.push({ topic, payload: payload.toString(), retain })
    )
    await peer.subscribeAsync(['from/#', 'answer', 'will'], { qos: 1 })
  })
  afterEach(async () => {
    board?.kill()
    await board?.ended
    board = undefined
    heard.length = 0
  })
  afterAll(async () => {
    await peer?.endAsync(true)
    await broker.stop()
  })

  async function start(options: Parameters<typeof startMqttBoard>[2] = {}, heap?: string) {
    // A client id of its own, since a broker may keep the session of the test before.
    const client = { client_id: `board-${Math.random().toString(36).slice(2)}`, ...options.client }
    board = await startMqttBoard(name, port, { ...options, client }, heap)
    await board.line(`connected ${level}`)
    return board
  }
  const tell = async (what: object): Promise<void> =>
    void (await peer.publishAsync('do', JSON.stringify(what), { qos: 1 }))
  const until = async (condition: () => boolean): Promise<void> => {
    await eventually(
      () => condition() || undefined,
      () => `waited in vain for ${condition.toString()}`
    )
  }
  /** Subscribed is known when a command is obeyed. */
  const ready = async (): Promise<void> => {
    await until(() => board!.lines.some((line) => line.startsWith('connected')))
    const answers = (): number => heard.filter(({ topic }) => topic === 'from/ready').length
    const before = answers()
    // Told again and again: what is told before the subscription reaches nobody.
    const telling = setInterval(
      () => void tell({ do: 'publish', topic: 'from/ready', payload: '' }),
      500
    )
    await until(() => answers() > before).finally(() => clearInterval(telling))
  }

  test('receives by filters with + and #, at both QoS', async () => {
    const consumers = [
      ['echo', 'a/+/c'],
      ['echo', 'b/#']
    ]
    const board = await start({ consumers })
    await ready()
    await peer.publishAsync('a/x/c', 'plus', { qos: 0 })
    await peer.publishAsync('b', 'parent', { qos: 1 })
    await peer.publishAsync('b/c/d', 'below', { qos: 1 })
    await peer.publishAsync('a/x/y', 'no', { qos: 1 })
    await board.line('message a/x/c plus live')
    await board.line('message b parent live')
    await board.line('message b/c/d below live')
    expect(board.lines.join()).not.toContain('a/x/y')
  })

  test('tells retained messages from live ones', async () => {
    await peer.publishAsync('kept', 'old', { qos: 1, retain: true })
    const board = await start({ consumers: [['echo', 'kept']] })
    await board.line('message kept old retained')
    await peer.publishAsync('kept', 'new', { qos: 1, retain: true })
    await board.line('message kept new live')
  })

  test('subscribes and unsubscribes while connected', async () => {
    const board = await start()
    await ready()
    await tell({ do: 'subscribe', kind: 'echo', topic: 'later' })
    await board.line('done subscribe')
    await peer.publishAsync('later', 'one', { qos: 1 })
    await board.line('message later one')
    await tell({ do: 'unsubscribe', topic: 'later' })
    await board.line('done unsubscribe')
    await peer.publishAsync('later', 'two', { qos: 1 })
    await tell({ do: 'add', kind: 'echo', topic: 'added' })
    await board.line('done add')
    await ready()
    await peer.publishAsync('added', 'three', { qos: 1 })
    await board.line('message added three')
    expect(board.lines.join()).not.toContain('two')
  })

  test('publishes at both QoS, retained and not, small and large', async () => {
    const board = await start()
    await ready()
    const large = 'x'.repeat(1500)
    await tell({ do: 'publish', topic: 'from/0', payload: 'zero' })
    await tell({ do: 'publish', topic: 'from/1', payload: large, qos: 1, retain: true })
    await board.line('done publish')
    await until(() =>
      ['from/0', 'from/1'].every((sent) => heard.some(({ topic }) => topic === sent))
    )
    expect(heard).toContainEqual({ topic: 'from/0', payload: 'zero', retain: false })
    expect(heard).toContainEqual({ topic: 'from/1', payload: large, retain: false })
    await peer.publishAsync('from/1', '', { retain: true })
  })

  test('lets a consumer publish at QoS 1 while the reader waits for it', async () => {
    const board = await start({ consumers: [['answer', 'ask']] })
    await ready()
    for (let n = 0; n < 20; n++) await peer.publishAsync('ask', String(n), { qos: 1 })
    await until(() => heard.filter(({ topic }) => topic === 'answer').length === 20)
    await until(() => board.lines.filter((line) => line === 'answered').length === 20)
  })

  test.each(['begin', 'write', 'end'])('goes on when a consumer raises in %s', async (where) => {
    const consumers = [
      ['raising', `raise/${where}`],
      ['echo', 'after']
    ]
    const board = await start({ consumers })
    await ready()
    for (let n = 0; n < 3; n++) await peer.publishAsync(`raise/${where}`, 'x', { qos: 1 })
    await peer.publishAsync('after', 'all', { qos: 1 })
    await board.line('message after all')
    expect(board.lines.filter((line) => line === `ValueError: in ${where}`).length).toBe(3)
    expect(board.lines.filter((line) => line.startsWith('connected')).length).toBe(1)
  })

  test('drops a message above a consumer’s limit, with a line in the log', async () => {
    const board = await start({ consumers: [['echo', 'big']] })
    await ready()
    await peer.publishAsync('big', 'x'.repeat(2049), { qos: 1 })
    await board.line('big: dropped, 2049 bytes are above the limit of 2048')
    await peer.publishAsync('big', 'small', { qos: 1 })
    await board.line('message big small')
  })

  test('streams 64 KB in at most 2 KB of heap', async () => {
    const board = await start({ consumers: [['count', 'stream']], measure: true })
    await ready()
    const payload = Buffer.from(Array.from({ length: 65536 }, (_, n) => (n * n) & 255))
    await peer.publishAsync('stream', payload, { qos: 1 })
    const [, , size, sum, highest] = (await board.line('counted stream')).split(' ').map(Number)
    expect(size).toBe(65536)
    expect(sum).toBe(crc32(payload))
    expect(highest).toBeLessThanOrEqual(2048)
  })

  test('leaves the heap where it was after 10,000 messages at QoS 1', async () => {
    const board = await start({ consumers: [['count', 'many']], quiet: true })
    const heap = async (): Promise<[number, number]> => {
      const from = board.lines.length
      await tell({ do: 'heap', topic: 'many' })
      const [, used, count] = (await board.line(/^heap/, from)).split(' ').map(Number)
      return [used!, count!]
    }
    await ready()
    let sent = 0
    /** @returns the heap when the board has counted them all */
    const send = async (count: number): Promise<number> => {
      for (let n = 0; n < count; n += 100)
        await Promise.all(
          Array.from({ length: 100 }, () => peer.publishAsync('many', 'x'.repeat(60), { qos: 1 }))
        )
      sent += count
      return await eventually(
        async () => {
          const [used, counted] = await heap()
          return counted < sent ? undefined : used
        },
        () => `the board has not counted ${sent} messages`
      )
    }
    const before = await send(500)
    let after = before
    // A broker drops what it holds for a board above a thousand, and a busy machine's board is that far behind.
    while (sent < 10_500) after = await send(500)
    expect(after - before).toBeLessThanOrEqual(512)
  })

  describe('a message that comes before its consumer', () => {
    let client: { client_id: string }

    /** A session that holds the filter, and a board that finds it without a consumer. */
    async function startTooEarly(patient: boolean): Promise<BoardProgram> {
      client = { client_id: `early-${Math.random().toString(36).slice(2)}` }
      const before = await start({ client, consumers: [['echo', 'early/+']] })
      await ready()
      before.kill()
      await before.ended
      for (const number of [1, 2, 3]) await peer.publishAsync('early/a', `${number}`, { qos: 1 })
      heard.length = 0
      board = await start({ client, patient })
      await ready()
      return board
    }
    const addConsumer = async (to: BoardProgram): Promise<void> => {
      await tell({ do: 'add', kind: 'echo', topic: 'early/+' })
      await to.line('done add')
    }

    test('is left to the broker until its consumer comes, if the client is told so', async () => {
      const board = await startTooEarly(true)
      await addConsumer(board)
      for (const number of [1, 2, 3]) await board.line(`message early/a ${number} live`)
    })

    test('is dropped when the client is told not to wait any longer', async () => {
      const early = await startTooEarly(true)
      await tell({ do: 'release' })
      await early.line('done release')
      await early.line(/connected/, early.lines.length)
      await addConsumer(early)
      await tell({ do: 'add', kind: 'echo', topic: 'late' })
      await until(() => early.lines.filter((line) => line === 'done add').length === 2)
      expect(early.lines.join()).not.toContain('message early')
      early.kill()
      await early.ended
      const again = await start({ client, consumers: [['echo', 'early/+']] })
      await peer.publishAsync('early/a', 'last', { qos: 1 })
      await again.line('message early/a last')
      expect(again.lines.filter((line) => line.startsWith('message'))).toHaveLength(1)
    })

    test('is dropped by a client that is told nothing', async () => {
      const board = await startTooEarly(false)
      await addConsumer(board)
      await peer.publishAsync('early/a', 'last', { qos: 1 })
      await board.line('message early/a last')
      expect(board.lines.filter((line) => line.startsWith('message'))).toHaveLength(1)
    })
  })

  test('has its last will published when it stops, and when it is lost', async () => {
    const client = { will: ['will', 'lost', 1, false] }
    const wills = (): number => heard.filter(({ topic }) => topic === 'will').length
    const first = await start({ client })
    await ready()
    await tell({ do: 'stop' })
    await first.line('ended')
    await until(() => wills() === 1)
    const second = await start({ client })
    await ready()
    second.kill()
    await until(() => wills() === 2)
  })
}
