import { connect, type Connection } from '../channel/connection'
import { changeIndex } from '../channel/index-topic'
import { prune } from '../channel/prune'
import { PrunePlanner, type PruneChoice, type PrunePlan } from '../channel/prune-plan'
import { Topics } from '../channel/topics'
import { isSameVersion } from '../release/version'
import { counted } from '../report/counted'
import { Failure } from '../report/failure'
import { isoDate } from '../report/moment'
import type { Reporter } from '../report/reporter'
import { formatSize } from '../report/size'
import { brokerOptions, type BrokerInputs } from './broker-options'

export interface PruneInputs {
  broker: BrokerInputs
  topicPrefix: string
  packagePrefix?: string
  /** Names of releases: one. */
  names: string[]
  /** Versions that are not pruned, now and later. */
  keep: string[]
  /** Asks a person; without one, nothing is done. */
  confirm: (question: string) => Promise<boolean>
  /** For tests; otherwise the clock's, in ms since 1970. */
  nowMs?: number
}

export interface PruneReport {
  name: string
  /** Versions, the oldest first. */
  pruned: string[]
  kept: string[]
  topics: number
  /** What the broker retains of the name's releases, and what it did before. */
  bytesBefore: number
  bytesAfter: number
}

/**
 * Deletes releases to which nothing refers from the broker, after showing them and asking.
 *
 * @throws Failure `not-confirmed`, and as `PrunePlanner.plan` and `prune`
 */
export async function runPrune(inputs: PruneInputs, reporter: Reporter): Promise<PruneReport> {
  const [name, ...more] = inputs.names
  if (name === undefined || more.length > 0)
    throw new Failure('usage', 'give the name of one release, such as that of the project')
  const topics = new Topics(inputs)
  const connection = await connect(
    { ...(await brokerOptions(inputs.broker)), retries: 0 },
    reporter
  )
  try {
    const choice = { name, keep: inputs.keep, nowMs: inputs.nowMs ?? Date.now() }
    const planner = new PrunePlanner(connection, topics)
    const shown = await planner.plan(choice)
    checkKept(choice, shown)
    tell(choice, shown, reporter)
    const kept = shown.kept.map(({ version }) => version)
    const { totalBytes: bytesBefore } = shown
    if (shown.releases.length === 0) {
      await remember(connection, topics, choice, reporter)
      return { name, pruned: [], kept, topics: 0, bytesBefore, bytesAfter: bytesBefore }
    }
    const bytes = formatSize(sumOf(shown.deletions))
    if (
      !(await inputs.confirm(
        `Delete ${counted(shown.releases.length, 'release')} of ${name}, ${bytes}?`
      ))
    )
      throw new Failure('not-confirmed', 'nothing was deleted; give --yes to do it without asking')
    await remember(connection, topics, choice, reporter)
    const { deleted, releases } = await prune(
      connection,
      topics,
      { planner, shown, choice },
      reporter
    )
    const freed = sumOf(deleted)
    reporter.info(
      `Deleted ${counted(releases.length, 'release')} of ${name}, ${formatSize(freed)}.`
    )
    return {
      name,
      pruned: releases.map(({ version }) => version),
      kept,
      topics: deleted.size,
      bytesBefore,
      bytesAfter: bytesBefore - freed
    }
  } finally {
    await connection.close()
  }
}

const sumOf = (sizes: Map<string, number>): number =>
  [...sizes.values()].reduce((sum, size) => sum + size, 0)

/** A version that is mistyped would be deleted. */
function checkKept({ name, keep }: PruneChoice, { releases, kept }: PrunePlan): void {
  const known = [...releases, ...kept].map(({ version }) => version)
  const unknown = keep.find((version) => !known.some((each) => isSameVersion(each, version)))
  if (unknown !== undefined)
    throw new Failure(
      'not-in-index',
      `${name} ${unknown}, which is to be kept, is not in the index of the broker: nothing was deleted`
    )
}

function tell({ name }: PruneChoice, plan: PrunePlan, reporter: Reporter): void {
  const { releases, kept, deletions, totalBytes, counts } = plan
  reporter.info(
    `Looked at ${counted(counts.channels, 'channel')} and ${counted(counts.boards, 'board')}. Of ${name} stay ` +
      `${kept.map(({ version }) => version).join(', ') || 'no releases'}.`
  )
  if (releases.length === 0) {
    reporter.info(`Nothing of ${name} can go: something refers to it, or it is younger than 24 h.`)
    return
  }
  reporter.table({
    title: `To be deleted: ${counted(deletions.size, 'topic')}, ${formatSize(sumOf(deletions))} of ${formatSize(totalBytes)}`,
    columns: ['release', 'channel', 'published'],
    rows: releases.map(({ version, channel, seq }) => [
      `${name} ${version}`,
      channel ?? '',
      isoDate(seq)
    ])
  })
}

/** Writes into the index what is never pruned. */
async function remember(
  connection: Connection,
  topics: Topics,
  { name, keep }: PruneChoice,
  reporter: Reporter
): Promise<void> {
  if (keep.length === 0) return
  await changeIndex(
    connection,
    topics,
    {
      name,
      change: (index) => ({ ...index, keep: [...new Set([...index.keep, ...keep])] }),
      isIn: (index) => keep.every((version) => index.keep.includes(version))
    },
    reporter
  )
}
