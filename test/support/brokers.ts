import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mqtt from 'mqtt'
import { freePort } from './free-port'
import { eventually, patienceMs } from './patience'

/** A broker of its own process, on loopback, with a configuration of its own. */
export interface RunningBroker {
  port: number
  /** What it has logged so far goes to the error if it does not start. */
  stop(): Promise<void>
  /** Ends it as a crash does; what it has written stays. */
  kill(): Promise<void>
}

/** One that can be ended and come back with what it has written. */
export interface RestartableBroker extends RunningBroker {
  /** Starts it again, at the same port. */
  begin: () => Promise<RunningBroker>
}

/** Two places: PATH, and where Debian puts daemons. */
export function findBinary(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/root/go/bin']
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
}

export interface MosquittoOptions {
  user?: { name: string; password: string }
  tls?: { ca: string; cert: string; key: string; requireClientCert?: boolean }
  /** Further lines of mosquitto.conf; {folder} is one of its own. */
  lines?: string[]
}

/** A password file of Mosquitto, as docs/brokers.md has it: the first user makes the file. */
export function makePasswords(file: string, users: Record<string, string>): void {
  for (const [at, [name, password]] of Object.entries(users).entries()) {
    const first = at === 0 ? ['-c'] : []
    execFileSync(findBinary('mosquitto_passwd')!, [...first, '-b', file, name, password])
  }
}

export async function startMosquitto(options: MosquittoOptions = {}): Promise<RestartableBroker> {
  const folder = mkdtempSync(join(tmpdir(), 'mosquitto-'))
  const port = await freePort()
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, { mode: 0o644 })
    return join(folder, name)
  }
  const lines = [`listener ${port} 127.0.0.1`, 'user root', ...(options.lines ?? [])]
  if (options.user) {
    const passwords = join(folder, 'passwords')
    makePasswords(passwords, { [options.user.name]: options.user.password })
    lines.push('allow_anonymous false', `password_file ${passwords}`)
  } else lines.push('allow_anonymous true')
  if (options.tls) {
    const { ca, cert, key, requireClientCert } = options.tls
    lines.push(`cafile ${file('ca.pem', ca)}`, `certfile ${file('cert.pem', cert)}`)
    lines.push(`keyfile ${file('key.pem', key)}`)
    if (requireClientCert) lines.push('require_certificate true')
  }
  const text = lines.join('\n').replaceAll('{folder}', folder) + '\n'
  const configuration = file('mosquitto.conf', text)
  const begin = (): Promise<RunningBroker> =>
    running(spawn(findBinary('mosquitto')!, ['-c', configuration]), port, folder)
  return { ...(await begin()), begin }
}

/**
 * A JetStream cluster; MQTT sessions and retained messages are replicated over all nodes. Resolves when each node serves
 * MQTT, which it does not before there is a leader. What is retained at one comes to another after a while.
 */
export async function startNatsCluster(nodes = 3): Promise<{
  /** Of MQTT, by node. */
  ports: number[]
  /** Of NATS's own protocol, by node. */
  natsPorts: number[]
  /** Ends one node, as a crash does. */
  kill(node: number): Promise<void>
  /** Starts a killed one again, with what it had written. */
  begin(node: number): Promise<void>
  stop(): Promise<void>
}> {
  const ports = await Promise.all(Array.from({ length: nodes * 3 }, freePort))
  const routes = ports.slice(nodes, 2 * nodes).map((port) => `nats://127.0.0.1:${port}`)
  const starts = Array.from({ length: nodes }, (_, node) => {
    const folder = mkdtempSync(join(tmpdir(), 'nats-'))
    const configuration = join(folder, 'nats.conf')
    writeFileSync(
      configuration,
      [
        `server_name: n${node}`,
        `listen: 127.0.0.1:${ports[2 * nodes + node]}`,
        `jetstream { store_dir: ${folder} }`,
        // It sends again what was not acknowledged after this long, not at the next connection.
        `mqtt { listen: 127.0.0.1:${ports[node]}, ack_wait: 2s }`,
        `cluster { name: c, listen: 127.0.0.1:${ports[nodes + node]}, routes: [${routes.join(', ')}] }`
      ].join('\n')
    )
    return () =>
      running(spawn(findBinary('nats-server')!, ['-c', configuration]), ports[node]!, folder)
  })
  const brokers = await Promise.all(starts.map((start) => start()))
  const begin = async (node: number): Promise<void> => {
    brokers[node] = await starts[node]!()
  }
  const stop = async (): Promise<void> =>
    void (await Promise.all(brokers.map((broker) => broker.stop())))
  try {
    for (const port of ports.slice(0, nodes))
      await eventually(
        () => servesMqtt(port),
        () => 'The NATS cluster has no leader.'
      )
  } catch (error) {
    await stop()
    throw error
  }
  const natsPorts = ports.slice(2 * nodes)
  const kill = (node: number): Promise<void> => brokers[node]!.kill()
  return { ports: ports.slice(0, nodes), natsPorts, kill, begin, stop }
}

/**
 * A NATS server by itself, reached by its own protocol alone.
 *
 * @param lines of nats.conf, beside where it listens; {folder} is one of its own
 * @param files by name, in that folder
 */
export async function startNats(
  lines: string[],
  files: Record<string, string> = {}
): Promise<RunningBroker> {
  const folder = mkdtempSync(join(tmpdir(), 'nats-'))
  const port = await freePort()
  const configuration = join(folder, 'nats.conf')
  const text = [`listen: 127.0.0.1:${port}`, ...lines].join('\n').replaceAll('{folder}', folder)
  writeFileSync(configuration, text)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const child = spawn(findBinary('nats-server')!, ['-c', configuration])
  return running(child, port, folder)
}

/**
 * A NATS server by itself, reached by MQTT.
 *
 * @param lines of nats.conf, further ones
 */
export async function startNatsOfMqtt(lines: string[] = []): Promise<RunningBroker> {
  const port = await freePort()
  const mqtt = `mqtt { listen: "127.0.0.1:${port}", ack_wait: 2s }`
  const jetstream = 'jetstream { store_dir: "{folder}" }'
  return { ...(await startNats(['server_name: alone', jetstream, mqtt, ...lines])), port }
}

async function servesMqtt(port: number): Promise<true | undefined> {
  const options = { protocolVersion: 4, connectTimeout: patienceMs(), reconnectPeriod: 0 } as const
  try {
    const client = await mqtt.connectAsync(`mqtt://127.0.0.1:${port}`, options, false)
    await client.endAsync(true)
    return true
  } catch {
    return undefined
  }
}

/** A broker that was just spawned, when it answers at `port`; `folder` goes when it stops. */
export async function running(
  child: ChildProcess,
  port: number,
  folder: string
): Promise<RunningBroker> {
  let log = ''
  child.stdout?.on('data', (data) => (log += data))
  child.stderr?.on('data', (data) => (log += data))
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await exited
  }
  const stop = async (): Promise<void> => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  }
  const complaint = (): string => `The broker did not start: ${log}`
  try {
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error(complaint())
      return (await answers(port)) || undefined
    }, complaint)
  } catch (error) {
    await stop()
    throw error
  }
  return { port, stop, kill }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
