import { offerIn } from '../channel/channel-rollout'
import { lookAtBoth } from '../channel/channel-lock'
import type { ChannelView } from '../channel/channel-view'
import { Claim } from '../channel/claim'
import { connect, type BrokerOptions, type Connection } from '../channel/connection'
import { Driver } from '../channel/drive'
import { manifestToSign, revertTo } from '../channel/revert'
import { Topics } from '../channel/topics'
import { releaseEntryOf } from '../release/retained-list'
import type { Sign } from '../release/signature'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { afterDecision, commanded, COMMANDS, type RolloutCommand } from '../rollout/command'
import type { Decision } from '../rollout/decide'
import { isDriven, NO_COUNTS, type Offer, type RolloutDocument } from '../rollout/document'
import { policyOf } from '../rollout/policy'
import { requirePolicy, signed } from '../rollout/signed-policy'
import { brokerOptions, type BrokerInputs } from './broker-options'
import { claimant } from './claimant'
import { reportCrashes } from './report-boards'
import { reportRollout } from './report-rollout'
import { limitOf } from './rollout-policy'
import { signerOf } from './signer'

export interface RolloutVerbInputs {
  broker: BrokerInputs
  topicPrefix: string
  packagePrefix?: string
  channel?: string
  command: string[]
  signingKey?: string
  maxFailures?: string
  /** Leaves the rollout where it is, to be gone on with. */
  stop?: AbortSignal
}

export interface RolloutReport {
  rollout?: RolloutDocument
  holder?: string
}

/** Shows a channel's rollout, stops it, goes on with it, or brings back the release before. */
export async function rollout(
  inputs: RolloutVerbInputs,
  reporter: Reporter
): Promise<RolloutReport> {
  const [command, ...more] = inputs.command
  if (command === undefined || more.length > 0)
    throw new Failure('usage', `one of status, ${COMMANDS.join(', ')}: which is meant?`)
  const { channel } = inputs
  if (channel === undefined)
    throw new Failure('usage', 'the rollout of which channel? Give --channel')
  const asked = COMMANDS.find((known) => known === command)
  if (inputs.maxFailures !== undefined && asked !== 'resume')
    throw new Failure('usage', `max-failures is for resume: leave it out with ${command}`)
  const sign = asked && (await signerOf(inputs.signingKey))
  const broker = await brokerOptions(inputs.broker)
  const topics = new Topics(inputs)
  const connection = await connect(broker, reporter)
  try {
    const view = await lookAtBoth(connection, topics, channel, broker, reporter)
    const document = view.document ?? (await adopted(connection, topics, channel, view, reporter))
    if (asked === undefined) {
      const { holder } = view.lease ?? {}
      reportRollout(document, holder ?? undefined, reporter)
      return { rollout: document, ...(holder && { holder }) }
    }
    const { maxFailures } = inputs
    const { stop } = inputs
    const channelWork = { connection, topics, broker, sign, channel, document, reporter, stop }
    return { rollout: await commandRollout({ ...channelWork, command: asked, maxFailures }) }
  } finally {
    await connection.close()
  }
}

interface Work {
  connection: Connection
  topics: Topics
  broker: BrokerOptions
  sign: Sign | undefined
  command: RolloutCommand
  channel: string
  document: RolloutDocument
  maxFailures: string | undefined
  stop: AbortSignal | undefined
  reporter: Reporter
}

async function commandRollout(work: Work): Promise<RolloutDocument> {
  const { connection, topics, broker, command, channel, reporter } = work
  await requirePossible(work)
  const options = { ...claimant(), broker, seize: command !== 'resume' }
  const claim = await Claim.take(connection, topics, channel, options, reporter)
  const document = claim.before ?? work.document
  let driver: Driver | undefined
  try {
    const next = await changed({ ...work, document }, claim.epoch)
    if (!isDriven(next)) {
      await claim.write(next)
      reportRollout(next, undefined, reporter)
      return next
    }
    const driven = { ...options, ...(work.stop && { stop: work.stop }) }
    driver = new Driver(connection, topics, claim, next, driven, reporter)
    const end = await driver.run()
    reportRollout(end, undefined, reporter)
    reportCrashes(driver.crashes(), new Map(), reporter)
    return end
  } finally {
    await (driver?.claim ?? claim).release()
  }
}

/**
 * What is not possible disturbs nobody: it is found out before the channel is taken from its publisher.
 *
 * @throws Failure `rollout-state`, `key-needed`, `rollout-forged`, `no-previous`
 */
async function requirePossible(work: Work): Promise<void> {
  decided(work)
  if (needsRevert(work)) await manifestToSign(work, previousOf(work.document))
}

/** @throws Failure `rollout-state`, `key-needed`, `rollout-forged` */
function decided(work: Work): Decision {
  const { document, command, sign } = work
  const decision = commanded(document, command, claimant().by)
  if (command === 'resume' || needsRevert(work)) requirePolicy(document, sign)
  return decision
}

const needsRevert = ({ document, command }: Work): boolean =>
  command === 'revert' && !document.revert

/** @throws Failure `no-previous` */
function previousOf({ previous, release, channel }: RolloutDocument): Offer {
  if (previous) return previous
  throw new Failure(
    'no-previous',
    `before ${release.entry.version} channel ${channel} had no release: publish one`
  )
}

/** The document as the command makes it. */
async function changed(work: Work, epoch: number): Promise<RolloutDocument> {
  const { command, document, sign, maxFailures } = work
  const nowMs = Date.now()
  const next = afterDecision(document, decided(work), nowMs)
  switch (command) {
    case 'pause':
    case 'halt':
      return { ...next, epoch }
    case 'resume': {
      if (maxFailures === undefined) return { ...next, epoch }
      const limit = limitOf(maxFailures)
      const limits = { ...next.limits, step: limit, total: limit }
      return signed({ ...next, epoch, limits }, sign)
    }
    case 'revert': {
      if (!needsRevert(work)) return { ...next, epoch }
      const revert = await revertTo(work, previousOf(document), nowMs)
      return signed({ ...next, epoch, revert }, sign)
    }
  }
}

/**
 * What a channel's list says of a rollout whose document is lost, as with a broker that keeps nothing over a restart.
 *
 * @throws Failure `no-rollout`
 */
async function adopted(
  connection: Connection,
  topics: Topics,
  channel: string,
  view: ChannelView,
  reporter: Reporter
): Promise<RolloutDocument> {
  const topic = topics.channel(channel)
  const told = await connection.retainedOn(topic)
  const entry = told?.length ? releaseEntryOf(topic, told) : undefined
  if (!entry)
    throw new Failure('no-rollout', `${connection.broker} has no rollout of channel ${channel}`)
  const { rollout: percent = 100, canary = [], spread = 0, ...whole } = entry
  reporter.warning(
    `The list of channel ${channel} is at ${percent} %, and there is no document: the broker has lost it. ` +
      'What the list says is taken for it.'
  )
  const isWhole = percent === 100
  return {
    format: 1,
    id: 'adopted',
    rev: 0,
    channel,
    state: isWhole ? 'complete' : 'paused',
    step: 0,
    since: Date.now(),
    ...policyOf({}),
    ...(percent > 0 && percent < 100 && { steps: [percent, 100] }),
    canary,
    spread_s: spread,
    release: { entry: whole, packages: [] },
    previous: isWhole ? null : offerIn(topics, channel, told),
    revert: null,
    failed: [],
    counts: NO_COUNTS,
    reason: 'its document is lost',
    by: 'nobody',
    epoch: view.epoch
  }
}
