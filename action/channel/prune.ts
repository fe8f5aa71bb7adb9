import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { Connection } from './connection'
import { changeIndex } from './index-topic'
import type { PruneChoice, PrunePlan, PrunePlanner } from './prune-plan'
import { encodeMark, pruningOver, readMark } from './pruning'
import type { Topics } from './topics'

/** Publishers take a mark for dead after 60 s (docs/protocol.md, "Pruning"); a message may take half of that. */
const ENOUGH_MS = 25_000
/** Deleted between two looks at whether it may go on. */
const AT_A_TIME = 32

/** What a pruning came to. */
export interface Pruned {
  /** Topics that were cleared, with what they retained in bytes. */
  deleted: Map<string, number>
  releases: PrunePlan['releases']
}

/**
 * Deletes what a plan says, as far as it still stands once publishers know of the pruning.
 *
 * @param connection does not connect again after a loss: by then others may go on
 * @throws Failure `pruning-held`, `prune-unfinished`, `connection-lost`, ...
 */
export async function prune(
  connection: Connection,
  topics: Topics,
  { planner, shown, choice }: { planner: PrunePlanner; shown: PrunePlan; choice: PruneChoice },
  reporter: Reporter
): Promise<Pruned> {
  const mark = await PruningHold.take(connection, topics)
  try {
    const now = await planner.plan(choice)
    // Neither what came under the eyes of nobody, nor what is referred to since.
    const releases = now.releases.filter(isIn(shown.releases))
    const deletions = [...now.deletions].filter(([topic]) => shown.deletions.has(topic))
    const progress = reporter.progress('Deleting', deletions.length, '')
    try {
      for (let done = 0; done < deletions.length; done += AT_A_TIME) {
        await mark.require()
        const some = deletions.slice(done, done + AT_A_TIME)
        await connection.publish(some.map(([topic]) => ({ topic, payload: '', retain: true })))
        progress.update(done + some.length)
      }
    } finally {
      progress.stop()
    }
    await mark.require()
    await forget(connection, topics, choice.name, releases, reporter)
    return { deleted: new Map(deletions), releases }
  } finally {
    await mark.release()
  }
}

/** The same manifest, as it was published then. */
const isIn =
  (releases: PrunePlan['releases']) =>
  ({ pkg_sha256, at }: PrunePlan['releases'][number]): boolean =>
    releases.some((each) => each.pkg_sha256 === pkg_sha256 && each.at === at)

/** Takes releases out of the index, unless they were published once more meanwhile. */
async function forget(
  connection: Connection,
  topics: Topics,
  name: string,
  gone: PrunePlan['releases'],
  reporter: Reporter
): Promise<void> {
  const isGone = isIn(gone)
  await changeIndex(
    connection,
    topics,
    {
      name,
      change: (index) => ({
        ...index,
        releases: index.releases.filter((each) => !isGone(each))
      }),
      isIn: ({ releases }) => !releases.some(isGone)
    },
    reporter
  )
}

/** The mark of a pruning, while it is believed. */
class PruningHold {
  private readonly run = randomBytes(8).toString('hex')
  private readonly takenMs = performance.now()
  private isLost = false

  private constructor(
    private readonly connection: Connection,
    private readonly topics: Topics
  ) {
    void connection.lost.then(() => (this.isLost = true))
  }

  static async take(connection: Connection, topics: Topics): Promise<PruningHold> {
    await pruningOver(connection, topics)
    const hold = new PruningHold(connection, topics)
    await hold.write(true)
    // Whoever read before this was written is about to write as well, and takes as long.
    await sleep((performance.now() - hold.takenMs) * (2 + 2 * Math.random()))
    await hold.require()
    return hold
  }

  /** @throws Failure unless publishers still wait for this pruning */
  async require(): Promise<void> {
    const { broker } = this.connection
    if (this.isLost)
      throw new Failure(
        'connection-lost',
        `the connection to ${broker} was lost: not everything was deleted; run again`
      )
    const { run, isActive } = await readMark(this.connection, this.topics)
    if (run !== this.run || !isActive)
      throw new Failure(
        'pruning-held',
        `somebody else prunes at ${broker}, by ${this.topics.pruning()}; run again when that is over`
      )
    if (performance.now() - this.takenMs > ENOUGH_MS)
      throw new Failure(
        'prune-unfinished',
        'not everything was deleted within the time for which publishers wait; run again, the rest follows'
      )
  }

  async release(): Promise<void> {
    // Not one of another's: and over a lost connection nothing is said, the mark dies by itself.
    if (this.isLost) return
    const { run } = await readMark(this.connection, this.topics)
    if (run === this.run) await this.write(false)
  }

  private write(isActive: boolean): Promise<void> {
    const payload = encodeMark({ run: this.run, isActive })
    return this.connection.publish([{ topic: this.topics.pruning(), payload, retain: true }])
  }
}
