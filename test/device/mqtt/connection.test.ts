import { afterEach, describe, expect, test } from '@jest/globals'
import { BoardProgram } from '../../support/board-program'
import { interpreter, interpreters } from '../../support/micropythons'
import { ScriptedBroker, type Script } from '../../support/scripted-broker'

const opened: { close(): Promise<void> | void }[] = []

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

describe.each(interpreters)('the connection to a broker, on %s', (name) => {
  async function start(script: Script, client: object = {}, options: object = {}) {
    const broker = await new ScriptedBroker(script).listen()
    const { command } = await interpreter(name)
    const board = await BoardProgram.start(command, 'mqtt_board', {
      client: { port: broker.port, ...client },
      ...options
    })
    opened.push(broker, { close: () => board.kill() })
    return { broker, board }
  }

  test('announces what it takes, its will and who it is', async () => {
    const { broker, board } = await start(
      {},
      { username: 'me', password: 'secret', will: ['w', '0', 1, true], keep_alive: 30 }
    )
    await board.line('connected 5')
    expect(broker.sessions[0]!.connect).toMatchObject({
      clientId: 'board',
      clean: false,
      keepalive: 30,
      username: 'me',
      password: Buffer.from('secret'),
      will: { topic: 'w', payload: Buffer.from('0'), qos: 1, retain: true },
      properties: { sessionExpiryInterval: 172_800, receiveMaximum: 8, maximumPacketSize: 2097152 }
    })
    expect(broker.errors).toEqual([])
  })

  test.each([1, 0x84])('falls back to 3.1.1 when MQTT 5 is refused with %i', async (code) => {
    const { broker, board } = await start({
      connack: ({ protocolVersion }) =>
        protocolVersion === 5 ? { reasonCode: code, returnCode: code } : {}
    })
    await board.line('connected 4')
    expect(broker.sessions.map(({ version }) => version)).toEqual([5, 4])
  })

  test('falls back to 3.1.1 when the broker hangs up on MQTT 5', async () => {
    const { broker, board } = await start({
      connack: ({ protocolVersion }) => (protocolVersion === 5 ? null : {}),
      onConnect: () => {}
    })
    await broker.until(() => broker.sessions.length > 0)
    broker.sessions[0]!.socket.destroy()
    await board.line('connected 4')
  })

  test('tries again when there is no answer to CONNECT', async () => {
    const { broker, board } = await start({ connack: (_, count) => (count === 1 ? null : {}) })
    await board.line('no answer')
    await board.line('connected 5')
    await broker.sessions[0]!.closed
  })

  test('names the reason of a refusal, keeps trying, and keeps the password to itself', async () => {
    const { board } = await start(
      { connack: (_, count) => (count < 3 ? { reasonCode: 0x86 } : {}) },
      { username: 'me', password: 'open sesame' }
    )
    await board.line('connection refused, reason 0x86')
    await board.line('connected 5')
    expect(board.lines.join()).not.toContain('sesame')
  })

  test('pings a silent broker, and connects anew when that does not answer', async () => {
    let answers = true
    const { broker, board } = await start(
      { onPacket: ({ cmd }) => cmd === 'pingreq' && !answers },
      { keep_alive: 1 }
    )
    await broker.until(() => broker.all('pingreq').length > 2)
    expect(broker.sessions.length).toBe(1)
    answers = false
    await broker.sessions[0]!.closed
    answers = true
    await broker.until(() => broker.sessions.length === 2)
    await board.line('ETIMEDOUT')
  })

  test('pings as often as the broker asks for', async () => {
    const { broker } = await start(
      { connack: () => ({ properties: { serverKeepAlive: 1 } }) },
      { keep_alive: 600 }
    )
    await broker.until(() => broker.all('pingreq').length > 1)
  })

  test('names the reason when the broker disconnects, and comes back', async () => {
    const { broker, board } = await start({
      onConnect: (session, count) => {
        if (count === 1) session.send({ cmd: 'disconnect', reasonCode: 0x8b })
      }
    })
    await board.line('disconnected by the broker, reason 0x8b')
    await broker.until(() => broker.sessions.length === 2)
  })

  test('subscribes again only if the session is gone', async () => {
    const { broker } = await start({
      connack: (_, count) => ({ sessionPresent: count === 2 }),
      onConnect: (session, count) => {
        // Whatever it had to subscribe to would come before its answer to the second of these.
        if (count <= 2)
          command(session, { do: 'publish', topic: 't', payload: `first ${count}`, qos: 1 })
      },
      onPacket: (packet, session) => {
        if (packet.cmd !== 'publish') return
        const [which, connection] = packet.payload.toString().split(' ')
        // A message of the connection before, whose acknowledgement was lost with it, ends no other.
        if (session !== broker.sessions[Number(connection) - 1]) return
        if (which === 'last') session.socket.destroy()
        else command(session, { do: 'publish', topic: 't', payload: `last ${connection}`, qos: 0 })
      }
    })
    await broker.until(
      () => broker.sessions[2]?.received.some((p) => p.cmd === 'subscribe') ?? false
    )
    expect(broker.sessions[1]!.received.filter((p) => p.cmd === 'subscribe')).toEqual([])
  })

  test('subscribes to several filters in one packet', async () => {
    const topics = ['a/+', 'b/#', 'c']
    const { broker } = await start({}, {}, { consumers: topics.map((topic) => ['echo', topic]) })
    await broker.until(() => broker.all('subscribe').length > 0)
    expect(
      broker
        .all('subscribe')[0]!
        .subscriptions.map(({ topic }) => topic)
        .sort()
    ).toEqual(['do', ...topics].sort())
  })

  test('says goodbye when it is stopped, and has its will published', async () => {
    const { broker, board } = await start({
      onPacket: (packet, session) => {
        if (packet.cmd === 'subscribe') command(session, { do: 'stop' })
      }
    })
    await board.line('ended')
    expect(await board.ended).toBe(0)
    expect(broker.all('disconnect').map(({ reasonCode }) => reasonCode)).toEqual([4])
  })

  function command(session: ScriptedBroker['sessions'][0], what: object) {
    const packet = { cmd: 'publish', topic: 'do', payload: JSON.stringify(what), qos: 0 } as const
    session.send({ ...packet, dup: false, retain: false })
  }

  test('sends an unacknowledged message again, marked as duplicate', async () => {
    const { broker, board } = await start({
      connack: (_, count) => ({ sessionPresent: count > 1 }),
      onPacket: (packet, session) => {
        if (packet.cmd === 'subscribe')
          command(session, { do: 'publish', topic: 't', payload: 'x', qos: 1 })
        if (packet.cmd !== 'publish' || broker.sessions.length > 1) return false
        session.socket.destroy()
        return true
      }
    })
    await board.line('done publish')
    expect(broker.all('publish')).toMatchObject([
      { topic: 't', payload: Buffer.from('x'), qos: 1, dup: false },
      { topic: 't', payload: Buffer.from('x'), qos: 1, dup: true }
    ])
    const [first, second] = broker.all('publish')
    expect(second!.messageId).toBe(first!.messageId)
  })

  test('acknowledges a message only when its consumer is done with it', async () => {
    const { broker, board } = await start(
      {
        onPacket: (packet, session) => {
          if (packet.cmd === 'subscribe')
            session.send({
              ...{ cmd: 'publish', topic: 'slow', payload: '0.6', qos: 1, messageId: 7 },
              ...{ dup: false, retain: false }
            } as never)
        }
      },
      {},
      { consumers: [['slow', 'slow']] }
    )
    await board.line('slow 0.6')
    expect(broker.all('puback')).toEqual([])
    await broker.until(() => broker.all('puback').length > 0)
    expect(board.lines).toContain('slow done')
    expect(broker.all('puback')[0]!.messageId).toBe(7)
  })

  test('does not blame the broker while a consumer takes its time', async () => {
    const { broker, board } = await start(
      {
        onPacket: (packet, session) => {
          if (packet.cmd === 'subscribe')
            session.send({
              ...{ cmd: 'publish', topic: 'slow', payload: '3', qos: 1, messageId: 7 },
              ...{ dup: false, retain: false }
            } as never)
        }
      },
      { keep_alive: 1 },
      { consumers: [['slow', 'slow']] }
    )
    await board.line('slow done')
    expect(broker.sessions.length).toBe(1)
    expect(broker.all('pingreq').length).toBeGreaterThan(0)
  })

  test('keeps to the limits that the broker announces', async () => {
    let open = 0
    let most = 0
    const { broker, board } = await start({
      connack: () => ({ properties: { receiveMaximum: 2, maximumPacketSize: 200 } }),
      onPacket: (packet, session) => {
        if (packet.cmd === 'subscribe') {
          for (let n = 0; n < 6; n++)
            command(session, { do: 'publish', topic: 't', payload: 'x', qos: 1 })
          command(session, { do: 'publish', topic: 't', payload: 'x'.repeat(200) })
        }
        if (packet.cmd !== 'publish') return false
        most = Math.max(most, ++open)
        setTimeout(() => {
          open--
          session.send({ cmd: 'puback', messageId: packet.messageId! } as never)
        }, 50)
        return true
      }
    })
    await board.line('refused publish the broker takes packets up to 200 bytes')
    await broker.until(() => broker.all('publish').length === 6)
    expect(most).toBe(2)
  })

  test('says which subscription was refused', async () => {
    const { board } = await start({
      onPacket: (packet, session) => {
        if (packet.cmd !== 'subscribe') return false
        const granted = packet.subscriptions.map(({ topic }) => (topic === 'do' ? 1 : 0x87))
        session.send({ cmd: 'suback', messageId: packet.messageId!, granted } as never)
        if (granted[0] === 1) command(session, { do: 'subscribe', kind: 'echo', topic: 'no' })
        return true
      }
    })
    await board.line(/refused subscribe .*subscription to no.*135/)
  })

  /** Answers 0x80 to whoever subscribes to `no`, so many times. */
  const refusing = (times: number): Script => ({
    onPacket: (packet, session) => {
      if (packet.cmd !== 'subscribe') return false
      const granted = packet.subscriptions.map(({ topic }) =>
        topic === 'no' && times-- > 0 ? 0x80 : 1
      )
      session.send({ cmd: 'suback', messageId: packet.messageId!, granted } as never)
      if (packet.subscriptions.some(({ topic }) => topic === 'do'))
        command(session, { do: 'subscribe', kind: 'echo', topic: 'no' })
      return true
    }
  })

  const asked = (broker: ScriptedBroker): number =>
    broker.all('subscribe').filter(({ subscriptions: [first] }) => first!.topic === 'no').length

  test('asks once more for a subscription that was refused without a reason', async () => {
    const { broker, board } = await start(refusing(2), { longest_delay: 0 })
    await board.line('done subscribe')
    expect(asked(broker)).toBe(3)
    expect(broker.sessions).toHaveLength(1)
  })

  test('does not ask for ever', async () => {
    const { broker, board } = await start(refusing(Infinity), { longest_delay: 0 })
    await board.line(/refused subscribe .*subscription to no.*128/)
    expect(asked(broker)).toBe(5)
  })
})
