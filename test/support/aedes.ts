import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parser, type Packet } from 'mqtt-packet'
import { Aedes, type AedesOptions, type AedesPublishPacket } from 'aedes'
import { WebSocketServer, createWebSocketStream } from 'ws'

export interface TestBroker {
  port: number
  /** Everything that clients published, in order. */
  published: AedesPublishPacket[]
  aedes: Aedes
  /** Ends all connections, as a dying broker does, and listens no more. */
  die(): Promise<void>
  /** Dies for good. */
  end(): Promise<void>
  /** Listens again on the same port with what was retained. */
  revive(): Promise<void>
}

export interface TestBrokerOptions extends AedesOptions {
  transport?: 'tcp' | 'tls' | 'ws'
  tls?: { cert: string; key: string; ca?: string; requestCert?: boolean }
  onPublish?: (packet: AedesPublishPacket, broker: TestBroker) => void
  onUnsubscribe?: (clientId: string, topics: string[]) => void
  /** Each packet of a client, as it comes; for brokers that take one after the other. */
  onPacket?: (packet: Packet, socket: Socket) => void
}

/** Aedes in the test's own process, so that a test can end it at the instant that it wants. */
export async function startAedes(options: TestBrokerOptions = {}): Promise<TestBroker> {
  const { transport = 'tcp', tls, onPublish, onUnsubscribe, onPacket, ...aedesOptions } = options
  const aedes = await Aedes.createBroker(aedesOptions)
  const sockets = new Set<Socket>()
  const open = (): Server => {
    if (transport === 'ws') {
      const server = createHttpServer()
      const handle = (client: Parameters<typeof createWebSocketStream>[0]): void =>
        void aedes.handle(createWebSocketStream(client))
      new WebSocketServer({ server }).on('connection', handle)
      return server
    }
    if (transport === 'tls')
      return createTlsServer({ ...tls, rejectUnauthorized: tls?.requestCert ?? false }, (socket) =>
        aedes.handle(socket)
      )
    return createServer({ noDelay: true }, (socket) => aedes.handle(socket))
  }
  let server: Server
  const listen = async (port: number): Promise<void> => {
    server = open()
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      if (onPacket) {
        const packets = parser()
        packets.on('packet', (packet: Packet) => onPacket(packet, socket))
        socket.on('data', (data: Buffer) => packets.parse(data))
      }
      socket.once('close', () => sockets.delete(socket))
      socket.on('error', () => {})
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  }
  await listen(0)
  const broker: TestBroker = {
    port: (server!.address() as AddressInfo).port,
    published: [],
    aedes,
    async die() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    revive: () => listen(broker.port),
    async end() {
      await broker.die()
      await new Promise<void>((resolve) => aedes.close(resolve))
    }
  }
  aedes.on('unsubscribe', (topics, client) => onUnsubscribe?.(client.id, topics))
  aedes.on('publish', (packet, client) => {
    if (!client) return
    broker.published.push(packet)
    onPublish?.(packet, broker)
  })
  return broker
}

/** Has the broker retain that, as if it had been there before; nothing for an empty payload. */
export const retain = (
  broker: TestBroker,
  topic: string,
  payload: string | Buffer
): Promise<void> =>
  new Promise((resolve, reject) =>
    broker.aedes.publish(
      { cmd: 'publish', topic, payload: Buffer.from(payload), qos: 1, retain: true, dup: false },
      (error) => (error ? reject(error) : resolve())
    )
  )
