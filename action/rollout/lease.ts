import { parseJson } from '../release/nested-json'

/** Who writes to a channel: docs/protocol.md, "Lease". */
export interface Lease {
  /** Null: it was released. */
  holder: string | null
  /** Where to look at what the holder does, such as a workflow's run. */
  url?: string
  /** Tells its holder from another one of the same name. */
  id: string
  epoch: number
  beat: number
}

/** Who wants to write to a channel. */
export interface Claimant {
  /** Who it is, for others who are refused: `me@desk`, `owner/repo run 17`. */
  by: string
  /** Where to look at what it does. */
  url?: string
}

/** A holder writes its lease that often. */
export const BEAT_MS = 15_000
/** A holder whose beat has not changed for so long is dead. */
export const DEAD_MS = 45_000

const MAX_BYTES = 2048
const MAX_TEXT = 300

/** @returns undefined for what is no lease: then nobody holds the channel */
export function parseLease(payload: Buffer): Lease | undefined {
  if (payload.length > MAX_BYTES) return undefined
  try {
    const { holder, url, id, epoch, beat } = parseJson(payload.toString()) as Record<
      string,
      unknown
    >
    const isText = (value: unknown): value is string =>
      typeof value === 'string' && value !== '' && value.length <= MAX_TEXT
    if (holder !== null && !isText(holder)) return undefined
    if (!isText(id)) return undefined
    if (!Number.isSafeInteger(epoch) || !Number.isSafeInteger(beat)) return undefined
    return {
      holder,
      id,
      epoch: Number(epoch),
      beat: Number(beat),
      ...(isText(url) && { url })
    }
  } catch {
    return undefined
  }
}

/** Watches a lease from outside, by a monotonic clock of its own: clocks of two computers never agree. */
export class LeaseWatch {
  private seen: Lease | undefined
  private changedMs: number
  private hasBeaten = false

  /** @param knownEpoch of the document: what is lower is an old will, or an old snapshot */
  constructor(
    nowMs: number,
    private knownEpoch = 0,
    private readonly deadMs = DEAD_MS
  ) {
    this.changedMs = nowMs
  }

  /** Takes in what is retained, or what comes. */
  see(lease: Lease | undefined, nowMs: number): void {
    if (!lease || lease.epoch < this.knownEpoch) return
    const { seen } = this
    if (seen && (lease.epoch < seen.epoch || (lease.epoch === seen.epoch && seen.holder === null)))
      return
    if (seen && lease.holder !== null && lease.epoch === seen.epoch && lease.beat <= seen.beat)
      return
    this.hasBeaten = seen !== undefined && lease.holder !== null
    this.seen = lease
    this.changedMs = nowMs
  }

  /** Learns of a document with a higher epoch: whoever wrote it holds the channel, or did. */
  learn(epoch: number): void {
    this.knownEpoch = Math.max(this.knownEpoch, epoch)
    if (this.seen && this.seen.epoch < this.knownEpoch) this.seen = undefined
  }

  get epoch(): number {
    return Math.max(this.knownEpoch, this.seen?.epoch ?? 0)
  }

  /** `alive` was seen to beat; `unknown` is held, and may be dead. */
  state(nowMs: number): 'free' | 'alive' | 'unknown' {
    if (!this.seen) return this.knownEpoch === 0 || this.isSilent(nowMs) ? 'free' : 'unknown'
    if (this.seen.holder === null) return 'free'
    if (this.isSilent(nowMs)) return 'free'
    return this.hasBeaten ? 'alive' : 'unknown'
  }

  get holder(): Lease | undefined {
    return this.seen?.holder === null ? undefined : this.seen
  }

  private isSilent(nowMs: number): boolean {
    return nowMs - this.changedMs >= this.deadMs
  }
}
