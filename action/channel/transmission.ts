import { isFinal } from '../release/final-states'
import type { Sha256Hex } from '../release/update-list'
import { counted } from '../report/counted'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { Arrival } from './arrival'
import { baseTopic, offerDelta } from './base'
import type { RolloutOptions, RolloutResult } from './channel-rollout'
import { Claimed } from './claimed'
import { connect, type BrokerOptions, type Connection } from './connection'
import { changeIndex, writeIndex } from './index-topic'
import { lookAround, sinceDeleted } from './look-around'
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
  const { stop } = options
  const interrupted = interruptionOf(stop)
  try {
    requireWhatBoardsNeed(connection)
    const brokerLimit = connection.maximumPacketBytes
    checkSizes(planned, brokerLimit === undefined ? ownLimit : { bytes: brokerLimit, of: 'broker' })
    const bases = destinations.map(baseTopic)
    const topics = new Topics(options)
    const before = indexBefore(connection, topics, options)
    before.catch(() => {}) // told when it is waited for, below
    const claimed = new Claimed(connection, topics, options, reporter)
    claimed.look(destinations)
    const around = await lookAround(connection, topics, planned.packages, bases, options)
    const { present, told, addressed } = around
    const checkTold = options.bringsBack
      ? checkUnused
      : options.replaceOwner
        ? undefined
        : checkOwner
    if (checkTold) destinations.forEach((one, index) => checkTold(one, told.get(bases[index]!)))
    const offered: PublicationOptions[] = []
    for (const [index, one] of destinations.entries()) {
      warnOfUnsigned(one, told.get(bases[index]!), reporter)
      warnOfDistrust(one, addressed, reporter)
      offered.push(await offerDelta(connection, one, told.get(bases[index]!), reporter))
    }
    const { keepFor = new Set(addressed.keys()) } = options
    const { packages, lists } = allOf(offered.map((one) => planPublication({ ...one, keepFor })))
    const missing = packages.filter(({ topic }) => !present.has(topic))
    reporter.info(
      `${connection.broker}: ${counted(missing.length, 'package')} to send, ${present.size} already there.`
    )
    const isSaid = ({ topic, payload, retain }: Message): boolean =>
      missing.length === 0 && retain && told.get(topic)?.equals(Buffer.from(payload)) === true
    const fresh = lists.filter((list) => !isSaid(list))
    try {
      const change = recordOf(destinations, told)
      const recheck = async (isNew?: boolean): Promise<void> => {
        if (change && isNew) await changeIndex(connection, topics, change, reporter)
      }
      connection.onReturn(async () => {
        // Whoever has lost something has lost what came last; to read all would take slow lines long.
        const last = (missing.length > 0 ? missing : packages).at(-1)
        const found = last && (await connection.retainedOn(last.topic))
        if (last && !found?.equals(Buffer.from(last.payload))) {
          const { present: left } = await lookAround(connection, topics, packages, [], options)
          await connection.publish(packages.filter(({ topic }) => !left.has(topic)))
        }
        await recheck(true)
      })
      const bring = async (): Promise<boolean | undefined> => {
        // After the index is written nobody deletes what this release has from others, see `sinceDeleted`.
        const [, isNew] = await Promise.all([
          Promise.race([send(connection, missing, reporter), interrupted.before]),
          change && before.then((index) => writeIndex(connection, topics, change, index, reporter))
        ])
        await connection.restore()
        await Promise.all([requireRetained(connection, missing), recheck(isNew)])
        return isNew
      }
      // A claim waits for about as many round trips as the packages, and neither needs the other.
      const [isNew] = await Promise.all([bring(), claimed.plan(offered, fresh, told)])
      options.known?.(messagesOf([], missing, [...present]))
      const deleted = isNew ? await sinceDeleted(connection, topics, packages, around, options) : []
      await send(connection, deleted, reporter)
      const tell = async (): Promise<void> => {
        if (stop?.aborted) await interrupted.before
        await connection.restore()
        const lists = await claimed.tell(fresh)
        await connection.publish(lists)
        // What is kept for a single board goes as soon as the board has a verdict.
        const lasting = lists.filter(({ topic }) => bases.includes(topic))
        // By now other publishers that had read the index before this one wrote it have overwritten it.
        await Promise.all([
          requireRetained(connection, lasting),
          recheck(isNew),
          claimed.releaseTold()
        ])
        await connection.restore()
      }
      const arrival = claimed.isStaged
        ? await tell()
        : await tellBoards(connection, options, destinations, tell, reporter)
      const skipped = [...present, ...lists.filter(isSaid).map(({ topic }) => topic)]
      const all = [...missing, ...deleted, ...fresh]
      const sent = { ...messagesOf(offered, all, skipped), ...(arrival && { arrival }) }
      if (!claimed.isStaged) options.known?.(sent)
      const release = options.list.find(({ type }) => type === 'release')
      const boards = arrival ? arrival.boards : []
      const heard = boards.filter(({ outcome }) => isFinal(outcome)).map(({ deviceId }) => deviceId)
      const kept = fresh.filter(({ topic, retain }) => {
        const node = topics.nodeOf(topic)
        return retain && node && !heard.includes(node.deviceId)
      })
      if (release) await requireKept(connection, topics, kept, release.pkg_sha256)
      const rollout = await claimed.drive((rollout) => options.known?.({ ...sent, rollout }))
      return { ...sent, ...(rollout && { rollout }) }
    } finally {
      await claimed.release()
    }
  } finally {
    interrupted.forget()
    await connection.close()
  }
}

/** Fails once it is interrupted, which is for what comes before boards are told; listens until it is forgotten. */
function interruptionOf(stop: AbortSignal | undefined): {
  before: Promise<never>
  forget: () => void
} {
  let forget = (): void => {}
  const before = new Promise<never>((_, reject) => {
    const hear = (): void =>
      reject(
        new Failure(
          'interrupted',
          'interrupted before boards were told of it: they go on as before. What was sent stays, and the same command goes on from there'
        )
      )
    stop?.addEventListener('abort', hear)
    forget = () => stop?.removeEventListener('abort', hear)
  })
  before.catch(() => {}) // told where it is waited for
  return { before, forget }
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

async function send(
  connection: Connection,
  messages: Message[],
  reporter: Reporter
): Promise<void> {
  if (messages.length === 0) return
  const progress = reporter.progress('Publishing', totalBytes(messages), 'B')
  let doneBytes = 0
  try {
    await connection.publish(messages, ({ payload }) => {
      doneBytes += Buffer.byteLength(payload)
      progress.update(doneBytes)
    })
  } finally {
    progress.stop()
  }
}
