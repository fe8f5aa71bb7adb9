import { expect, test } from '@jest/globals'
import { Claim } from '../../../action/channel/claim'
import { connect, type BrokerOptions } from '../../../action/channel/connection'
import { NatsBucket } from '../../../action/channel/nats-bucket'
import { NatsLock } from '../../../action/channel/nats-lock'
import { Topics } from '../../../action/channel/topics'
import { startAedes } from '../../support/aedes'
import { startMosquitto, startNatsCluster } from '../../support/brokers'
import { RecordingReporter } from '../../support/recording-reporter'

const RACES = 100
/** Races for different channels do not disturb each other. */
const AT_A_TIME = 10
const topics = new Topics({ topicPrefix: 'mpypi' })
const reporter = new RecordingReporter()

/** Often enough that who comes second need not wait long to see that the first one lives. */
const BEAT_MS = 500
const DEAD_MS = 15_000

/** Two publishers want a channel at once. @returns how many of them hold it once both have been told */
async function race(brokers: BrokerOptions[], channel: string): Promise<number> {
  const claims: Claim[] = []
  const lost = new Set<Claim>()
  const contend = async (by: string, broker: BrokerOptions): Promise<void> => {
    const watcher = await connect(broker, reporter)
    try {
      const options = { broker, by, beatMs: BEAT_MS, deadMs: DEAD_MS }
      const claim = await Claim.take(watcher, topics, channel, options, reporter)
      claims.push(claim)
      void claim.lost.then(() => lost.add(claim))
    } catch {
      // Told that it is another's.
    } finally {
      await watcher.close()
    }
  }
  await Promise.all([contend('one', brokers[0]!), contend('another', brokers.at(-1)!)])
  // A round trip after: whoever was ended knows by now.
  await (await connect(brokers[0]!, reporter)).close()
  const holders = claims.filter((claim) => !lost.has(claim)).length
  await Promise.all(claims.map((claim) => claim.release()))
  return holders
}

const at = (port: number): BrokerOptions => ({ url: `mqtt://127.0.0.1:${port}`, retries: 0 })

const natsUrl = (port: number): string => `nats://127.0.0.1:${port}`

const BROKERS = {
  Mosquitto: async () => {
    const broker = await startMosquitto()
    return { brokers: [at(broker.port)], stop: () => broker.stop() }
  },
  Aedes: async () => {
    const broker = await startAedes()
    return { brokers: [at(broker.port)], stop: () => broker.end() }
  },
  'two nodes of a NATS cluster, with its lock': async () => {
    const cluster = await startNatsCluster()
    const brokers = [0, 1].map((node) => ({
      ...at(cluster.ports[node]!),
      natsUrl: natsUrl(cluster.natsPorts[node]!)
    }))
    // A bucket that is new has to elect a leader first.
    await (await NatsBucket.open(brokers[0]!.natsUrl, brokers[0]!, reporter)).close()
    return { brokers, stop: () => cluster.stop() }
  }
}

test.each(Object.entries(BROKERS))(
  `${RACES} times two publishers race for a channel on %s: at most one holds it`,
  async (name, start) => {
    const { brokers, stop } = await start()
    try {
      const counts = [0, 0, 0]
      for (let number = 0; number < RACES; number += AT_A_TIME) {
        const channels = Array.from({ length: AT_A_TIME }, (_, index) => `c${number + index}`)
        for (const holders of await Promise.all(channels.map((each) => race(brokers, each))))
          counts[holders]! += 1
      }
      process.stdout.write(
        `${name}: nobody ${counts[0]}, one ${counts[1]}, two ${counts[2]} times\n`
      )
      expect(counts[2]).toBe(0)
      expect(counts[1]).toBeGreaterThan(RACES / 2)
    } finally {
      await stop()
    }
  }
)

/** @returns how many of two publishers got the lock, each at a node of its own */
async function raceForLock(natsUrls: string[], channel: string): Promise<number> {
  const contend = async (url: string): Promise<{ lock: NatsLock; isHeld: boolean }> => {
    const bucket = await NatsBucket.open(url, { url: 'mqtt://127.0.0.1' }, reporter)
    const lock = new NatsLock(bucket, topics, channel, DEAD_MS)
    // Neither waits to see whether the other one lives: who comes second ousts the first.
    const take = lock.take({ by: url, id: url, seize: true }, 0, reporter)
    return take.then(
      () => ({ lock, isHeld: true }),
      () => ({ lock, isHeld: false })
    )
  }
  const contenders = await Promise.all(natsUrls.map(contend))
  const confirmed = await Promise.all(
    contenders.map(({ lock, isHeld }) =>
      lock.confirm().then(
        () => isHeld,
        () => false
      )
    )
  )
  await Promise.all(contenders.map(({ lock }) => lock.release()))
  return confirmed.filter(Boolean).length
}

test(`${RACES} times both take NATS's lock at once from two nodes of a cluster: exactly one has it`, async () => {
  const cluster = await startNatsCluster()
  try {
    const urls = cluster.natsPorts.slice(0, 2).map(natsUrl)
    const counts = [0, 0, 0]
    for (let number = 0; number < RACES; number += AT_A_TIME) {
      const channels = Array.from({ length: AT_A_TIME }, (_, index) => `c${number + index}`)
      for (const holders of await Promise.all(channels.map((each) => raceForLock(urls, each))))
        counts[holders]! += 1
    }
    expect(counts).toEqual([0, RACES, 0])
  } finally {
    await cluster.stop()
  }
})
