import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findBinary, makePasswords, running } from './brokers'
import { freePort } from './free-port'

/** A broker set up as `examples/brokers/` says, on loopback and without TLS. */
export interface RuledBroker {
  /** Where boards and where publishers come in. */
  boards: number
  people: number
  stop(): Promise<void>
}

/** User names, each with its password. */
export type Users = Record<string, string>

const example = (file: string): string => readFileSync(resolve('examples/brokers', file), 'utf8')

/** Lines of a configuration that name certificates. */
const TLS = /^\s*(certfile|keyfile|bridge_cafile|tls)\b.*\n/gm

export async function startRuledMosquitto(boards: Users, people: Users): Promise<RuledBroker> {
  const folder = mkdtempSync(join(tmpdir(), 'mosquitto-rules-'))
  const ports = { boards: await freePort(), people: await freePort() }
  for (const [file, users] of Object.entries({ boards, people }))
    makePasswords(join(folder, `${file}.passwd`), users)
  writeFileSync(join(folder, 'acl'), example('mosquitto/acl'), { mode: 0o600 })
  const configuration = example('mosquitto/mosquitto.conf')
    .replaceAll(TLS, '')
    .replaceAll('/etc/mosquitto', folder)
    .replace('/var/lib/mosquitto/', `${folder}/`)
    .replace('listener 8883', `listener ${ports.boards} 127.0.0.1`)
    .replace('listener 8884', `listener ${ports.people} 127.0.0.1`)
  writeFileSync(join(folder, 'mosquitto.conf'), `user root\n${configuration}`)
  const child = spawn(findBinary('mosquitto')!, ['-c', join(folder, 'mosquitto.conf')])
  const broker = await running(child, ports.boards, folder)
  return { ...ports, stop: () => broker.stop() }
}

/** A broker at home that is bridged to another, as `examples/brokers/bridge` says. */
export async function startBridge(
  to: { port: number; password: string },
  users: Users,
  port?: number
): Promise<{ port: number; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'mosquitto-bridge-'))
  const own = port ?? (await freePort())
  makePasswords(join(folder, 'passwd'), users)
  const configuration = example('bridge/mosquitto.conf')
    .replaceAll(TLS, '')
    .replaceAll('/etc/mosquitto', folder)
    .replace('/var/lib/mosquitto/', `${folder}/`)
    .replace('listener 1883', `listener ${own} 127.0.0.1`)
    .replace('broker.example:8884', `127.0.0.1:${to.port}`)
    .replace('the-password-of-home', to.password)
  writeFileSync(join(folder, 'mosquitto.conf'), `user root\n${configuration}`)
  const child = spawn(findBinary('mosquitto')!, ['-c', join(folder, 'mosquitto.conf')])
  return running(child, own, folder)
}

export async function startRuledNats(
  boards: Users,
  people: Users
): Promise<RuledBroker & { natsPort: number; usersFile: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'nats-rules-'))
  const port = await freePort()
  const mqttPort = await freePort()
  const service = resolve('examples/brokers/nats/authorize.mjs')
  const output = (args: string[], input = ''): string =>
    execFileSync(process.execPath, [service, ...args], { input, encoding: 'utf8' }).trim()

  const keys = Object.fromEntries(
    output(['keys'])
      .split('\n')
      .map((line) => line.split('=') as [string, string])
  )
  const users = Object.entries({ ...boards, ...people }).map(([name, password]) => [
    name,
    output(['password'], `${password}\n`)
  ])
  const usersFile = join(folder, 'users.json')
  writeFileSync(usersFile, JSON.stringify(Object.fromEntries(users)))
  const configuration = example('nats/nats.conf')
    .replaceAll(TLS, '')
    .replace('0.0.0.0:8883', `127.0.0.1:${mqttPort}`)
    .replace('/var/lib/nats', folder)
  writeFileSync(join(folder, 'nats.conf'), `listen: 127.0.0.1:${port}\n${configuration}`)
  const env = { ...process.env, ...keys, AUTHORIZE_PASSWORD: 'between-the-two' }
  const server = spawn(findBinary('nats-server')!, ['-c', join(folder, 'nats.conf')], { env })
  const broker = await running(server, mqttPort, folder)

  // Its packages are the project's.
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const authorize = spawn(process.execPath, [service], {
    env: { ...env, NATS_URL: `nats://127.0.0.1:${port}`, USERS: usersFile },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await new Promise((resolve, reject) => {
    authorize.stdout.once('data', resolve)
    authorize.once('exit', reject)
  })
  const stop = async (): Promise<void> => {
    authorize.kill('SIGKILL')
    await broker.stop()
  }
  return { boards: mqttPort, people: mqttPort, natsPort: port, usersFile, stop }
}
