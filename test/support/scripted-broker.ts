import { createServer, type AddressInfo, type Socket } from 'node:net'
import * as mqttPacket from 'mqtt-packet'
import type { IConnackPacket, IConnectPacket, Packet } from 'mqtt-packet'
import { Listeners } from './listeners'

/** One connection of a client to a ScriptedBroker. */
export interface Session {
  version: 4 | 5
  connect: IConnectPacket
  socket: Socket
  /** Everything that came after CONNECT. */
  received: Packet[]
  send(packet: Packet): void
  closed: Promise<void>
}

export interface Script {
  /** What is answered to CONNECT; null: nothing at all. */
  connack?: (connect: IConnectPacket, count: number) => Partial<IConnackPacket> | null
  /** Called for each further packet; true: the usual answer is not given. */
  onPacket?: (packet: Packet, session: Session) => boolean | void
  onConnect?: (session: Session, count: number) => void
  /** Bytes instead of packets: called before anything is read. */
  onSocket?: (socket: Socket) => void
}

/**
 * A broker that answers as a test wants. It knows no topics; it parses with npm's mqtt-packet, so a
 * packet that the standard does not allow ends the test's connection with an error.
 */
export class ScriptedBroker {
  readonly sessions: Session[] = []
  readonly errors: Error[] = []
  port = 0
  private readonly server = createServer((socket) => this.accept(socket))
  private readonly listeners = new Listeners()

  constructor(private readonly script: Script = {}) {}

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.port = (this.server.address() as AddressInfo).port
    return this
  }

  async close(): Promise<void> {
    for (const { socket } of this.sessions) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** All packets of one kind, over all connections. */
  all<C extends Packet['cmd']>(cmd: C): Extract<Packet, { cmd: C }>[] {
    return this.sessions
      .flatMap(({ received }) => received)
      .filter((packet): packet is Extract<Packet, { cmd: C }> => packet.cmd === cmd)
  }

  /** Waits until something holds that packets and connections can change. */
  async until(condition: () => boolean): Promise<void> {
    await this.listeners.until(
      () => condition() || undefined,
      () => `waited in vain for ${condition.toString()}`
    )
  }

  private accept(socket: Socket): void {
    this.script.onSocket?.(socket)
    let session: Session | undefined
    // From CONNECT on it parses by the version that this names.
    const parser = mqttPacket.parser()
    parser.on('packet', (packet: Packet) => {
      if (session) this.answer(packet, session)
      else session = this.begin(packet as IConnectPacket, socket)
    })
    parser.on('error', (error: Error) => {
      this.errors.push(error)
      socket.destroy()
    })
    socket.on('data', (data) => parser.parse(data))
    socket.on('error', () => {})
    socket.on('close', () => this.listeners.notify())
  }

  private begin(connect: IConnectPacket, socket: Socket): Session {
    const version = connect.protocolVersion === 5 ? 5 : 4
    const session: Session = {
      version,
      connect,
      socket,
      received: [],
      send: (packet) =>
        void socket.write(mqttPacket.generate(packet, { protocolVersion: version })),
      closed: new Promise((resolve) => socket.once('close', () => resolve()))
    }
    this.sessions.push(session)
    const count = this.sessions.length
    const answer = this.script.connack ? this.script.connack(connect, count) : {}
    if (answer) {
      session.send({
        cmd: 'connack',
        sessionPresent: false,
        ...(version === 5 ? { reasonCode: 0 } : { returnCode: 0 }),
        ...answer
      })
      this.script.onConnect?.(session, count)
    }
    this.listeners.notify()
    return session
  }

  private answer(packet: Packet, session: Session): void {
    session.received.push(packet)
    if (!this.script.onPacket?.(packet, session)) this.usual(packet, session)
    this.listeners.notify()
  }

  private usual(packet: Packet, session: Session): void {
    const { messageId } = packet
    if (packet.cmd === 'pingreq') session.send({ cmd: 'pingresp' })
    if (packet.cmd === 'publish' && packet.qos)
      session.send({ cmd: 'puback', messageId: messageId! })
    if (packet.cmd === 'subscribe')
      session.send({
        cmd: 'suback',
        messageId: messageId!,
        granted: packet.subscriptions.map(({ qos }) => qos)
      })
    if (packet.cmd === 'unsubscribe')
      session.send({
        cmd: 'unsuback',
        messageId: messageId!,
        granted: packet.unsubscriptions.map(() => 0)
      })
  }
}
