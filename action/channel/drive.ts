import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { someOf } from '../report/some-of'
import { Census, type BoardView } from '../rollout/census'
import { afterDecision } from '../rollout/command'
import { decide } from '../rollout/decide'
import { isDriven, isTerminal, type RolloutDocument } from '../rollout/document'
import { Claim, type ClaimOptions } from './claim'
import type { Connection } from './connection'
import { CrashLogs, type Crash } from './crash-logs'
import { Doubts } from './doubts'
import { Fleet, isImpostor, type BoardReport } from './fleet'
import type { Topics } from './topics'

export interface DriveOptions extends ClaimOptions {
  /** For tests: how often time is looked at. */
  tickMs?: number
  /** Leaves the rollout where it is, to be gone on with. */
  stop?: AbortSignal
}

const TICK_MS = 1_000
/** Results are noted that often, however many boards report. */
const NOTE_MS = 15_000
const RECLAIMS = 5
/** No claim made anew helps. */
const FINAL = ['not-retained', 'ousted']
const FIRST_BACK_OFF_MS = 500

/**
 * Brings a rollout to its end, or to where somebody has to decide: writes the list of each step, listens to the boards,
 * and does what follows from what they say.
 *
 * @param claim is released by the caller, or in its place the one that had to be taken, which is `claim` then
 * @throws Failure `ousted`, naming who has taken the channel
 */
export class Driver {
  private census: Census
  private notedMs = 0
  private isLost = false
  private wake = (): void => {}
  private logs: CrashLogs | undefined

  constructor(
    private readonly watcher: Connection,
    private readonly topics: Topics,
    public claim: Claim,
    public document: RolloutDocument,
    private readonly options: DriveOptions,
    private readonly reporter: Reporter
  ) {
    this.census = censusOf(document)
  }

  async run(): Promise<RolloutDocument> {
    this.warnWithoutLock()
    this.follow(this.claim)
    this.logs = await CrashLogs.watch(this.watcher, this.topics)
    const fleet = await Fleet.watch(this.watcher, this.topics)
    const doubts = Doubts.of(fleet)
    const unhear = fleet.onReport((board) => {
      this.hear(board)
      this.wake()
    })
    const { stop } = this.options
    const wake = (): void => this.wake()
    stop?.addEventListener('abort', wake)
    try {
      for (const board of fleet.boards()) this.hear(board)
      // Of a fleet that is known in part alone nobody may be in a step, which would be passed over.
      await Promise.all([
        this.write({ ...this.document, epoch: this.claim.epoch, rev: this.document.rev + 1 }),
        fleet.settled()
      ])
      while (isDriven(this.document) && !stop?.aborted) await this.advance(fleet)
      if (isDriven(this.document)) await this.note()
      if (isTerminal(this.document)) this.warnOfPending()
      return this.document
    } finally {
      stop?.removeEventListener('abort', wake)
      unhear()
      await Promise.all([fleet.stop(), this.logs.stop()])
      for (const line of [...fleet.misunderstood.lines(), ...doubts.lines()])
        this.reporter.warning(line)
    }
  }

  /** NATS does not say that it is one; it speaks MQTT 3.1.1 alone. */
  private warnWithoutLock(): void {
    const { broker, protocolVersion } = this.watcher
    if (protocolVersion === 5 || this.options.broker.natsUrl !== undefined) return
    this.reporter.warning(
      `${broker} speaks MQTT 3.1.1 alone, as NATS does. If it is a NATS cluster, give nats-url: without it two ` +
        'publishers that come at the same moment may both begin, and each finds out at its next write.'
    )
  }

  private warnOfPending(): void {
    const pending = this.pending()
    if (pending.length === 0) return
    this.reporter.warning(
      `${pending.length} of ${this.census.total().boards} boards have yet to take the release: ${someOf(pending)}`
    )
  }

  private async advance(fleet: Fleet): Promise<void> {
    const nowMs = Date.now()
    this.census.tick(nowMs)
    const decision = decide(this.document, this.census, nowMs)
    if (decision) {
      const before = this.document
      await this.write(afterDecision(this.counted(before), decision, nowMs))
      this.reporter.info(`${before.release.entry.version}: ${decision.state}, ${decision.reason}`)
      if (isOther(before, this.document)) this.recount(fleet)
      return
    }
    await this.noteSometimes()
    if (!this.isLost && !this.options.stop?.aborted) await this.nextReport()
    if (this.isLost) await this.reclaim()
  }

  /** Once for each claim: what waits for its end stays in memory as long as the claim lasts. */
  private follow(claim: Claim): void {
    this.claim = claim
    this.isLost = false
    void claim.lost.then(() => {
      if (this.claim !== claim) return
      this.isLost = true
      this.wake()
    })
  }

  /** Whatever comes first: a report, the end of the claim, or the next look at the clock. */
  private nextReport(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, this.options.tickMs ?? TICK_MS)
      this.wake = () => {
        clearTimeout(timer)
        done()
      }
    })
  }

  /** Writes, however often the broker goes away meanwhile. */
  private async write(document: RolloutDocument): Promise<void> {
    this.document = document
    try {
      await this.claim.write(document)
    } catch (error) {
      if (!(error instanceof Failure) || FINAL.includes(error.code)) throw error
      this.reporter.warning(`${error.message} Trying again.`)
      await this.reclaim()
    }
  }

  private async noteSometimes(): Promise<void> {
    if (performance.now() - this.notedMs < NOTE_MS) return
    await this.note()
  }

  private async note(): Promise<void> {
    this.notedMs = performance.now()
    const counted = this.counted(this.document)
    if (JSON.stringify(counted.counts) === JSON.stringify(this.document.counts)) return
    this.document = { ...counted, rev: counted.rev + 1 }
    await this.claim.note(this.document).catch(() => {})
  }

  /** The writer's session is over: somebody has taken the channel, or the broker was away. */
  private async reclaim(): Promise<void> {
    for (let tries = 0; ; tries++) {
      const { stop } = this.options
      const pauseMs = FIRST_BACK_OFF_MS * 2 ** Math.min(tries, 4) * (0.5 + Math.random())
      await sleep(pauseMs, undefined, { signal: stop }).catch(() => {})
      if (stop?.aborted) return
      try {
        const epoch = await this.claim.refuseIfOusted()
        await this.claim.release()
        this.follow(
          await Claim.take(
            this.watcher,
            this.topics,
            this.document.channel,
            { ...this.options, seize: true, id: this.claim.id },
            this.reporter,
            { epoch }
          )
        )
        await this.watcher.restore()
        await this.claim.write({ ...this.document, rev: this.document.rev + 1 })
        this.document = { ...this.document, rev: this.document.rev + 1, epoch: this.claim.epoch }
        return
      } catch (error) {
        if (!(error instanceof Failure) || error.code === 'ousted' || tries === RECLAIMS)
          throw error
        this.reporter.warning(`${error.message} Trying again.`)
      }
    }
  }

  private counted(document: RolloutDocument): RolloutDocument {
    if (document.state === 'reverting') return document
    return {
      ...document,
      counts: this.census.counts(),
      failed: this.census.failed()
    }
  }

  private recount(fleet: Fleet): void {
    this.census = censusOf(this.document)
    for (const board of fleet.boards()) this.hear(board)
  }

  private hear(board: BoardReport): void {
    this.census.hear(viewOf(board, this.document.channel), Date.now())
  }

  /** What boards that have failed logged before they crashed. */
  crashes(): Crash[] {
    return this.document.failed.flatMap(({ id }) => {
      const log = this.logs?.of(id)
      return log === undefined ? [] : [{ deviceId: id, log }]
    })
  }

  /** Boards that have the release yet to come, by id. */
  pending(): string[] {
    return this.census.with('pending', 'held', 'active')
  }
}

const isOther = (a: RolloutDocument, b: RolloutDocument): boolean =>
  (a.state === 'reverting') !== (b.state === 'reverting')

function censusOf(document: RolloutDocument): Census {
  const { state, release, revert, stall_s } = document
  return state === 'reverting'
    ? new Census(
        (revert ?? release).entry.pkg_sha256,
        { steps: [100], canary: [], stall_s },
        release.entry.pkg_sha256
      )
    : new Census(release.entry.pkg_sha256, document)
}

function viewOf(board: BoardReport, channel: string): BoardView {
  // What somebody else says in a board's name tells nothing of how it stands.
  const { deviceId, info, status, online, asleep }: BoardReport = isImpostor(board)
    ? { deviceId: board.deviceId }
    : board
  const asleepUntilMs = asleep?.heardMs ?? asleep?.untilMs
  return {
    id: deviceId,
    onChannel: info?.channel === channel,
    online: online === true,
    crashes: info?.crashes !== undefined,
    ...(asleepUntilMs !== undefined && asleepUntilMs !== null && { asleepUntilMs }),
    ...(status && {
      status: {
        release: status.release,
        state: status.state,
        ...(status.attempt !== undefined && { attempt: status.attempt }),
        ...(status.error && { code: status.error.code })
      }
    })
  }
}
