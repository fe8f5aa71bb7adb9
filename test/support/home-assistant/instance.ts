import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { eachLine } from '../../../action/virtual/lines'
import { freePort } from '../free-port'
import { eventually, patiently } from '../patience'
import type { Python } from './install'

export interface EntityState {
  /** Null: the entity is gone. */
  state: string | null
  attributes: Record<string, unknown>
}

export interface Device {
  device: string
  model: string
  version: string
  entities: string[]
}

/** Home Assistant at a broker, as `instance.py` runs it. */
export class HomeAssistantInstance {
  readonly entities = new Map<string, EntityState>()
  /** What its integrations had to say, warnings or worse. */
  readonly complaints: string[] = []
  /** The automations that were triggered. */
  readonly triggered: string[] = []
  devices: Device[] = []
  private done = -1
  private orders = 0
  private errors = ''

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string
  ) {
    eachLine(child.stdout!, (line) => this.heard(JSON.parse(line) as Record<string, unknown>))
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.errors += text))
  }

  /** Starts one and resolves when its MQTT integration is set up for the broker. */
  static async start(python: Python, brokerPort: number): Promise<HomeAssistantInstance> {
    const folder = mkdtempSync(join(tmpdir(), 'home-assistant-'))
    const [file, ...rest] = python.command as [string, ...string[]]
    const program = resolve('test/support/home-assistant/instance.py')
    const args = [...rest, program, String(brokerPort), String(await freePort()), folder]
    const child = spawn(file, args, { env: { ...process.env, ...python.env } })
    const instance = new HomeAssistantInstance(child, folder)
    await instance.until('it is set up', () => instance.done === 0)
    return instance
  }

  /** Waits until the entity's state is this, and the attributes that are named are these. */
  async shows(entity: string, state: string, attributes: object = {}): Promise<void> {
    const shown = (): string => JSON.stringify(this.entities.get(entity)) ?? 'unknown'
    await this.until(
      () => `${entity} is ${state} ${JSON.stringify(attributes)}; it is ${shown()}`,
      () => {
        const found = this.entities.get(entity)
        return (
          found?.state === state &&
          Object.entries(attributes).every(
            ([name, value]) => JSON.stringify(found.attributes[name]) === JSON.stringify(value)
          )
        )
      }
    )
  }

  async isGone(entity: string): Promise<void> {
    await this.until(`${entity} is gone`, () => this.entities.get(entity)?.state === null)
  }

  async call(service: string, data: object): Promise<void> {
    await this.order({ call: service, data })
  }

  /** Makes an automation of a device trigger; `triggered` grows when it fires. */
  async automate(type: string, subtype: string): Promise<void> {
    await this.order({ automate: { type, subtype } })
  }

  async listDevices(): Promise<Device[]> {
    this.devices = []
    await this.order({ devices: true })
    return this.devices
  }

  /** Sets its MQTT integration up anew, as a restart does. */
  async restart(): Promise<void> {
    await this.order({ restart: true })
  }

  async until(what: string | (() => string), holds: () => boolean): Promise<void> {
    const complaint = (): string =>
      `Not so: ${typeof what === 'string' ? what : what()}\n${[...this.complaints, this.errors].join('\n')}`
    await eventually(() => {
      if (holds()) return true
      if (this.child.exitCode !== null) throw new Error(complaint())
      return undefined
    }, complaint)
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'close')
    this.child.stdin!.end()
    if (this.child.exitCode === null)
      await patiently(ended, () => '').catch(() => this.child.kill('SIGKILL'))
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async order(order: object): Promise<void> {
    const number = ++this.orders
    this.child.stdin!.write(JSON.stringify(order) + '\n')
    await this.until(`${JSON.stringify(order)} is done`, () => this.done >= number)
  }

  private heard(line: Record<string, unknown>): void {
    if ('entity' in line) this.entities.set(line['entity'] as string, line as never)
    else if ('complaint' in line) this.complaints.push(line['complaint'] as string)
    else if ('automation' in line) this.triggered.push(line['automation'] as string)
    else if ('device' in line) this.devices.push(line as never)
    else if ('done' in line) this.done = line['done'] as number
  }
}
