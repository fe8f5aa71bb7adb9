import { checkBoardPath } from '../release/board-path'
import { Failure } from '../report/failure'
import type { PackageReference } from '../release/update-list'

export interface TopicPrefixes {
  /** For channels and nodes, `mpypi` for all boards known. */
  topicPrefix: string
  /** Default: `{topicPrefix}/packages`. Early documentation wrote `mypypi/packages`. */
  packagePrefix?: string | undefined
}

/** AWS IoT Core refuses topics with more (Message broker and protocol limits). */
const MAX_SLASHES = 7
/** AWS IoT Core's limit in bytes of UTF-8; other brokers allow far more. */
const MAX_TOPIC_BYTES = 256

/** Any, for its length. */
const HASH = '0'.repeat(64)

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[+#/\u0000-\u001f\u007f]/

/**
 * Checks a channel or device name: it must be one topic level, without wildcards.
 *
 * @param kind for the message: `channel`, `device id`
 * @throws Failure `bad-name`
 */
export function checkName(kind: string, name: string): void {
  if (name === '') throw new Failure('bad-name', `The ${kind} is empty; give it a name.`)
  if (FORBIDDEN.test(name) || name.startsWith('$'))
    throw new Failure(
      'bad-name',
      `The ${kind} ${JSON.stringify(name)} cannot be part of an MQTT topic; ` +
        'leave out +, #, / and control characters, and a $ at the beginning.'
    )
}

function checkPrefix(option: string, prefix: string): void {
  for (const level of prefix.split('/'))
    if (level === '' || FORBIDDEN.test(level) || level.startsWith('$'))
      throw new Failure(
        'bad-prefix',
        `${option} ${JSON.stringify(prefix)} cannot begin an MQTT topic; ` +
          'write names with / between them, without wildcards, such as mpypi.'
      )
}

function checkTopic(topic: string): string {
  const slashes = topic.split('/').length - 1
  if (slashes > MAX_SLASHES)
    throw new Failure(
      'topic-too-deep',
      `The topic ${topic} has ${slashes} slashes and brokers allow as few as ${MAX_SLASHES}; ` +
        'put the file into fewer folders or shorten the prefix.'
    )
  if (Buffer.byteLength(topic) > MAX_TOPIC_BYTES)
    throw new Failure(
      'topic-too-long',
      `The topic ${topic} is longer than ${MAX_TOPIC_BYTES} bytes, which brokers refuse; ` +
        'shorten the path or the prefix.'
    )
  return topic
}

/** All topics of the update channel. Every name that goes in is checked. */
export class Topics {
  private readonly prefix: string
  private readonly packagePrefix: string

  constructor({ topicPrefix, packagePrefix = `${topicPrefix}/packages` }: TopicPrefixes) {
    checkPrefix('topic-prefix', topicPrefix)
    checkPrefix('package-prefix', packagePrefix)
    this.prefix = topicPrefix
    this.packagePrefix = packagePrefix
  }

  /**
   * Whether there is room for these in topics is known before there is anything to send.
   *
   * @throws Failure `topic-too-deep`, `topic-too-long`, `bad-name`
   */
  requireRoom({ channels, deviceIds }: { channels: string[]; deviceIds: string[] }): void {
    for (const channel of channels) this.lease(channel)
    for (const deviceId of deviceIds) this.liveLog(deviceId)
    // The deepest of those that every release may have.
    this.package({ type: 'blob', sha256: HASH, part: 1 })
    this.package({ type: 'delta', pkg_sha256: HASH, base: HASH })
  }

  /** Where the update list of a channel is retained. */
  channel(name: string): string {
    checkName('channel', name)
    return checkTopic(`${this.prefix}/channels/${name}`)
  }

  /** All channels' lists, as a subscription. */
  everyChannel(): string {
    return `${this.prefix}/channels/+`
  }

  /** Whether it is that of a channel's list. */
  isChannel(topic: string): boolean {
    return topic.startsWith(this.everyChannel().slice(0, -1))
  }

  /** What publishers know of a channel's rollout. */
  rollout(channel: string): string {
    checkName('channel', channel)
    return checkTopic(`${this.prefix}/rollouts/${channel}`)
  }

  /** All rollouts, as a subscription. */
  everyRollout(): string {
    return `${this.prefix}/rollouts/+`
  }

  /** Who writes to a channel. */
  lease(channel: string): string {
    return checkTopic(`${this.rollout(channel)}/lease`)
  }

  /** Where one board takes an update list for itself alone. */
  command(deviceId: string): string {
    return this.node(deviceId, 'cmd')
  }

  /** Where a board says what it is. */
  info(deviceId: string): string {
    return this.node(deviceId, 'info')
  }

  /** Where a board says what its update is doing. */
  status(deviceId: string): string {
    return this.node(deviceId, 'status')
  }

  /** What a board logged last before it crashed. */
  log(deviceId: string): string {
    return this.node(deviceId, 'log')
  }

  /** Where a board is asked to do something now; never retained. */
  control(deviceId: string): string {
    return this.node(deviceId, 'ctl')
  }

  /** Where a board that was asked to tells its log line by line. */
  liveLog(deviceId: string): string {
    return checkTopic(`${this.log(deviceId)}/live`)
  }

  /** All that a board has, as a subscription. */
  branch(deviceId: string): string {
    return this.node(deviceId, '#')
  }

  /** `1` while the board is connected; its last will is `0`. */
  online(deviceId: string): string {
    return this.node(deviceId, 'online')
  }

  /** Until when the board sleeps; cleared when it is awake. */
  asleep(deviceId: string): string {
    return this.node(deviceId, 'asleep')
  }

  /** All boards' reports of one kind, as a subscription. */
  everyNode(leaf: string): string {
    return `${this.prefix}/nodes/+/${leaf}`
  }

  /** Takes the topic of a node apart; undefined for every other topic. */
  nodeOf(topic: string): { deviceId: string; leaf: string } | undefined {
    const start = `${this.prefix}/nodes/`
    if (!topic.startsWith(start)) return undefined
    const [deviceId, leaf, ...more] = topic.slice(start.length).split('/')
    return deviceId && leaf && more.length === 0 ? { deviceId, leaf } : undefined
  }

  /** What the broker holds of a release name. */
  index(name: string): string {
    checkName('release name', name)
    return checkTopic(`${this.packagePrefix}/index/${name}`)
  }

  /** All indexes, as a subscription. */
  everyIndex(): string {
    return `${this.packagePrefix}/index/+`
  }

  /** Whose index it is; undefined for every other topic. */
  indexed(topic: string): string | undefined {
    const start = this.everyIndex().slice(0, -1)
    return topic.startsWith(start) ? topic.slice(start.length) : undefined
  }

  /** Whether somebody deletes packages. */
  pruning(): string {
    return checkTopic(`${this.packagePrefix}/pruning`)
  }

  /** Where the payload of an update list's entry, or a blob, is retained. */
  package(reference: PackageReference): string {
    return checkTopic(`${this.packagePrefix}/${locate(reference)}`)
  }

  private node(deviceId: string, leaf: string): string {
    checkName('device id', deviceId)
    return checkTopic(`${this.prefix}/nodes/${deviceId}/${leaf}`)
  }
}

function locate(reference: PackageReference): string {
  switch (reference.type) {
    case 'blob': {
      const part = reference.part === undefined ? '' : `/${reference.part}`
      return `blob/${reference.sha256}${part}`
    }
    case 'delta':
      return `release/${reference.pkg_sha256}/${reference.base}`
    case 'src':
      return `src/${checkBoardPath(reference.path)}/${reference.pkg_sha256}`
    case 'fallback':
      return `release/${reference.pkg_sha256}`
    case 'release':
    case 'wheel':
      return `${reference.type}/${reference.pkg_sha256}`
  }
}
