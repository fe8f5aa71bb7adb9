import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { parser, type Packet } from 'mqtt-packet'

/** What went over one connection. */
export interface Conversation {
  /** From the client to the broker. */
  up: Packet[]
  down: Packet[]
  upBytes: number
  downBytes: number
  /** How often the broker had the word after the client: round trips, for a client that waits for its answers. */
  trips: number
  /** From the first byte to the last. */
  lastedMs: number
}

/** Counts the MQTT packets between clients and a broker. */
export class CountingProxy {
  /** One for each connection that was made, oldest first. */
  readonly conversations: Conversation[] = []
  private readonly sockets = new Set<Socket>()
  private readonly server: Server

  private constructor(target: number) {
    this.server = createServer((client) => {
      const broker = connect(target, '127.0.0.1')
      const talk = { up: [], down: [], upBytes: 0, downBytes: 0, trips: 0, lastedMs: 0 }
      this.conversations.push(talk)
      let beganMs: number | undefined
      let isAnswered = true
      const passed = (direction: 'up' | 'down', bytes: number): void => {
        talk[`${direction}Bytes`] += bytes
        if (direction === 'down' && !isAnswered) talk.trips += 1
        isAnswered = direction === 'down'
        beganMs ??= performance.now()
        talk.lastedMs = performance.now() - beganMs
      }
      this.pipe(client, broker, talk.up, (bytes) => passed('up', bytes))
      this.pipe(broker, client, talk.down, (bytes) => passed('down', bytes))
    })
  }

  static async to(target: number): Promise<CountingProxy> {
    const proxy = new CountingProxy(target)
    await new Promise<void>((done) => proxy.server.listen(0, '127.0.0.1', done))
    return proxy
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    const closed = new Promise((done) => this.server.close(done))
    for (const socket of this.sockets) socket.destroy()
    await closed
  }

  private pipe(
    from: Socket,
    to: Socket,
    packets: Packet[],
    onBytes: (bytes: number) => void
  ): void {
    this.sockets.add(from)
    const packetParser = parser({ protocolVersion: 5 })
    packetParser.on('packet', (packet: Packet) => packets.push(packet))
    from.on('data', (data: Buffer) => {
      onBytes(data.length)
      packetParser.parse(data)
    })
    from.pipe(to)
    from.on('error', () => {})
    from.once('close', () => {
      this.sockets.delete(from)
      to.destroy()
    })
  }
}
