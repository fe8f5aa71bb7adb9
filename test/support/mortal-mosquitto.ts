import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBinary, freePort, running, type RunningBroker } from './brokers'

/** A Mosquitto that can be killed, and comes back with what it had written to its disk. */
export class MortalMosquitto {
  private constructor(
    private readonly folder: string,
    private broker: RunningBroker
  ) {}

  static async start(): Promise<MortalMosquitto> {
    const folder = mkdtempSync(join(tmpdir(), 'mosquitto-'))
    const port = await freePort()
    const lines = [
      `listener ${port} 127.0.0.1`,
      'user root',
      'allow_anonymous true',
      'persistence true',
      `persistence_location ${folder}/`,
      // After each change.
      'autosave_on_changes true',
      'autosave_interval 1'
    ]
    writeFileSync(join(folder, 'mosquitto.conf'), lines.join('\n') + '\n')
    return new MortalMosquitto(folder, await begin(folder, port))
  }

  get port(): number {
    return this.broker.port
  }

  async killAndStart(): Promise<void> {
    const { port } = this.broker
    await this.broker.kill()
    this.broker = await begin(this.folder, port)
  }

  stop(): Promise<void> {
    return this.broker.stop()
  }
}

function begin(folder: string, port: number): Promise<RunningBroker> {
  const child = spawn(findBinary('mosquitto')!, ['-c', join(folder, 'mosquitto.conf')])
  return running(child, port, folder)
}
