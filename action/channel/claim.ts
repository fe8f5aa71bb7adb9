import { randomBytes } from 'node:crypto'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { RolloutDocument } from '../rollout/document'
import { BEAT_MS, type Claimant, type Lease } from '../rollout/lease'
import { listOf } from '../rollout/projection'
import { bounded } from '../rollout/read-document'
import { channelHeld } from './channel-held'
import { lockOf, withKept } from './channel-lock'
import { lookAt, whenFree, type ChannelView } from './channel-view'
import { connectExclusively, type BrokerOptions, type Connection } from './connection'
import type { Message } from './message'
import type { NatsLock } from './nats-lock'
import { requireRetained } from './read-back'
import { BRIEFLY } from './silence'
import type { Topics } from './topics'

export interface ClaimOptions extends Claimant {
  broker: BrokerOptions
  /** Take the channel from whoever holds it: to stop a rollout, or to go back. */
  seize?: boolean
  /** Of a claim that this one takes the place of, both of one publisher. */
  id?: string
  /** For tests: how often a holder beats, after how long without it is dead, and how long a list may be the one before. */
  beatMs?: number
  deadMs?: number
  staleMs?: number
}

type Identified = ClaimOptions & { id: string }

/**
 * The right to write to a channel: its document and its list (docs/protocol.md, "Lease"). Only one publisher has it,
 * since only one session can have the client id; who loses it cannot write any more.
 */
export class Claim {
  private readonly timer: NodeJS.Timeout
  private isReleased = false

  private constructor(
    private readonly watcher: Connection,
    private readonly writer: Connection,
    private readonly topics: Topics,
    readonly channel: string,
    private readonly options: Identified,
    readonly epoch: number,
    /** What the channel's document was when it was claimed. */
    readonly before: RolloutDocument | undefined,
    private readonly lock: NatsLock | undefined
  ) {
    let beat = 1
    const tell = async (): Promise<void> => {
      // Where NATS does not answer now, it says by itself when the channel is lost.
      if ((await this.lock?.confirm().catch(() => 'unsure')) === 'unsure') return
      beat += 1
      const message = leaseMessage(topics, channel, epoch, beat, options)
      await this.writer.publish([message]).catch(() => clearInterval(this.timer))
    }
    this.timer = setInterval(() => void tell(), options.beatMs ?? BEAT_MS).unref()
  }

  /**
   * @param watcher a connection of its own, from which a holder is watched without being disturbed
   * @param known what is retained, if that was looked at just now
   * @throws Failure `channel-held`, naming the holder
   */
  static async take(
    watcher: Connection,
    topics: Topics,
    channel: string,
    { id = randomBytes(8).toString('hex'), ...rest }: ClaimOptions,
    reporter: Reporter,
    known?: ChannelView
  ): Promise<Claim> {
    const options = { ...rest, id }
    const view = known ?? (await lookAt(watcher, topics, channel))
    const seen = options.seize
      ? view
      : await whenFree(watcher, topics, channel, view, reporter, options.deadMs)
    const lock = await lockOf(topics, channel, options, reporter)
    try {
      const held = await lock?.take(options, seen.epoch, reporter)
      const epoch = held?.lease.epoch ?? seen.epoch + 1
      const will = { topic: topics.lease(channel), payload: released(id, epoch), retain: true }
      const name = `writer-${channel}`
      const version = watcher.protocolVersion
      const writer = await connectExclusively(options.broker, name, will, reporter, version)
      try {
        // Whoever had the id before has written its last: what is read after this write does not change any more.
        const now = await hold(writer, topics, channel, epoch, options)
        const { document } = withKept(now, held ?? {})
        return new Claim(watcher, writer, topics, channel, options, now.epoch, document, lock)
      } catch (error) {
        await writer.close()
        throw error
      }
    } catch (error) {
      await lock?.release()
      throw error
    }
  }

  /** See `Lease`. */
  get id(): string {
    return this.options.id
  }

  /** Resolves when somebody else has taken the channel, or the broker is gone. */
  get lost(): Promise<void> {
    return this.lock ? Promise.race([this.writer.lost, this.lock.lost]) : this.writer.lost
  }

  /** Who has taken the channel, if NATS's lock says so. */
  get takenBy(): string | undefined {
    return this.lock?.takenBy
  }

  /**
   * Looks who has the channel now.
   *
   * @returns the highest epoch that is known
   * @throws Failure `ousted`, if that is somebody else
   */
  async refuseIfOusted(): Promise<number> {
    const { lease, document, epoch } = await lookAt(this.watcher, this.topics, this.channel)
    const isOthers =
      (document?.epoch ?? 0) > this.epoch ||
      (lease !== undefined && lease.epoch > this.epoch && lease.id !== this.id)
    if (!isOthers && this.takenBy === undefined) return Math.max(epoch, this.epoch)
    throw new Failure(
      'ousted',
      `${this.takenBy ?? lease?.holder ?? document?.by ?? 'somebody'} has taken the channel ${this.channel}, where the rollout is ` +
        `${document?.state ?? 'theirs'} now: look with mpy-blox rollout status`
    )
  }

  /**
   * Writes the document, and then the list that boards read.
   *
   * @throws Failure `ousted`, `writer-lost`, `not-retained`, `stale-node`
   */
  async write(document: RolloutDocument): Promise<void> {
    const list = this.listMessage(document)
    await this.publish(document, [list])
    await requireRetained(this.writer, [list], this.options.staleMs)
  }

  /** The same for the last time: others can have the channel, at the latest from `release` on. */
  async writeLast(document: RolloutDocument): Promise<void> {
    // It stays ours while it may have to be read back, and the list written once more.
    if (this.writer.protocolVersion !== 5) return this.write(document)
    clearInterval(this.timer)
    await this.publish(document, [this.listMessage(document), this.releaseMessage()])
    this.isReleased = true
  }

  /** Writes the document alone: what boards have come to. */
  async note(document: RolloutDocument): Promise<void> {
    await this.publish(document)
  }

  /** Lets others have the channel. */
  async release(): Promise<void> {
    clearInterval(this.timer)
    if (!this.isReleased && this.takenBy === undefined)
      await this.writer.publish([this.releaseMessage()]).catch(() => {})
    await Promise.all([this.writer.close(), this.lock?.release()])
  }

  private async publish(document: RolloutDocument, more: Message[] = []): Promise<void> {
    const ours = bounded({ ...document, epoch: this.epoch, by: this.options.by })
    await this.lock?.confirm(ours)
    const topic = this.topics.rollout(this.channel)
    try {
      await this.writer.publish([{ topic, payload: JSON.stringify(ours), retain: true }, ...more])
    } catch (error) {
      if (error instanceof Failure && error.code === 'writer-lost') await this.refuseIfOusted()
      throw error
    }
  }

  private releaseMessage(): Message {
    const payload = released(this.id, this.epoch)
    return { topic: this.topics.lease(this.channel), payload, retain: true }
  }

  private listMessage(document: RolloutDocument): Message {
    const payload = JSON.stringify(listOf(document))
    return { topic: this.topics.channel(this.channel), payload, retain: true }
  }
}

function released(id: string, epoch: number): string {
  const lease: Lease = { holder: null, id, epoch, beat: 0 }
  return JSON.stringify(lease)
}

/**
 * Writes the lease, and reads what is there now.
 *
 * @returns the channel with the epoch that is held
 * @throws Failure `channel-held`
 */
async function hold(
  writer: Connection,
  topics: Topics,
  channel: string,
  epoch: number,
  options: Identified
): Promise<ChannelView> {
  const written = writer.publish([leaseMessage(topics, channel, epoch, 1, options)])
  const isOurs = ({ lease }: ChannelView): boolean =>
    lease?.epoch === epoch && lease.id === options.id
  // Most brokers take one packet after the other, so that this one round trip is enough; NATS answers what comes next
  // before it has kept this.
  if (writer.protocolVersion !== 5) await written
  const [, early] = await Promise.all([written, lookAt(writer, topics, channel, BRIEFLY)])
  const view = isOurs(early) ? early : await lookAt(writer, topics, channel)
  const { lease, document } = view
  // Somebody claimed it since it was looked at, and has lost it to us.
  if (document && document.epoch >= epoch)
    return hold(writer, topics, channel, document.epoch + 1, options)
  // An older one was there before ours, and is given out for a while yet: see `STALE_MS`.
  if (!isOurs(view) && !(lease && lease.epoch < epoch)) throw channelHeld(channel, lease)
  return { ...view, epoch }
}

function leaseMessage(
  topics: Topics,
  channel: string,
  epoch: number,
  beat: number,
  { by, url, id }: Identified
): Message {
  const lease: Lease = { holder: by, id, epoch, beat, ...(url !== undefined && { url }) }
  return { topic: topics.lease(channel), payload: JSON.stringify(lease), retain: true }
}
