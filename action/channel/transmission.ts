import { isFinal } from '../release/final-states'
import type { ReleaseIndex } from '../release/release-index'
import type { Sha256Hex } from '../release/update-list'
import { counted } from '../report/counted'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { Arrival, BoardOutcome } from './arrival'
import { baseTopic, offerDelta } from './base'
import type { RolloutOptions, RolloutResult } from './channel-rollout'
import { Claimed } from './claimed'
import { connect, type BrokerOptions, type Connection } from './connection'
import { changeIndex, writeIndex, type IndexChange } from './index-topic'
import { interruptionOf } from './interruption'
import { lookAround, sinceDeleted, type Surroundings } from './look-around'
import type { Message } from './message'
import { checkOwner, checkUnused } from './owner'
import {
  allOf,
  checkSizes,
  messagesOf,
  planPublication,
  totalBytes,
  type Destination,
  type Publication,
  type PublicationOptions,
  type SentMessages,
  type SizeLimit
} from './publication'
import { requireKept, requireRetained } from './read-back'
import { indexBefore, recordOf } from './record'
import { tellBoards } from './tell-boards'
import { Topics } from './topics'
import { warnOfDistrust, warnOfUnsigned } from './unsigned'

export interface PublishOptions extends PublicationOptions {
  /** Further channels that get the same. */
  further?: Destination[]
  broker: BrokerOptions
  /** A channel that carries another name's release is given to this one. */
  replaceOwner?: boolean
  /** Only where nothing but this very list is retained. */
  bringsBack?: boolean
  /** Connect to nothing and say what would be sent. */
  dryRun: boolean
  /** For brokers that do not state a limit. */
  maxPackageBytes?: number
  /** The release that this one brings back, by its manifest. */
  repeats?: Sha256Hex
  /** Wait so long for the addressed boards to confirm; not at all if absent. */
  waitS?: number
  /** Ends that waiting early, and the publication if boards know nothing of it yet. */
  stop?: AbortSignal
  /** How a release is rolled out to a channel, and by whom. */
  rollout?: Omit<RolloutOptions, 'broker'>
  /** Each time all that is known so far. */
  known?: (soFar: Published) => void
}

export interface PublishResult extends SentMessages {
  /** What became of the release on the addressed boards, if it was waited for. */
  arrival?: Arrival
  /** What a rollout in steps came to. */
  rollout?: RolloutResult
}

/** What a publication is told to have come to: with neither payloads nor what it took to reach the broker. */
export type Published = Omit<PublishResult, 'destinations'>

/** What is to be sent, as far as it is known without a broker. */
export interface Plan {
  destinations: PublicationOptions[]
  planned: Publication
  /** Where the broker states none. */
  ownLimit: SizeLimit
}

/** Sends a publication: packages first, each acknowledged, then the update list. See `publish`. */
export async function transmit(
  options: PublishOptions,
  { destinations, planned, ownLimit }: Plan,
  reporter: Reporter
): Promise<PublishResult> {
  const connection = await connect(options.broker, reporter)
  const interruption = interruptionOf(options.stop)
  try {
    requireWhatBoardsNeed(connection)
    const brokerLimit = connection.maximumPacketBytes
    checkSizes(planned, brokerLimit === undefined ? ownLimit : { bytes: brokerLimit, of: 'broker' })
    const { before } = interruption
    const transmission = new Transmission(connection, options, destinations, before, reporter)
    return await transmission.run(planned.packages)
  } finally {
    interruption.forget()
    await connection.close()
  }
}

/** What there is to send, by what the broker has. */
interface Work {
  around: Surroundings
  /** What the destinations are offered, with deltas for what their boards run. */
  offered: PublicationOptions[]
  packages: Message[]
  /** Packages that the broker lacks. */
  missing: Message[]
  lists: Message[]
  /** Lists that it lacks. */
  fresh: Message[]
  /** To the index of the release's name. */
  change: IndexChange | undefined
}

/** One publication over one connection. */
class Transmission {
  private readonly topics: Topics
  private readonly bases: string[]
  private readonly claimed: Claimed

  constructor(
    private readonly connection: Connection,
    private readonly options: PublishOptions,
    private readonly destinations: PublicationOptions[],
    /** Fails when it is interrupted before boards know of it. */
    private readonly interrupted: Promise<never>,
    private readonly reporter: Reporter
  ) {
    this.topics = new Topics(options)
    this.bases = destinations.map(baseTopic)
    this.claimed = new Claimed(connection, this.topics, options, reporter)
  }

  /** @param packages as they are where boards run nothing of it yet */
  async run(packages: Message[]): Promise<PublishResult> {
    const { connection, topics, claimed, options } = this
    const index = indexBefore(connection, topics, options)
    index.catch(() => {}) // told when it is waited for, in `bring`
    claimed.look(this.destinations)
    const around = await lookAround(connection, topics, packages, this.bases, options)
    this.checkTold(around)
    const work = await this.plan(around)
    try {
      const { isNew, deleted } = await this.bring(work, index)
      const tell = (): Promise<void> => this.tell(work, isNew)
      let arrival: Arrival | undefined
      if (claimed.isStaged) await tell()
      else arrival = await tellBoards(connection, options, this.destinations, tell, this.reporter)
      const sent = { ...this.sentOf(work, deleted), ...(arrival && { arrival }) }
      if (!claimed.isStaged) options.known?.(sent)
      await this.requireListsKept(work, arrival?.boards ?? [])
      const rollout = await claimed.drive((rollout) => options.known?.({ ...sent, rollout }))
      return { ...sent, ...(rollout && { rollout }) }
    } finally {
      await claimed.release()
    }
  }

  /** What others have published there is not overwritten unasked. */
  private checkTold({ told }: Surroundings): void {
    const { bringsBack, replaceOwner } = this.options
    const check = bringsBack ? checkUnused : replaceOwner ? undefined : checkOwner
    if (check) this.destinations.forEach((one, n) => check(one, told.get(this.bases[n]!)))
  }

  private async plan(around: Surroundings): Promise<Work> {
    const { connection, reporter } = this
    const { present, told, addressed } = around
    const offered: PublicationOptions[] = []
    for (const [n, one] of this.destinations.entries()) {
      const base = told.get(this.bases[n]!)
      warnOfUnsigned(one, base, reporter)
      warnOfDistrust(one, addressed, reporter)
      offered.push(await offerDelta(connection, one, base, reporter))
    }
    const { keepFor = new Set(addressed.keys()) } = this.options
    const { packages, lists } = allOf(offered.map((one) => planPublication({ ...one, keepFor })))
    const missing = packages.filter(({ topic }) => !present.has(topic))
    reporter.info(
      `${connection.broker}: ${counted(missing.length, 'package')} to send, ${present.size} already there.`
    )
    const isSaid = ({ topic, payload, retain }: Message): boolean =>
      missing.length === 0 && retain && told.get(topic)?.equals(Buffer.from(payload)) === true
    const fresh = lists.filter((list) => !isSaid(list))
    const change = recordOf(this.destinations, told)
    return { around, offered, packages, missing, lists, fresh, change }
  }

  /**
   * Packages, and the index; the channels are claimed meanwhile.
   *
   * @returns whether the index had to be written, and the packages that somebody pruned before it was
   */
  private async bring(
    work: Work,
    index: Promise<ReleaseIndex | undefined>
  ): Promise<{ isNew: boolean | undefined; deleted: Message[] }> {
    const { connection, topics, options, reporter } = this
    const { around, offered, packages, missing, fresh, change } = work
    connection.onReturn(() => this.makeGood(work))
    const send = async (): Promise<boolean | undefined> => {
      // After the index is written nobody deletes what this release has from others, see `sinceDeleted`.
      const [, isNew] = await Promise.all([
        Promise.race([this.send(missing), this.interrupted]),
        change && index.then((seen) => writeIndex(connection, topics, change, seen, reporter))
      ])
      await connection.restore()
      await Promise.all([requireRetained(connection, missing), this.recheck(work, isNew)])
      return isNew
    }
    // A claim waits for about as many round trips as the packages, and neither needs the other.
    const [isNew] = await Promise.all([send(), this.claimed.plan(offered, fresh, around.told)])
    options.known?.(messagesOf([], missing, [...around.present]))
    const deleted = isNew ? await sinceDeleted(connection, topics, packages, around, options) : []
    await this.send(deleted)
    return { isNew, deleted }
  }

  /** Sends again what a broker has lost that was away. */
  private async makeGood(work: Work): Promise<void> {
    const { connection, topics, options } = this
    const { packages, missing } = work
    // Whoever has lost something has lost what came last; to read all would take slow lines long.
    const last = (missing.length > 0 ? missing : packages).at(-1)
    const found = last && (await connection.retainedOn(last.topic))
    if (last && !found?.equals(Buffer.from(last.payload))) {
      const { present } = await lookAround(connection, topics, packages, [], options)
      await connection.publish(packages.filter(({ topic }) => !present.has(topic)))
    }
    await this.recheck(work, true)
  }

  /** Other publishers that had read the index before this one wrote it may have overwritten it. */
  private async recheck({ change }: Work, isNew: boolean | undefined): Promise<void> {
    if (change && isNew) await changeIndex(this.connection, this.topics, change, this.reporter)
  }

  private async tell(work: Work, isNew: boolean | undefined): Promise<void> {
    const { connection, claimed } = this
    if (this.options.stop?.aborted) await this.interrupted
    await connection.restore()
    const lists = await claimed.tell(work.fresh)
    await connection.publish(lists)
    // What is kept for a single board goes as soon as the board has a verdict.
    const lasting = lists.filter(({ topic }) => this.bases.includes(topic))
    await Promise.all([
      requireRetained(connection, lasting),
      this.recheck(work, isNew),
      claimed.releaseTold()
    ])
    await connection.restore()
  }

  private sentOf(work: Work, deleted: Message[]): SentMessages {
    const { around, offered, missing, lists, fresh } = work
    const said = lists.filter((list) => !fresh.includes(list)).map(({ topic }) => topic)
    return messagesOf(offered, [...missing, ...deleted, ...fresh], [...around.present, ...said])
  }

  /** Lists for single boards that these have no verdict on yet. */
  private async requireListsKept({ fresh }: Work, boards: BoardOutcome[]): Promise<void> {
    const release = this.options.list.find(({ type }) => type === 'release')
    if (!release) return
    const heard = boards.filter(({ outcome }) => isFinal(outcome)).map(({ deviceId }) => deviceId)
    const kept = fresh.filter(({ topic, retain }) => {
      const node = this.topics.nodeOf(topic)
      return retain && node && !heard.includes(node.deviceId)
    })
    await requireKept(this.connection, this.topics, kept, release.pkg_sha256)
  }

  private async send(messages: Message[]): Promise<void> {
    if (messages.length === 0) return
    const progress = this.reporter.progress('Publishing', totalBytes(messages), 'B')
    let doneBytes = 0
    try {
      await this.connection.publish(messages, ({ payload }) => {
        doneBytes += Buffer.byteLength(payload)
        progress.update(doneBytes)
      })
    } finally {
      progress.stop()
    }
  }
}

function requireWhatBoardsNeed(connection: Connection): void {
  if (!connection.retains)
    throw new Failure(
      'no-retained-messages',
      `${connection.broker} keeps no retained messages, by which boards get packages; allow them there`
    )
  if (!connection.acknowledges)
    throw new Failure(
      'no-acknowledgements',
      `${connection.broker} takes messages at QoS 0 alone, so that nobody knows what has arrived; allow QoS 1 there`
    )
}
