import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, unlessFailure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { RolloutDocument } from '../rollout/document'
import { parseLease, type Claimant, type Lease } from '../rollout/lease'
import { parseDocument } from '../rollout/read-document'
import { channelHeld } from './channel-held'
import type { NatsBucket } from './nats-bucket'
import type { Topics } from './topics'

/** What NATS keeps of a channel: who has it, and the document that its holders wrote last. */
export interface Kept {
  lease?: Lease
  document?: RolloutDocument
}

type Seen = Kept & { revision: number }
type Held = Kept & { lease: Lease }

const TRIES = 3
const FIRST_BACK_OFF_MS = 300

/**
 * The lease of a channel in NATS's key-value store, where one publisher alone can have it, also in a cluster: each
 * change is from the revision that was seen (docs/protocol.md, "Lease"). With it goes the channel's document, of which a
 * node that has lost another may give out an older one.
 */
export class NatsLock {
  private readonly key: string
  private readonly documentTopic: string
  private current: Held | undefined
  private revision = 0
  private turn: Promise<unknown> = Promise.resolve()
  private doubt: NodeJS.Timeout | undefined
  private lose: () => void = () => {}
  private reason: Failure | undefined

  /** Resolves when somebody else has the channel, or could have it by now. */
  readonly lost = new Promise<void>((resolve) => (this.lose = resolve))
  /** Who has taken the channel, if that is known. */
  takenBy: string | undefined

  /** @param deadMs after so long without a change a holder is taken for dead */
  constructor(
    private readonly bucket: NatsBucket,
    topics: Topics,
    private readonly channel: string,
    private readonly deadMs: number
  ) {
    this.key = createHash('sha256').update(topics.lease(channel)).digest('hex')
    this.documentTopic = topics.rollout(channel)
  }

  /** What is kept, whoever holds the channel. */
  async look(): Promise<Kept> {
    return this.read()
  }

  /**
   * @param epoch the highest that is known otherwise
   * @returns the lease that is held, with an epoch above all that are known, and the document of those before
   * @throws Failure `channel-held`, or what `NatsBucket` throws
   */
  async take(
    { by, url, id, seize = false }: Claimant & { id: string; seize?: boolean },
    epoch: number,
    reporter: Reporter
  ): Promise<Held> {
    let seen = await this.read()
    if (!seize) seen = await this.whenFree(seen, reporter)
    for (let tries = 0; tries < TRIES; tries++) {
      const lease: Lease = {
        holder: by,
        ...(url !== undefined && { url }),
        epoch: Math.max(epoch, seen.lease?.epoch ?? 0, seen.document?.epoch ?? 0) + 1,
        beat: 1,
        id
      }
      const held = { ...documentIn(seen), lease }
      this.revision = seen.revision
      if (await this.write(held)) return held
      seen = await this.read()
      if (!seize) break
    }
    throw channelHeld(this.channel, seen.lease)
  }

  /**
   * Makes sure that the channel is still held, which others see as a beat.
   *
   * @param document that is about to be written; without one that of before stays
   * @throws Failure `ousted`, `lock-lost`, or what `NatsBucket` throws
   */
  confirm(document?: RolloutDocument): Promise<void> {
    const next = this.turn.then(async () => {
      if (this.reason) throw this.reason
      const { current } = this
      if (current) {
        const lease = { ...current.lease, beat: current.lease.beat + 1 }
        if (await this.write({ ...current, lease, ...(document && { document }) })) return
      }
      throw this.reason ?? channelHeld(this.channel, undefined)
    })
    this.turn = next.catch(() => {})
    return next
  }

  /** Lets others have the channel. */
  async release(): Promise<void> {
    clearTimeout(this.doubt)
    await this.turn
    const { current } = this
    if (current && !this.reason) {
      const value = encode({ ...current, lease: { ...current.lease, holder: null } })
      await this.bucket.swap(this.key, value, this.revision).catch(() => {})
    }
    this.current = undefined
    await this.bucket.close()
  }

  /** @returns false if it is somebody else's by now */
  private async write(held: Held): Promise<boolean> {
    for (let tries = 1; ; tries++) {
      const begunMs = performance.now()
      try {
        const revision = await this.bucket.swap(this.key, encode(held), this.revision)
        if (revision !== undefined) return this.holds(held, revision, begunMs)
        const { lease: there, revision: latest } = await this.read()
        if (there?.id !== held.lease.id) return this.isTaken(there)
        // Ours: an answer was lost.
        this.revision = latest
      } catch (error) {
        if (tries >= TRIES) throw error
      }
      if (tries >= TRIES) return false
      await sleep(FIRST_BACK_OFF_MS * 2 ** (tries - 1))
    }
  }

  private holds(held: Held, revision: number, begunMs: number): true {
    this.current = held
    this.revision = revision
    clearTimeout(this.doubt)
    // Others take it for dead after `deadMs`, by clocks of their own.
    const leftMs = (this.deadMs * 2) / 3 - (performance.now() - begunMs)
    this.doubt = setTimeout(() => this.end('lock-lost', this.silence()), leftMs).unref()
    return true
  }

  private isTaken(lease: Lease | undefined): false {
    // What was never held is not lost.
    if (!this.current) return false
    this.takenBy = lease?.holder ?? 'somebody'
    this.end(
      'ousted',
      `${this.takenBy} has taken the channel ${this.channel}: look with mpy-blox rollout status`
    )
    return false
  }

  private end(code: string, message: string): void {
    clearTimeout(this.doubt)
    this.reason ??= new Failure(code, message)
    this.lose()
  }

  private silence(): string {
    return `${this.bucket.shown} no longer confirms that the channel ${this.channel} is held, and others may take it; run again`
  }

  private async read(): Promise<Seen> {
    const entry = await this.bucket.read(this.key)
    if (!entry) return { revision: 0 }
    const { value, revision } = entry
    const end = value.indexOf('\n')
    const lease = parseLease(end < 0 ? value : value.subarray(0, end))
    if (!lease || end < 0) return { revision, ...(lease && { lease }) }
    const document = unlessFailure(() => parseDocument(this.documentTopic, value.subarray(end + 1)))
    return { revision, lease, ...(document && { document }) }
  }

  /** Waits until nobody holds the channel: a holder that changes nothing for `deadMs` is dead. */
  private async whenFree(seen: Seen, reporter: Reporter): Promise<Seen> {
    if (isFree(seen)) return seen
    reporter.info(
      `The channel ${this.channel} is held by ${seen.lease?.holder ?? 'somebody'} at ${this.bucket.shown}; ` +
        'looking whether it lives.'
    )
    for (const endMs = performance.now() + this.deadMs; performance.now() < endMs;) {
      await sleep(this.deadMs / 20)
      const now = await this.read()
      if (isFree(now)) return now
      if (now.revision !== seen.revision) throw channelHeld(this.channel, now.lease)
    }
    return seen
  }
}

/** A line each. */
const encode = ({ lease, document }: Held): string =>
  [lease, ...(document ? [document] : [])].map((each) => JSON.stringify(each)).join('\n')

const documentIn = ({ document }: Kept): Pick<Kept, 'document'> => (document ? { document } : {})

const isFree = ({ lease }: Seen): boolean => !lease || lease.holder === null
