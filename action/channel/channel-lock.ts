import type { Reporter } from '../report/reporter'
import { isNewer } from '../rollout/document'
import { DEAD_MS } from '../rollout/lease'
import { lookAt, type ChannelView } from './channel-view'
import type { BrokerOptions, Connection } from './connection'
import type { Kept, NatsLock } from './nats-lock'
import type { Topics } from './topics'

/** The lock that NATS keeps, where it was said how to reach it: loaded then alone. */
export async function lockOf(
  topics: Topics,
  channel: string,
  { broker, deadMs = DEAD_MS }: { broker: BrokerOptions; deadMs?: number },
  reporter: Reporter
): Promise<NatsLock | undefined> {
  if (broker.natsUrl === undefined) return undefined
  const [{ NatsBucket }, { NatsLock }] = await Promise.all([
    import('./nats-bucket'),
    import('./nats-lock')
  ])
  return new NatsLock(
    await NatsBucket.open(broker.natsUrl, broker, reporter),
    topics,
    channel,
    deadMs
  )
}

/** What is retained of a channel's rollout, and what NATS keeps of it where it can be asked. */
export async function lookAtBoth(
  connection: Connection,
  topics: Topics,
  channel: string,
  broker: BrokerOptions,
  reporter: Reporter
): Promise<ChannelView> {
  const view = await lookAt(connection, topics, channel)
  const lock = await lockOf(topics, channel, { broker }, reporter)
  if (!lock) return view
  try {
    return withKept(view, await lock.look())
  } finally {
    await lock.release()
  }
}

/** A node of a cluster may give out what was there before: what is newer is so. */
export function withKept(view: ChannelView, { document, lease }: Kept): ChannelView {
  const isNews = document && (!view.document || isNewer(document, view.document))
  const isLater = lease && lease.epoch > (view.lease?.epoch ?? 0)
  return {
    ...view,
    ...(isNews && { document }),
    ...(isLater && { lease }),
    epoch: Math.max(view.epoch, document?.epoch ?? 0, lease?.epoch ?? 0)
  }
}
