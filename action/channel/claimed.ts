import type { UpdateList } from '../release/update-list'
import type { Reporter } from '../report/reporter'
import { ChannelRollout, type RolloutOptions, type RolloutResult } from './channel-rollout'
import { lookAt, type ChannelView } from './channel-view'
import type { BrokerOptions, Connection } from './connection'
import type { Message } from './message'
import type { Destination } from './publication'
import { FIRST_TIME } from './silence'
import type { Topics } from './topics'

interface Options {
  broker: BrokerOptions
  bringsBack?: boolean
  rollout?: Omit<RolloutOptions, 'broker'>
}

/** Where nobody says who publishes. */
const SOMEBODY = { by: 'a publisher' }

/** The channels that a publication writes to, each claimed while its packages are under way. */
export class Claimed {
  private readonly rollouts = new Map<string, ChannelRollout>()
  private readonly views = new Map<string, Promise<ChannelView>>()
  private planning = Promise.resolve()
  private released: Promise<void> | undefined

  constructor(
    private readonly watcher: Connection,
    private readonly topics: Topics,
    private readonly options: Options,
    private readonly reporter: Reporter
  ) {}

  /** Begins to look who has the channels: a lease that comes late must not be taken for a channel that nobody has. */
  look(destinations: Destination[]): void {
    if (this.options.bringsBack) return
    for (const { channel, list } of destinations) {
      if (channel === undefined || !isOfRelease(list)) continue
      const view = lookAt(this.watcher, this.topics, channel, FIRST_TIME)
      view.catch(() => {}) // told when it is waited for
      this.views.set(channel, view)
    }
  }

  /**
   * Claims the channels of releases whose list is to be sent. Lists without a release have no document, nor has
   * what was published before and is brought back as it was.
   *
   * @param told channels' lists, by topic
   */
  plan(
    destinations: Destination[],
    lists: Message[],
    told: ReadonlyMap<string, Buffer>
  ): Promise<void> {
    this.planning = this.claimAll(destinations, lists, told)
    return this.planning
  }

  private async claimAll(
    destinations: Destination[],
    lists: Message[],
    told: ReadonlyMap<string, Buffer>
  ): Promise<void> {
    const { broker, rollout = SOMEBODY } = this.options
    const sent = new Set(lists.map(({ topic }) => topic))
    for (const { channel, ...rest } of destinations) {
      const view = channel === undefined ? undefined : this.views.get(channel)
      if (channel === undefined || view === undefined) continue
      const topic = this.topics.channel(channel)
      if (!sent.has(topic)) continue
      const planned = await ChannelRollout.plan(
        this.watcher,
        this.topics,
        { channel, ...rest },
        { view: await view, list: told.get(topic) },
        { ...rollout, broker },
        this.reporter
      )
      this.rollouts.set(topic, planned)
    }
  }

  get isStaged(): boolean {
    return [...this.rollouts.values()].some(({ isStaged }) => isStaged)
  }

  /** Writes documents and lists of channels to which a release goes at once. @returns what is yet to be sent */
  async tell(lists: Message[]): Promise<Message[]> {
    for (const rollout of this.rollouts.values()) if (!rollout.isStaged) await rollout.tell()
    return lists.filter(({ topic }) => !this.rollouts.has(topic))
  }

  /**
   * Rolls out in steps where that was asked for, which is to one channel.
   *
   * @param known is told how far it came, if it fails
   */
  async drive(known: (soFar: RolloutResult) => void): Promise<RolloutResult | undefined> {
    const staged = [...this.rollouts.values()].find(({ isStaged }) => isStaged)
    return staged?.drive(known)
  }

  /** Lets others have the channels that were told; one that gets its release in steps is kept. */
  async releaseTold(): Promise<void> {
    if (!this.isStaged) await this.release()
  }

  /** Also what is still being claimed, where something else has failed meanwhile. */
  release(): Promise<void> {
    return (this.released ??= this.releaseAll())
  }

  private async releaseAll(): Promise<void> {
    await this.planning.catch(() => {})
    await Promise.all([...this.rollouts.values()].map((rollout) => rollout.release()))
  }
}

const isOfRelease = (list: UpdateList): boolean => list.some(({ type }) => type === 'release')
