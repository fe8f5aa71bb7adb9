import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { findBinary, running, type RunningBroker } from './brokers'
import { freePort } from './free-port'
import { FlakyProxy } from './flaky-proxy'
import { patienceMs } from './patience'

const example = (file: string): string => readFileSync(join('examples', file), 'utf8')

/** A broker at home at the far end of a tunnel, as `examples/brokers/tunnel` has it; the server in the cloud is here, too. */
export class Tunnel {
  private constructor(
    private readonly folder: string,
    private readonly server: RunningBroker,
    private readonly line: FlakyProxy,
    /** At which the two meet. */
    private readonly meeting: number,
    private readonly broker: number
  ) {}

  /** @param broker port at which home's broker listens */
  static async start(broker: number): Promise<Tunnel> {
    const folder = mkdtempSync(join(tmpdir(), 'tunnel-'))
    const [port, meeting] = [await freePort(), await freePort()]
    for (const name of ['host', 'home', 'job'])
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)])
    const keys = ['home.pub', 'job.pub'].map((name) => readFileSync(join(folder, name), 'utf8'))
    writeFileSync(join(folder, 'authorized_keys'), keys.join(''))
    const own = [
      ...['ListenAddress 127.0.0.1', `Port ${port}`, 'PidFile none', 'StrictModes no'],
      `HostKey ${join(folder, 'host')}`,
      `AuthorizedKeysFile ${join(folder, 'authorized_keys')}`
    ]
    const rules = example('brokers/tunnel/sshd.conf')
      .replace('Match User tunnel', `Match User ${userInfo().username}`)
      .replaceAll(':2883', `:${meeting}`)
    writeFileSync(join(folder, 'sshd.conf'), `${own.join('\n')}\n${rules}`)
    // Where Debian's starts as a service, its unit makes this.
    if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true })
    const daemon = spawn(findBinary('sshd')!, ['-D', '-e', '-f', join(folder, 'sshd.conf')])
    const server = await running(daemon, port, folder)
    const tunnel = new Tunnel(folder, server, await new FlakyProxy(port).listen(), meeting, broker)
    writeFileSync(tunnel.known, `${tunnel.hostKey}\n`)
    return tunnel
  }

  /** What the workflow is given. */
  get vars(): Record<string, string> {
    return { TUNNEL: this.url, TUNNEL_HOST_KEY: this.hostKey }
  }

  get secrets(): Record<string, string> {
    return { TUNNEL_KEY: readFileSync(join(this.folder, 'job'), 'utf8').trim() }
  }

  /** The workflow, with ports that are free here. */
  async workflow(): Promise<string> {
    const local = await freePort()
    return example('workflows/tunnel.yml')
      .replaceAll(':2883', `:${this.meeting}`)
      .replaceAll(':1883', `:${local}`)
  }

  /** Opens home's end, by the line of its service. */
  async openHome(): Promise<RunningBroker> {
    const service = example('brokers/tunnel/mqtt-tunnel.service').replaceAll('\\\n', '')
    const [program, ...args] = /^ExecStart=(.*)$/m
      .exec(service)![1]!
      .replace('/etc/mqtt-tunnel/key', join(this.folder, 'home'))
      .replaceAll('/etc/mqtt-tunnel', this.folder)
      .replace(':2883', `:${this.meeting}`)
      .replace(':1883', `:${this.broker}`)
      .replace('ssh://tunnel@ssh.example', this.url)
      .split(/\s+/)
    return await running(spawn(program!, args), this.meeting, this.folder)
  }

  /** What comes of it when who has the job's key tries something else. */
  async tries(...args: string[]): Promise<{ exitCode: number; said: string }> {
    const options = [
      'BatchMode=yes',
      'ExitOnForwardFailure=yes',
      `UserKnownHostsFile=${this.known}`
    ]
    const own = ['-i', join(this.folder, 'job'), ...options.flatMap((one) => ['-o', one])]
    return await new Promise((done) => {
      execFile('ssh', [...own, ...args], { timeout: patienceMs() }, (error, out, err) =>
        done({ exitCode: error ? Number(error.code ?? 1) : 0, said: out + err })
      )
    })
  }

  async stop(): Promise<void> {
    await this.line.close()
    await this.server.stop()
  }

  /** Of the server, for ssh. */
  get url(): string {
    return `ssh://${userInfo().username}@127.0.0.1:${this.line.port}`
  }

  private get known(): string {
    return join(this.folder, 'known_hosts')
  }

  private get hostKey(): string {
    return `[127.0.0.1]:${this.line.port} ${readFileSync(join(this.folder, 'host.pub'), 'utf8').trim()}`
  }
}
