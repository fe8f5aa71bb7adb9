import type { Reporter } from '../report/reporter'
import { isNewer, type RolloutDocument } from '../rollout/document'
import { DEAD_MS, LeaseWatch, parseLease, type Lease } from '../rollout/lease'
import { parseDocument } from '../rollout/read-document'
import { channelHeld } from './channel-held'
import type { Connection } from './connection'
import type { Quiet } from './silence'
import type { Topics } from './topics'

export interface ChannelView {
  document?: RolloutDocument
  lease?: Lease
  /** The highest that is known. */
  epoch: number
}

/** What is retained of a channel's rollout. */
export async function lookAt(
  connection: Connection,
  topics: Topics,
  channel: string,
  quiet?: Quiet
): Promise<ChannelView> {
  const told = new Map<string, Buffer>()
  const visit = (topic: string, payload: Buffer): void => void told.set(topic, payload)
  await connection.retained([topics.rollout(channel), topics.lease(channel)], visit, quiet)
  const topic = topics.rollout(channel)
  const payload = told.get(topic)
  const document = payload?.length ? parseDocument(topic, payload) : undefined
  const lease = parseLease(told.get(topics.lease(channel)) ?? Buffer.of())
  return {
    epoch: Math.max(document?.epoch ?? 0, lease?.epoch ?? 0),
    ...(document && { document }),
    ...(lease && { lease })
  }
}

/**
 * Waits until nobody holds the channel: a moment where that is known, else until a holder has shown that it lives.
 *
 * @throws Failure `channel-held`, naming the holder
 */
export async function whenFree(
  watcher: Connection,
  topics: Topics,
  channel: string,
  view: ChannelView,
  reporter: Reporter,
  deadMs = DEAD_MS
): Promise<ChannelView> {
  const watch = new LeaseWatch(performance.now(), view.document?.epoch, deadMs)
  watch.see(view.lease, performance.now())
  if (watch.state(performance.now()) === 'free') return view
  reporter.info(
    `The channel ${channel} is held by ${watch.holder?.holder ?? 'somebody'}; looking whether it lives.`
  )
  let look = (): void => {}
  const topic = topics.rollout(channel)
  const end = await watcher.watch([topic, topics.lease(channel)], (from, payload) => {
    if (from === topic) {
      const document = payload.length > 0 ? parseDocument(topic, payload) : undefined
      if (document && (!view.document || isNewer(document, view.document))) view.document = document
      if (document) watch.learn(document.epoch)
    } else watch.see(parseLease(payload), performance.now())
    look()
  })
  try {
    for (let state = watch.state(performance.now()); state !== 'free';) {
      if (state === 'alive') throw channelHeld(channel, watch.holder)
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>((done) => {
        look = done
        timer = setTimeout(done, deadMs / 20)
      })
      clearTimeout(timer)
      state = watch.state(performance.now())
    }
    return { ...view, epoch: watch.epoch }
  } finally {
    await end()
  }
}
