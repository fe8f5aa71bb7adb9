import { connectAsync, type MqttClient } from 'mqtt'
import type { BrokerInputs } from '../../action/commands/broker-options'
import { rollout, type RolloutReport } from '../../action/commands/rollout'
import { publish, type PublishOptions, type PublishResult } from '../../action/channel/publish'
import { makeRelease, type Release } from '../../action/release/release'
import { signManifest, type Sign } from '../../action/release/signature'
import { policyOf, type Wish } from '../../action/rollout/policy'
import { parseDocument } from '../../action/rollout/read-document'
import type { RolloutDocument } from '../../action/rollout/document'
import { Listeners } from './listeners'
import { RecordingReporter } from './recording-reporter'
import { updateOf } from './update'
import { OTHER, SIGNER } from './key-pairs'

export const CHANNEL = 'lab'
/** A publisher looks at the clock that often, so that tests need not wait. */
export const TICK_MS = 20
/** A step that is undecided for long would pause, on a busy machine as well. */
export const QUICK = { soakS: 0, stepTimeoutS: 86_400 }

export const SIGNING_KEY = SIGNER.privatePem
export const OTHER_KEY = OTHER.privatePem
export const sign: Sign = (bytes) => signManifest(bytes, SIGNING_KEY)

/** A release, the same in every run, since its hash decides which boards are in the first steps. */
export function releaseOf(
  version: string,
  more: Partial<Parameters<typeof makeRelease>[0]> = {}
): Release {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return makeRelease({
    name: 'demo',
    version,
    srcFiles: new Map([['user_main.py', Buffer.from(`# ${version}\n`)]]),
    channel: CHANNEL,
    deviceIds: [],
    // Some way from one to the next, as a revert takes the `seq` in between.
    nowMs: 1_700_000_000_000 + (major * 100 + minor) * 1000,
    ...more
  })
}

/** A port of this machine, or all that it takes to reach a broker. */
type At = number | BrokerInputs

const brokerAt = (at: At): BrokerInputs =>
  typeof at === 'number' ? { url: `mqtt://127.0.0.1:${at}` } : at

/** Publishes a version to the channel, in the steps that are wished for. */
export function roll(
  at: At,
  release: Release,
  wish: Wish | undefined,
  more: Partial<NonNullable<PublishOptions['rollout']>> = {},
  reporter = new RecordingReporter()
): Promise<PublishResult> {
  return publish(
    {
      ...updateOf(),
      packages: release.packages,
      list: [release.entry],
      channel: CHANNEL,
      broker: brokerAt(at),
      rollout: { by: 'a test', tickMs: TICK_MS, ...(wish && { policy: policyOf(wish) }), ...more }
    },
    reporter
  )
}

/** What an operator does with the rollout. */
export function operate(
  at: At,
  command: string,
  signingKey?: string,
  reporter = new RecordingReporter(),
  more: { maxFailures?: string } = {}
): Promise<RolloutReport> {
  return rollout(
    {
      broker: brokerAt(at),
      topicPrefix: 'mpypi',
      channel: CHANNEL,
      command: [command],
      ...more,
      ...(signingKey !== undefined && { signingKey })
    },
    reporter
  )
}

/** What boards of a broker say, and what is retained of a rollout. */
export class Watcher {
  /** Board → what it said of its updates, in order: `release state`. */
  readonly said = new Map<string, string[]>()
  document: RolloutDocument | undefined
  list: { type: string; rollout?: number; pkg_sha256: string }[] = []
  readonly documents: RolloutDocument[] = []
  private readonly listeners = new Listeners()

  private constructor(private readonly client: MqttClient) {}

  static async at(port: number): Promise<Watcher> {
    const client = await connectAsync(`mqtt://127.0.0.1:${port}`)
    const watcher = new Watcher(client)
    // While a broker is away; it connects again by itself.
    client.on('error', () => {})
    client.on('message', (topic, payload) => watcher.hear(topic, payload))
    await client.subscribeAsync(
      ['mpypi/nodes/+/status', `mpypi/rollouts/${CHANNEL}`, `mpypi/channels/${CHANNEL}`],
      { qos: 1 }
    )
    return watcher
  }

  /** Boards that went through applying that release. */
  applied({ entry }: Release): string[] {
    return this.withState(entry.pkg_sha256, 'applying')
  }

  withState(release: string, state: string): string[] {
    return [...this.said.entries()]
      .filter(([, said]) => said.includes(`${release} ${state}`))
      .map(([id]) => id)
  }

  /** What every board said last: release and state. */
  lastSaid(): Set<string> {
    return new Set([...this.said.values()].map((said) => said.at(-1)!))
  }

  /** Waits until so many boards have confirmed a release. */
  confirmedBy(boards: number, release: string): Promise<void> {
    return this.until(() => this.withState(release, 'confirmed').length === boards)
  }

  /** Waits until it is so. */
  async until(isSo: () => boolean): Promise<void> {
    await this.listeners.until(
      () => isSo() || undefined,
      () => `${this.said.size} boards have spoken, of ${JSON.stringify(this.document)}`
    )
  }

  async stop(): Promise<void> {
    await this.client.endAsync(true)
  }

  private hear(topic: string, payload: Buffer): void {
    if (payload.length === 0) return
    if (topic.startsWith('mpypi/rollouts/')) {
      this.document = parseDocument(topic, payload)
      this.documents.push(this.document)
    } else if (topic.startsWith('mpypi/channels/'))
      this.list = JSON.parse(payload.toString()) as Watcher['list']
    else {
      const { release, state } = JSON.parse(payload.toString()) as Record<string, string>
      const id = topic.split('/')[2]!
      this.said.set(id, [...(this.said.get(id) ?? []), `${release} ${state}`])
    }
    this.listeners.notify()
  }
}
