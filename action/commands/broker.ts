import { once } from 'node:events'
import type { Reporter } from '../report/reporter'
import { startBroker, type EmbeddedBrokerOptions } from '../virtual/broker'

/** Runs the embedded broker until it is told to stop. */
export async function runBroker(
  options: EmbeddedBrokerOptions,
  reporter: Reporter,
  stop: AbortSignal
): Promise<{ url: string }> {
  const broker = await startBroker(options, reporter)
  reporter.info(`MQTT broker at ${broker.url}, this machine only; Ctrl-C ends it`)
  if (!stop.aborted) await once(stop, 'abort')
  await broker.close()
  return { url: broker.url }
}
