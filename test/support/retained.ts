import { setTimeout as sleep } from 'node:timers/promises'
import { connectAsync, type IClientOptions } from 'mqtt'
import { patienceMs } from './patience'

/** Some 300 ms on an idle machine. */
const QUIET = 1 / 100

/** Everything that a broker retains, by topic. MQTT has no mark for the end of it: silence has to do. */
export async function retained(
  url: string,
  options: IClientOptions = {}
): Promise<Map<string, string>> {
  const client = await connectAsync(url, options)
  const messages = new Map<string, string>()
  client.on('message', (topic, payload) => messages.set(topic, payload.toString()))
  await client.subscribeAsync('#')
  let before = -1
  while (before !== messages.size) {
    before = messages.size
    await sleep(patienceMs(QUIET))
  }
  await client.endAsync(true)
  return messages
}
