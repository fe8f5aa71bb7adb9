import type { Sha256Hex } from '../release/update-list'
import { isFinal } from '../release/final-states'
import { placeOf } from '../release/place'
import { NO_COUNTS, type Counts } from './document'
import type { Policy } from './policy'

/** What a board says, as far as a rollout looks at it. */
export interface BoardView {
  id: string
  /** Its `info` names the channel. */
  onChannel: boolean
  online: boolean
  /** It sleeps, and is awake again by then: ms since 1970. */
  asleepUntilMs?: number
  /** Safe mode: its application crashes. */
  crashes: boolean
  status?: StatusView
}

interface StatusView {
  release: Sha256Hex | null
  state: string
  attempt?: number
  code?: string
}

export type Standing = 'pending' | 'held' | 'active' | 'confirmed' | 'failed'

interface Seat {
  id: string
  /** First step that the board takes part in. */
  step: number
  standing: Standing
  online: boolean
  heardMs: number
  code?: string
  /** Its verdict. One that is no rejection stands: the next list makes a board that rejected try again. */
  final?: StatusView
}

export interface StepCounts extends Counts {
  /** On line, whatever became of it. */
  online: number
  /** Nothing is known of it yet, and it is there to be waited for. */
  undecided: number
}

const NONE: StepCounts = {
  ...NO_COUNTS,
  online: 0,
  undecided: 0
}

/** A board finishes those, whatever list comes: docs/protocol.md, "Rollout". */
const RESETTING = ['applying', 'trial']

/** Boards try five times by themselves: docs/protocol.md, "Status". */
const LAST_ATTEMPT = 5

/** Counts what became of one release. A report touches one board, a tick those that have fallen silent. */
export class Census {
  private readonly seats = new Map<string, Seat>()
  /** Those that have begun, the one that was silent for longest first. */
  private readonly begun = new Map<string, Seat>()
  private readonly byStep: StepCounts[]

  /** @param left the release that boards come back from: who is about to run that is no board that is just off */
  constructor(
    private readonly release: Sha256Hex,
    private readonly policy: Pick<Policy, 'steps' | 'canary' | 'stall_s'>,
    private readonly left?: Sha256Hex
  ) {
    this.byStep = policy.steps.map(() => ({ ...NONE }))
  }

  hear(view: BoardView, nowMs: number): void {
    const known = this.seats.get(view.id)
    if (!view.onChannel && !this.hasBegun(view) && !known?.final) {
      if (known) this.leave(known)
      return
    }
    const seat = known ?? this.enter(view.id)
    this.count(seat, -1)
    seat.online = view.online
    seat.heardMs = nowMs
    Object.assign(seat, this.judge(seat, view, nowMs))
    this.count(seat, 1)
    this.begun.delete(seat.id)
    if (seat.standing === 'active') this.begun.set(seat.id, seat)
  }

  /** Boards that have begun and are silent for too long have failed, until they speak again. */
  tick(nowMs: number): void {
    for (const seat of this.begun.values()) {
      if (nowMs - seat.heardMs <= this.policy.stall_s * 1000) return
      this.begun.delete(seat.id)
      this.count(seat, -1)
      seat.standing = 'failed'
      seat.code = 'stalled'
      this.count(seat, 1)
    }
  }

  /** Boards that come in with one step. */
  step(index: number): StepCounts {
    return this.byStep[index] ?? NONE
  }

  /** Boards of all steps up to one. */
  upTo(index: number): StepCounts {
    return this.byStep.slice(0, index + 1).reduce(sum, NONE)
  }

  /** All boards of the channel. */
  total(): StepCounts {
    return this.upTo(this.byStep.length)
  }

  counts(): Counts {
    const { boards, pending, active, confirmed, failed } = this.total()
    return { boards, pending, active, confirmed, failed }
  }

  failed(): { id: string; code: string }[] {
    return this.named('failed').map(({ id, code }) => ({ id, code: code ?? 'failed' }))
  }

  /** Ids of those up to a step who are waited for, in their order. */
  undecided(index: number): string[] {
    return [...this.seats.values()]
      .filter((seat) => seat.step <= index && isUndecided(seat))
      .map(({ id }) => id)
      .sort()
  }

  /** Ids, in their order. */
  with(...standings: Standing[]): string[] {
    return standings.flatMap((standing) => this.named(standing).map(({ id }) => id)).sort()
  }

  private named(standing: Standing): Seat[] {
    return [...this.seats.values()]
      .filter((seat) => seat.standing === standing)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  private enter(id: string): Seat {
    const { steps, canary } = this.policy
    const place = placeOf(this.release, id)
    const step = canary.includes(id) ? 0 : steps.findIndex((percent) => place < percent)
    const seat: Seat = { id, step, standing: 'pending', online: false, heardMs: 0 }
    this.seats.set(id, seat)
    this.count(seat, 1)
    return seat
  }

  private leave(seat: Seat): void {
    this.count(seat, -1)
    this.seats.delete(seat.id)
    this.begun.delete(seat.id)
  }

  private hasBegun({ status }: BoardView): boolean {
    return status?.release === this.release && status.state !== 'idle'
  }

  /** It resets into the release that it is to leave, and is off for that long. */
  private isLeaving({ status }: BoardView): boolean {
    return status?.release === this.left && RESETTING.includes(status?.state ?? '')
  }

  /** Precedence: a verdict, then sleep, then what it is doing. */
  private judge(seat: Seat, view: BoardView, nowMs: number): Pick<Seat, 'standing' | 'code'> {
    const { status, asleepUntilMs, online } = view
    const verdict = this.hasBegun(view) ? verdictOf(seat, view) : verdictBefore(seat)
    if (verdict) return verdict
    const isAsleep =
      !online && asleepUntilMs !== undefined && nowMs <= asleepUntilMs + this.policy.stall_s * 1000
    if (isAsleep) return { standing: 'held' }
    if (!this.hasBegun(view)) return { standing: this.isLeaving(view) ? 'active' : 'pending' }
    return { standing: status?.state === 'held' ? 'held' : 'active' }
  }

  private count({ step, standing, online }: Seat, by: 1 | -1): void {
    const counts = this.byStep[step]!
    counts.boards += by
    counts[standing === 'held' ? 'pending' : standing] += by
    if (online) counts.online += by
    if (isUndecided({ standing, online })) counts.undecided += by
  }
}

const isUndecided = ({ standing, online }: Pick<Seat, 'standing' | 'online'>): boolean =>
  standing === 'active' || (standing === 'pending' && online)

function verdictOf(
  seat: Seat,
  { status, crashes }: BoardView
): Pick<Seat, 'standing' | 'code'> | undefined {
  if (status && isFinal(status.state) && (!seat.final || seat.final.state === 'rejected'))
    seat.final = status
  const said = seat.final ?? status
  switch (said?.state) {
    case 'confirmed':
      return crashes ? { standing: 'failed', code: 'safe-mode' } : { standing: 'confirmed' }
    case 'rejected':
    case 'rolled-back':
      return { standing: 'failed', code: said.code ?? said.state }
    case 'failed':
      return (said.attempt ?? 0) >= LAST_ATTEMPT
        ? { standing: 'failed', code: said.code ?? 'failed' }
        : undefined
    case undefined:
    default:
      return undefined
  }
}

/** A board that speaks of another release now has spoken of this one. */
function verdictBefore({ standing, code }: Seat): Pick<Seat, 'standing' | 'code'> | undefined {
  const isVerdict = standing === 'confirmed' || (standing === 'failed' && code !== 'stalled')
  return isVerdict ? { standing, ...(code !== undefined && { code }) } : undefined
}

function sum(a: StepCounts, b: StepCounts): StepCounts {
  const keys = Object.keys(NONE) as (keyof StepCounts)[]
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as StepCounts
}
