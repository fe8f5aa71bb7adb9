import { startMosquitto, type RunningBroker } from './brokers'

const LINES = [
  'persistence true',
  'persistence_location {folder}/',
  // After each change.
  'autosave_on_changes true',
  'autosave_interval 1'
]

/** A Mosquitto that can be killed, and comes back with what it had written to its disk. */
export class MortalMosquitto {
  private constructor(
    private broker: RunningBroker,
    private readonly begin: () => Promise<RunningBroker>
  ) {}

  static async start(): Promise<MortalMosquitto> {
    const broker = await startMosquitto({ lines: LINES })
    return new MortalMosquitto(broker, broker.begin)
  }

  get port(): number {
    return this.broker.port
  }

  async killAndStart(): Promise<void> {
    await this.broker.kill()
    this.broker = await this.begin()
  }

  stop(): Promise<void> {
    return this.broker.stop()
  }
}
