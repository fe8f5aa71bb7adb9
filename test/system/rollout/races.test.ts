import { expect, test } from '@jest/globals'
import { Claim } from '../../../action/channel/claim'
import { connect } from '../../../action/channel/connection'
import { Topics } from '../../../action/channel/topics'
import { startAedes } from '../../support/aedes'
import { startMosquitto } from '../../support/brokers'
import { RecordingReporter } from '../../support/recording-reporter'

const RACES = 100
/** Races for different channels do not disturb each other. */
const AT_A_TIME = 10
const topics = new Topics({ topicPrefix: 'mpypi', packagePrefix: 'mpypi/packages' })
const reporter = new RecordingReporter()

/** Two publishers want a channel at once. @returns how many of them hold it once both have been told */
async function race(port: number, channel: string): Promise<number> {
  const broker = { url: `mqtt://127.0.0.1:${port}`, retries: 0 }
  const claims: Claim[] = []
  const lost = new Set<Claim>()
  const contend = async (by: string): Promise<void> => {
    const watcher = await connect(broker, reporter)
    try {
      const claim = await Claim.take(watcher, topics, channel, { broker, by }, reporter)
      claims.push(claim)
      void claim.lost.then(() => lost.add(claim))
    } catch {
      // Told that it is another's.
    } finally {
      await watcher.close()
    }
  }
  await Promise.all([contend('one'), contend('another')])
  // A round trip after: whoever was ended knows by now.
  await (await connect(broker, reporter)).close()
  const holders = claims.filter((claim) => !lost.has(claim)).length
  await Promise.all(claims.map((claim) => claim.release()))
  return holders
}

test.each([
  ['Mosquitto', async () => startMosquitto()],
  [
    'Aedes',
    async () => {
      const broker = await startAedes()
      return { port: broker.port, stop: () => broker.end() }
    }
  ]
])(
  `${RACES} times two publishers race for a channel on %s: at most one holds it`,
  async (_name, start) => {
    const broker = await start()
    try {
      const counts = [0, 0, 0]
      for (let number = 0; number < RACES; number += AT_A_TIME) {
        const channels = Array.from({ length: AT_A_TIME }, (_, index) => `c${number + index}`)
        for (const holders of await Promise.all(channels.map((each) => race(broker.port, each))))
          counts[holders]! += 1
      }
      process.stdout.write(
        `${_name}: nobody ${counts[0]}, one ${counts[1]}, two ${counts[2]} times\n`
      )
      expect(counts[2]).toBe(0)
      expect(counts[1]).toBeGreaterThan(RACES / 2)
    } finally {
      await broker.stop()
    }
  }
)
