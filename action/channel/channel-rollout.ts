import { randomBytes } from 'node:crypto'
import { decompress } from '../release/blob'
import { MAX_MANIFEST_BYTES, parseManifest } from '../release/manifest'
import { isPackageEntry, othersOf, releaseEntryOf } from '../release/retained-list'
import { contentHash } from '../release/revert'
import type { Sign } from '../release/signature'
import { Failure, unlessFailure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import {
  isNewer,
  isTerminal,
  NO_COUNTS,
  type Offer,
  type RolloutDocument
} from '../rollout/document'
import { isStaged, policyOf, type Policy } from '../rollout/policy'
import { listOf } from '../rollout/projection'
import { requirePolicy, signed } from '../rollout/signed-policy'
import type { ChannelView } from './channel-view'
import { Claim } from './claim'
import type { Connection } from './connection'
import type { Crash } from './crash-logs'
import { Driver, type DriveOptions } from './drive'
import type { Destination } from './publication'
import { revertIfPossible } from './revert'
import type { Topics } from './topics'

export interface RolloutOptions extends DriveOptions {
  /** Absent: everybody at once. */
  policy?: Policy
  /** Signs the policy, and the revert. */
  sign?: Sign
  /** A rollout that is paused or halted gives way. */
  supersede?: boolean
}

/** What a rollout came to. */
export interface RolloutResult {
  document: RolloutDocument
  /** Boards that have it yet to come, by id. */
  pending: string[]
  /** Of boards that failed while somebody watched. */
  crashes: Crash[]
}

/** The publication of a release to a channel: from the claim to the end of the rollout. */
export class ChannelRollout {
  private constructor(
    private readonly watcher: Connection,
    private readonly topics: Topics,
    private claim: Claim,
    private readonly planned: RolloutDocument,
    private readonly options: RolloutOptions,
    private readonly reporter: Reporter
  ) {}

  /**
   * Claims the channel and plans the rollout. Nothing that boards see is written yet.
   *
   * @param known what the broker retained of the channel just now: lease and document, and the list
   * @throws Failure `channel-held`, `rollout-open`, `key-needed`, `rollout-forged`
   */
  static async plan(
    watcher: Connection,
    topics: Topics,
    destination: Destination & { channel: string },
    known: { view: ChannelView; list: Buffer | undefined },
    options: RolloutOptions,
    reporter: Reporter
  ): Promise<ChannelRollout> {
    const { channel } = destination
    const { document: seen } = known.view
    const claim = await Claim.take(watcher, topics, channel, options, reporter, known.view)
    try {
      const { release, manifest } = releaseOf(destination)
      const told = isBehind(seen, claim.before) ? listIn(claim.before) : known.list
      const open = checkOpen(claim.before, release, manifest, options)
      const planned = open
        ? { ...open, epoch: claim.epoch }
        : await begin(watcher, topics, claim, { release, manifest }, told, options, reporter)
      if (open)
        reporter.info(
          `The rollout ${open.id}, which is ${open.state}, is gone on with as it was planned.`
        )
      return new ChannelRollout(watcher, topics, claim, planned, options, reporter)
    } catch (error) {
      await claim.release()
      throw error
    }
  }

  get isStaged(): boolean {
    return isStaged(this.planned)
  }

  /** Writes document and list of a publication to everybody. */
  async tell(): Promise<void> {
    await this.claim.writeLast({
      ...this.planned,
      state: 'complete',
      reason: 'to everybody at once'
    })
  }

  /** Rolls out step by step. @param known is told how far it came, if it fails */
  async drive(known: (soFar: RolloutResult) => void): Promise<RolloutResult> {
    const driver = new Driver(
      this.watcher,
      this.topics,
      this.claim,
      this.planned,
      this.options,
      this.reporter
    )
    try {
      await driver.run()
      return resultOf(driver)
    } catch (error) {
      known(resultOf(driver))
      throw error
    } finally {
      this.claim = driver.claim
    }
  }

  release(): Promise<void> {
    return this.claim.release()
  }
}

const resultOf = (driver: Driver): RolloutResult => ({
  document: driver.document,
  pending: driver.pending(),
  crashes: driver.crashes()
})

/** Whether a document is older than the one that there is: then the list beside it is, too, which is written after it. */
const isBehind = (
  seen: RolloutDocument | undefined,
  before: RolloutDocument | undefined
): before is RolloutDocument => before !== undefined && (!seen || isNewer(before, seen))

const listIn = (document: RolloutDocument): Buffer => Buffer.from(JSON.stringify(listOf(document)))

function releaseOf({ list, packages }: Destination): { release: Offer; manifest: Buffer } {
  const entry = list.find((candidate) => candidate.type === 'release')!
  const found = packages.find((each) => each.entry.type === 'release')!
  const manifest = decompress(found.payload, MAX_MANIFEST_BYTES)
  return { release: { entry, packages: list.filter(isPackageEntry) }, manifest }
}

/** @returns the document of the same release that is to be gone on with */
function checkOpen(
  before: RolloutDocument | undefined,
  { entry }: Offer,
  manifest: Buffer,
  { supersede = false, sign }: RolloutOptions
): RolloutDocument | undefined {
  if (!before || isTerminal(before)) return undefined
  const isSame =
    before.release.entry.name === entry.name &&
    before.release.entry.version === entry.version &&
    before.content === contentHash(manifest)
  const isStopped = before.state === 'paused' || before.state === 'halted'
  if (isSame && !isStopped) {
    requirePolicy(before, sign)
    return before
  }
  if (supersede && isStopped) return undefined
  const { id, channel, state, step, steps, release } = before
  throw new Failure(
    'rollout-open',
    `the rollout ${id} of ${release.entry.name} ${release.entry.version} on channel ${channel} is ${state} at ` +
      `${steps[step]} %: nothing was published. ` +
      (isStopped
        ? 'Resume or revert it (mpy-blox rollout), or publish with supersede'
        : 'Wait for its end, or halt it (mpy-blox rollout halt)')
  )
}

async function begin(
  watcher: Connection,
  topics: Topics,
  claim: Claim,
  { release, manifest }: { release: Offer; manifest: Buffer },
  told: Buffer | undefined,
  { policy = policyOf({}), sign, by }: RolloutOptions,
  reporter: Reporter
): Promise<RolloutDocument> {
  const { channel, before } = claim
  const previous = before && !isTerminal(before) ? before.previous : offerIn(topics, channel, told)
  const { seq } = parseManifest(manifest).header
  const document: RolloutDocument = {
    format: 1,
    id: randomBytes(4).toString('hex'),
    epoch: claim.epoch,
    rev: (before?.rev ?? 0) + 1,
    channel,
    state: 'planned',
    step: 0,
    since: Date.now(),
    ...policy,
    release,
    previous,
    revert:
      policy.on_failure === 'revert' && isStaged(policy) && previous
        ? await revertIfPossible(
            { connection: watcher, topics, channel, sign, reporter },
            previous,
            seq + 1
          )
        : null,
    content: contentHash(manifest),
    failed: [],
    counts: NO_COUNTS,
    reason: 'planned',
    by
  }
  return signed(document, sign)
}

/** What a channel's list has now, as the release before the next one. */
export function offerIn(topics: Topics, channel: string, told: Buffer | undefined): Offer | null {
  if (!told?.length) return null
  const topic = topics.channel(channel)
  const entry = unlessFailure(() => releaseEntryOf(topic, told))
  if (!entry) return null
  const { rollout = 100, ...whole } = entry
  delete whole.canary
  delete whole.spread
  const { fallback, packages } = othersOf(topic, told)
  // A list below 100 % without a document: everybody has the fallback.
  if (rollout < 100) return fallback ? { entry: { ...fallback, type: 'release' }, packages } : null
  return { entry: whole, packages }
}
