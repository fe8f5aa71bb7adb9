import { createServer as createHttpServer } from 'node:http'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { Aedes, type AuthenticateError, type Client } from 'aedes'
import { createWebSocketStream, WebSocketServer } from 'ws'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'

export interface EmbeddedBrokerOptions {
  /** 0: any free port. */
  port: number
  /** MQTT over WebSocket as well; 0: any free port. */
  wsPort?: number
  /** Only this user may connect. */
  username?: string
  password?: string
  /** TLS instead of plain TCP: certificate and key, PEM. */
  tls?: { cert: string; key: string }
}

/** What went over one client's connections, everything counted: packets, acknowledgements, pings. */
export interface Traffic {
  /** From the broker to the client. */
  toClientBytes: number
  fromClientBytes: number
}

export interface EmbeddedBroker {
  port: number
  url: string
  wsUrl?: string
  /** Traffic by client id, since the broker started, over all of a client's connections. */
  traffic(this: void, clientId: string): Traffic
  /** Clients that are connected now. */
  clients(this: void): string[]
  /** Ends all connections. */
  close(): Promise<void>
}

const HOST = '127.0.0.1'

/**
 * An MQTT 3.1.1 broker of this process, on loopback only: retained messages and sessions in memory.
 *
 * @throws Failure `port-in-use`, `input-invalid`
 */
export async function startBroker(
  options: EmbeddedBrokerOptions,
  reporter: Reporter
): Promise<EmbeddedBroker> {
  const aedes = await Aedes.createBroker(authentication(options))
  const meter = new Meter()
  aedes.on('client', (client) => meter.connected(client))
  aedes.on('clientDisconnect', (client) => meter.disconnected(client))
  aedes.on('clientError', (client, error) => reporter.debug(`${client.id}: ${error.message}`))
  aedes.on('connectionError', (_client, error) => reporter.debug(`a client: ${error.message}`))

  const sockets = new Set<Socket>()
  const serve = (socket: Socket): void => void aedes.handle(socket)
  const servers: Server[] = [
    options.tls ? createTlsServer(options.tls, serve) : createServer(serve)
  ]
  const scheme = options.tls ? 'mqtts' : 'mqtt'
  if (options.wsPort !== undefined) servers.push(webSocketServer(aedes))
  for (const server of servers) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      // A small packet would wait for the acknowledgement of the one before it, 40 ms.
      socket.setNoDelay(true)
      socket.once('close', () => sockets.delete(socket))
      socket.on('error', () => {}) // a client's end: Aedes tells
    })
  }
  const closeAll = async (): Promise<void> => {
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)))
    await new Promise<void>((resolve) => aedes.close(resolve))
    for (const socket of sockets) socket.destroy()
    await Promise.all(closed)
  }
  try {
    const port = await listen(servers[0]!, options.port)
    const wsPort = servers[1] ? await listen(servers[1], options.wsPort!) : undefined
    return {
      port,
      url: `${scheme}://${HOST}:${port}`,
      ...(wsPort === undefined ? {} : { wsUrl: `ws://${HOST}:${wsPort}` }),
      traffic: (clientId) => meter.traffic(clientId),
      clients: () => meter.clients(),
      close: closeAll
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}

function authentication({ username, password }: EmbeddedBrokerOptions): object {
  if (username === undefined && password === undefined) return {}
  if (username === undefined || password === undefined)
    throw new Failure(
      'input-invalid',
      'username and password go together: give both, or neither to let everybody in'
    )
  return {
    authenticate(
      _client: Client,
      user: string | undefined,
      pass: Buffer | undefined,
      done: (error: AuthenticateError | null, success: boolean) => void
    ): void {
      if (user === username && pass?.toString() === password) return done(null, true)
      // MQTT 3.1.1 §3.2.2.3: 4, bad user name or password
      done(Object.assign(new Error('bad user name or password'), { returnCode: 4 }), false)
    }
  }
}

function webSocketServer(aedes: Aedes): Server {
  const server = createHttpServer()
  new WebSocketServer({ server }).on('connection', (client, request) => {
    const stream = createWebSocketStream(client)
    stream.on('error', () => {})
    // The bytes are counted at the socket below.
    aedes.handle(Object.assign(stream, { socket: request.socket }), request)
  })
  return server
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Failure(
          'port-in-use',
          `the broker cannot listen on port ${port}: ${error.code === 'EADDRINUSE' ? 'another program does' : error.message}`
        )
      )
    )
    server.listen(port, HOST, resolve)
  })
  return (server.address() as AddressInfo).port
}

/** Counts what goes over the sockets of each client. */
class Meter {
  private readonly open = new Map<Client, Socket>()
  private readonly closed = new Map<string, Traffic>()

  connected(client: Client): void {
    const stream = client.conn as Socket & { socket?: Socket }
    this.open.set(client, stream.socket ?? stream)
  }

  disconnected(client: Client): void {
    const socket = this.open.get(client)
    if (socket === undefined) return
    this.open.delete(client)
    this.closed.set(client.id, sum(this.closed.get(client.id), of(socket)))
  }

  traffic(clientId: string): Traffic {
    let total = sum(undefined, this.closed.get(clientId))
    for (const [client, socket] of this.open) {
      if (client.id === clientId) total = sum(total, of(socket))
    }
    return total
  }

  clients(): string[] {
    return [...this.open.keys()].map(({ id }) => id)
  }
}

function of(socket: Socket): Traffic {
  return { toClientBytes: socket.bytesWritten, fromClientBytes: socket.bytesRead }
}

function sum(a: Traffic | undefined, b: Traffic | undefined): Traffic {
  return {
    toClientBytes: (a?.toClientBytes ?? 0) + (b?.toClientBytes ?? 0),
    fromClientBytes: (a?.fromClientBytes ?? 0) + (b?.fromClientBytes ?? 0)
  }
}
