import { sha256Of } from '../release/blob'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { waitForBoards, type Addressees, type Arrival, type BoardOutcome } from './arrival'
import { baseTopic, offerDelta } from './base'
import { CrashLogs } from './crash-logs'
import { checkOwner } from './owner'
import { connect, type BrokerOptions, type Connection } from './connection'
import { Fleet } from './fleet'
import { KeepFor } from './keep-for'
import type { Message } from './message'
import {
  DEFAULT_MAX_PACKAGE_BYTES,
  allOf,
  checkSizes,
  encodeList,
  planPublication,
  type Destination,
  type Publication,
  type PublicationOptions
} from './publication'
import { requireRetained } from './read-back'
import { Topics } from './topics'

export type { Destination, Package } from './publication'

export interface PublishOptions extends PublicationOptions {
  /** Further channels that get the same. */
  further?: Destination[]
  broker: BrokerOptions
  /** A channel that carries another name's release is given to this one. */
  replaceOwner?: boolean
  /** Connect to nothing and say what would be sent. */
  dryRun: boolean
  /** For brokers that do not state a limit. */
  maxPackageBytes?: number
  /** Wait so long for the addressed boards to confirm; not at all if absent. */
  waitS?: number
}

export interface PublishResult {
  /** In the order of sending; in a dry run, what would be sent. */
  sent: { topic: string; sizeBytes: number }[]
  /** Topics that already retained the right bytes. */
  skipped: string[]
  /** Sum of the payloads in `sent`. */
  bytes: number
  /** What became of the release on the addressed boards, if it was waited for. */
  arrival?: Arrival
}

/**
 * Publishes a release: packages first, each acknowledged, then the update list. A run that dies half-way
 * has changed nothing for the fleet, and the next one sends only what is missing.
 *
 * @throws Failure before anything is sent if something cannot be sent; see `planPublication`,
 *   `checkSizes`, `connect`
 */
export async function publish(options: PublishOptions, reporter: Reporter): Promise<PublishResult> {
  const destinations = destinationsOf(options)
  const planned = allOf(destinations.map(planPublication))
  const ownLimit = {
    bytes: options.maxPackageBytes ?? DEFAULT_MAX_PACKAGE_BYTES,
    of: 'option' as const
  }
  if (options.dryRun) {
    checkSizes(planned, ownLimit)
    return resultOf([...planned.packages, ...planned.lists], [])
  }

  const connection = await connect(options.broker, reporter)
  try {
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
    const brokerLimit = connection.maximumPacketBytes
    checkSizes(planned, brokerLimit === undefined ? ownLimit : { bytes: brokerLimit, of: 'broker' })
    const bases = destinations.map(baseTopic)
    const { present, told, keepFor } = await lookAround(
      connection,
      planned.packages,
      bases,
      options
    )
    if (!options.replaceOwner)
      destinations.forEach((one, index) => checkOwner(one, told.get(bases[index]!)))
    const plans: Publication[] = []
    for (const [index, one] of destinations.entries())
      plans.push(
        planPublication({
          ...(await offerDelta(connection, one, told.get(bases[index]!))),
          keepFor
        })
      )
    const { packages, lists } = allOf(plans)
    const missing = packages.filter(({ topic }) => !present.has(topic))
    reporter.info(
      `${connection.broker}: ${missing.length} packages to send, ${present.size} already there.`
    )
    await send(connection, missing, reporter)
    await requireRetained(connection, missing)
    const isSaid = ({ topic, payload, retain }: Message): boolean =>
      missing.length === 0 && retain && told.get(topic)?.equals(Buffer.from(payload)) === true
    const fresh = lists.filter((list) => !isSaid(list))
    const arrival = await sendLists(connection, options, destinations, fresh, reporter)
    const skipped = [...present, ...lists.filter(isSaid).map(({ topic }) => topic)]
    return { ...resultOf([...missing, ...fresh], skipped), ...(arrival && { arrival }) }
  } finally {
    await connection.close()
  }
}

/** The first one has the single boards as well. */
function destinationsOf({ further = [], ...options }: PublishOptions): PublicationOptions[] {
  return [options, ...further.map((other) => ({ ...options, ...other }))]
}

/** With four topics each they stay below the ten subscriptions that some brokers allow. */
const FEW_BOARDS = 2

/** What comes too late is only published once more than needed. */
const BRIEFLY = { ms: 100, roundTrips: 1 }

/** What a broker holds that a publication depends on. */
interface Surroundings {
  /** Topics that already retain exactly the bytes that are to be sent. */
  present: Set<string>
  /** What the bases' topics retain. */
  told: Map<string, Buffer>
  /** See `PublicationOptions`. */
  keepFor: ReadonlySet<string>
}

/** Asks in one go for everything that is of interest. */
async function lookAround(
  connection: Connection,
  packages: Message[],
  bases: string[],
  options: PublicationOptions
): Promise<Surroundings> {
  const wanted = new Map(packages.map(({ topic, payload }) => [topic, Buffer.from(payload)]))
  const present = new Set<string>()
  const told = new Map<string, Buffer>()
  const keepFor = new KeepFor(options)
  const visit = (topic: string, payload: Buffer): void => {
    if (bases.includes(topic)) told.set(topic, payload)
    else if (wanted.get(topic)?.equals(payload)) present.add(topic)
    else keepFor.take(topic, payload)
  }
  const asked = [...new Set(bases), ...wanted.keys(), ...keepFor.topics]
  await connection.retained(asked, visit, BRIEFLY)
  return { present, told, keepFor: options.keepFor ?? keepFor.boards }
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

async function sendLists(
  connection: Connection,
  options: PublishOptions,
  destinations: PublicationOptions[],
  lists: Message[],
  reporter: Reporter
): Promise<Arrival | undefined> {
  const { channel, deviceIds, waitS } = options
  // What is kept for a single board goes as soon as the board has a verdict.
  const bases = new Set(destinations.map(baseTopic))
  const lasting = lists.filter(({ topic }) => bases.has(topic))
  if (waitS === undefined) {
    await connection.publish(lists)
    await requireRetained(connection, lasting)
    return undefined
  }
  // Listening begins before there is anything to hear.
  const topics = new Topics(options)
  const few = channel === undefined && deviceIds.length <= FEW_BOARDS
  const fleet = await Fleet.watch(connection, topics, few ? deviceIds : undefined)
  const logs = await CrashLogs.watch(connection, topics, few ? deviceIds : undefined)
  await connection.publish(lists)
  await requireRetained(connection, lasting)
  const arrival = await waitForBoards(fleet, destinations.map(addresseesOf), waitS * 1000, reporter)
  await Promise.all([fleet.stop(), logs.stop()])
  return { ...arrival, boards: arrival.boards.map((board) => withLog(board, logs)) }
}

function withLog(board: BoardOutcome, logs: CrashLogs): BoardOutcome {
  const log = board.outcome === 'confirmed' ? undefined : logs.of(board.deviceId)
  return log === undefined ? board : { ...board, log }
}

function addresseesOf({ list, channel, deviceIds }: Destination): Addressees {
  const entry = list.find((candidate) => candidate.type === 'release')
  return {
    release: entry?.pkg_sha256 ?? sha256Of(Buffer.from(encodeList(list))),
    deviceIds,
    ...(channel !== undefined && { channel }),
    ...(entry?.rollout !== undefined && { rollout: entry.rollout })
  }
}

function resultOf(sent: Message[], skipped: string[]): PublishResult {
  return {
    sent: sent.map(({ topic, payload }) => ({ topic, sizeBytes: Buffer.byteLength(payload) })),
    skipped,
    bytes: totalBytes(sent)
  }
}

function totalBytes(messages: Message[]): number {
  return messages.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0)
}
