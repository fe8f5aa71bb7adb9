import { createHash } from 'node:crypto'
import { Failure } from '../report/failure'
import { checkBoardPaths } from '../release/board-path'
import { checkUpdateList, type PackageReference, type UpdateList } from '../release/update-list'
import type { Message } from './message'
import { Topics, type TopicPrefixes } from './topics'

/** What one topic below the package prefix is to retain. */
export interface Package {
  entry: PackageReference
  payload: Buffer
}

/** A list with what it names, and whom it is for: a channel, single boards, or both. */
export interface Destination {
  packages: Package[]
  list: UpdateList
  channel?: string
  deviceIds: string[]
}

export interface PublicationOptions extends TopicPrefixes, Destination {
  /**
   * Those of `deviceIds` whose list the broker keeps until the board clears it: boards of this library. An
   * original board would install it at every boot.
   */
  keepFor?: ReadonlySet<string>
}

/** Everything that a publication sends, in order: no list before all packages are acknowledged. */
export interface Publication {
  packages: Message[]
  lists: Message[]
}

/**
 * Plans a publication. Whatever can be known to be wrong without a broker is refused here.
 *
 * @throws Failure `bad-name`, `bad-prefix`, `path`, `topic-too-deep`, `no-destination`, ...
 */
export function planPublication(options: PublicationOptions): Publication {
  const topics = new Topics(options)
  checkPaths(options.list)
  const packages = new Map<string, Message>()
  for (const { entry, payload } of options.packages) {
    checkContent(entry, payload)
    const topic = topics.package(entry)
    packages.set(topic, { topic, payload, retain: true })
  }
  for (const entry of options.list)
    if (!packages.has(topics.package(entry)))
      throw new Failure(
        'package-missing',
        `The update list names ${topics.package(entry)}, which is not given.`
      )
  return { packages: [...packages.values()], lists: addressLists(options, topics) }
}

/** Several publications as one: what they share is sent once, and no list before all packages are there. */
export function allOf(publications: Publication[]): Publication {
  const packages = publications.flatMap((one) => one.packages)
  return {
    packages: [...new Map(packages.map((message) => [message.topic, message])).values()],
    lists: publications.flatMap(({ lists }) => lists)
  }
}

/** What a publication came to on the wire. */
export interface SentMessages {
  /** In the order of sending; in a dry run, what would be sent. */
  sent: { topic: string; sizeBytes: number }[]
  /** Topics that already retained the right bytes. */
  skipped: string[]
  /** Sum of the payloads in `sent`. */
  bytes: number
  /** As they were published, with what was added to them. */
  destinations: Destination[]
}

export function messagesOf(
  destinations: Destination[],
  sent: Message[],
  skipped: string[]
): SentMessages {
  return {
    destinations: destinations.map(({ packages, list, channel, deviceIds }) => ({
      packages,
      list,
      deviceIds,
      ...(channel !== undefined && { channel })
    })),
    sent: sent.map(({ topic, payload }) => ({ topic, sizeBytes: Buffer.byteLength(payload) })),
    skipped,
    bytes: totalBytes(sent)
  }
}

export function totalBytes(messages: Message[]): number {
  return messages.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0)
}

/** The list as it goes over the wire, which is also what its sha256 is made of. */
export function encodeList(list: UpdateList): string {
  return JSON.stringify(list)
}

function addressLists(options: PublicationOptions, topics: Topics): Message[] {
  checkUpdateList(options.list)
  const payload = encodeList(options.list)
  const lists: Message[] = []
  if (options.channel !== undefined)
    lists.push({ topic: topics.channel(options.channel), payload, retain: true })
  for (const deviceId of new Set(options.deviceIds))
    lists.push({
      topic: topics.command(deviceId),
      payload,
      retain: options.keepFor?.has(deviceId) ?? false
    })
  if (lists.length === 0)
    throw new Failure('no-destination', 'Nobody is addressed; give a channel or device-ids.')
  return lists
}

function checkPaths(list: UpdateList): void {
  const paths = list.flatMap((entry) => (entry.type === 'src' ? [entry.path] : []))
  const checked = checkBoardPaths(paths)
  const other = paths.find((path, index) => path !== checked[index])
  if (other !== undefined)
    throw new Failure(
      'path',
      `board path ${JSON.stringify(other)} is not relative to /; build the update list again`
    )
}

/** A payload under a wrong hash would be retained for good and refused by every board. */
function checkContent(entry: PackageReference, payload: Buffer): void {
  if (entry.type !== 'wheel' && entry.type !== 'src') return
  const sha256 = createHash('sha256').update(payload).digest('hex')
  if (sha256 !== entry.pkg_sha256 || payload.length !== entry.size)
    throw new Failure(
      'package-changed',
      `${entry.type === 'src' ? entry.path : entry.name} is not what the update list says (sha256 ${sha256}); build again.`
    )
}

/** Brokers without a stated limit: EMQX and NATS take 1 MiB, Mosquitto 2.1 takes 2,000,000 bytes. */
export const DEFAULT_MAX_PACKAGE_BYTES = 1024 * 1024

/** Fixed header, topic length, packet id, property length: MQTT 5 §2.1, §3.3. */
const PACKET_OVERHEAD_BYTES = 5 + 2 + 2 + 1

export interface SizeLimit {
  bytes: number
  /** `broker`: of whole packets, as the broker said. `option`: of payloads. */
  of: 'broker' | 'option'
}

/** @throws Failure `package-too-large`, naming every message that is */
export function checkSizes({ packages, lists }: Publication, limit: SizeLimit): void {
  const tooLarge = [...packages, ...lists].filter(
    (message) => sizeAgainst(message, limit) > limit.bytes
  )
  if (tooLarge.length === 0) return
  const named = tooLarge.map(
    ({ topic, payload }) => `${topic} (${Buffer.byteLength(payload)} bytes)`
  )
  throw new Failure(
    'package-too-large',
    limit.of === 'broker'
      ? `The broker takes packets of at most ${limit.bytes} bytes, too few for ${named.join(', ')}; ` +
          "make the files smaller or raise the broker's limit. Nothing was sent."
      : `Packages may have at most ${limit.bytes} bytes, since many brokers drop larger ones, too few for ` +
          `${named.join(', ')}; make the files smaller, or raise max-package-bytes if the broker allows. Nothing was sent.`
  )
}

function sizeAgainst({ topic, payload }: Message, limit: SizeLimit): number {
  const payloadBytes = Buffer.byteLength(payload)
  return limit.of === 'option'
    ? payloadBytes
    : payloadBytes + Buffer.byteLength(topic) + PACKET_OVERHEAD_BYTES
}
