import { connectAsync, type MqttClient } from 'mqtt'
import { connectedSettings } from '../../action/commands/board-settings'
import { runningFlashed } from './board-image'
import { Listeners } from './listeners'
import { Bench, interpreter } from './micropythons'
import type { WatchedBoard } from './watched-board'

/** What they run accepts a release once the board has checked in, so that no trial is waited for. */
const USER_MAIN = `from mpy_blox.ota import confirm


async def user_main():
    confirm()
`

/** Boards that are MicroPython, on a channel of a broker. */
export class VirtualFleet {
  /** Board → the version that it has confirmed last. */
  private readonly confirmed = new Map<string, string>()
  /** By id. */
  readonly boards = new Map<string, WatchedBoard>()
  private readonly online = new Set<string>()
  private readonly listeners = new Listeners()

  private constructor(
    private readonly bench: Bench,
    private readonly client: MqttClient,
    readonly ids: string[]
  ) {}

  /** Resolves when all of them are on and have said so. */
  static async start(port: number, count: number, channel: string): Promise<VirtualFleet> {
    const broker = `mqtt://127.0.0.1:${port}`
    const ids = Array.from({ length: count }, (_, n) => `esp32-a${String(n).padStart(11, '0')}`)
    const fleet = new VirtualFleet(new Bench(), await connectAsync(broker), ids)
    await fleet.listen()
    const micropython = await interpreter('MicroPython')
    const settings = connectedSettings({ broker, channel })
    const files = { 'settings.json': settings, 'user_main.py': USER_MAIN }
    for (const deviceId of ids)
      fleet.boards.set(
        deviceId,
        await runningFlashed(fleet.bench, micropython, files, { deviceId })
      )
    await fleet.until((id) => fleet.online.has(id), 'said that they are on')
    return fleet
  }

  /** Resolves when all have confirmed that version. */
  async updated(version: string): Promise<void> {
    await this.until((id) => this.confirmed.get(id) === version, `confirmed ${version}`)
  }

  async stop(): Promise<void> {
    await this.client.endAsync(true)
    await this.bench.clear()
  }

  private async listen(): Promise<void> {
    this.client.on('message', (topic, payload) => {
      const [, , id = '', kind] = topic.split('/')
      if (kind === 'online' && payload.toString() === '1') this.online.add(id)
      else if (kind === 'status') this.hear(id, payload)
      this.listeners.notify()
    })
    // Not with a wildcard: the other boards of the broker may be thousands.
    const topics = this.ids.flatMap((id) => [
      `mpypi/nodes/${id}/online`,
      `mpypi/nodes/${id}/status`
    ])
    await this.client.subscribeAsync(topics, { qos: 1 })
  }

  private hear(id: string, payload: Buffer): void {
    const { state, version } = JSON.parse(payload.toString()) as Record<string, string>
    if (state === 'confirmed') this.confirmed.set(id, version!)
  }

  private async until(isSo: (id: string) => boolean, what: string): Promise<void> {
    await this.listeners.until(
      () => this.ids.every(isSo) || undefined,
      () => `not all boards ${what}: ${this.ids.filter((id) => !isSo(id)).join(', ')}`
    )
  }
}
