import { isFinal, type FinalState } from '../release/final-states'
import type { Sha256Hex } from '../release/update-list'
import { isImpostor, type BoardReport, type Fleet } from './fleet'
import type { UpdateState } from './reports'

/** An update that is rolled back takes a board away five times at most. */
const MAX_LEAVES = 6
/** More names tell nobody more. */
const MAX_NAMED = 20

interface Seen {
  online?: boolean
  leaves: number
  /** By release. */
  verdicts: Map<Sha256Hex, FinalState>
  doubt?: string | undefined
}

/**
 * What boards say that cannot be true, or not of one board. It changes no verdict. It is told, since somebody has to
 * look after it.
 */
export class Doubts {
  private readonly seen = new Map<string, Seen>()

  /** Of a fleet's boards, from what they retain and what they say from now on. */
  static of(fleet: Fleet): Doubts {
    const doubts = new Doubts()
    for (const board of fleet.boards()) doubts.hear(board, true)
    fleet.onReport((board, retained) => doubts.hear(board, retained))
    return doubts
  }

  /** @param retained said before anybody listened */
  hear(board: BoardReport, retained: boolean): void {
    const seen: Seen = this.seen.get(board.deviceId) ?? { leaves: 0, verdicts: new Map() }
    this.seen.set(board.deviceId, seen)
    if (!retained && board.online === false && seen.online === true) seen.leaves += 1
    if (board.online !== undefined) seen.online = board.online
    seen.doubt ??= doubtOf(board, seen)
  }

  /** One line for each board that is in doubt, the first of them. */
  lines(): string[] {
    const doubted = [...this.seen].filter(([, { doubt }]) => doubt !== undefined)
    const lines = doubted.slice(0, MAX_NAMED).map(([deviceId, { doubt }]) => `${deviceId} ${doubt}`)
    if (doubted.length > MAX_NAMED)
      lines.push(`${doubted.length - MAX_NAMED} further boards say what cannot be true`)
    return lines
  }
}

function doubtOf(board: BoardReport, seen: Seen): string | undefined {
  const { info, status } = board
  if (isImpostor(board))
    return `says that it is ${info?.deviceId}: somebody else writes to its topics`
  if (info?.takenOver !== undefined)
    return `lost its session to another board ${info.takenOver} times: two boards have its id`
  if (seen.leaves >= MAX_LEAVES)
    return `came and went ${seen.leaves} times: its network is bad, or two boards have its id`
  return status?.release ? takenBack(status.release, status.state, seen) : undefined
}

/** None of them follows a verdict, unless the release is ordered once more. */
const UNDER_WAY: UpdateState[] = ['downloading', 'staged', 'applying', 'trial']

/** What it has rolled back a board rejects when that comes again; what it rejected it tries again with the next list. */
function takenBack(release: Sha256Hex, state: UpdateState, { verdicts }: Seen): string | undefined {
  const before = verdicts.get(release)
  if (isFinal(state) && (!before || before === 'rejected')) verdicts.set(release, state)
  const isOther = isFinal(state)
    ? before !== state &&
      before !== 'rejected' &&
      !(before === 'rolled-back' && state === 'rejected')
    : before === 'confirmed' && UNDER_WAY.includes(state)
  return before !== undefined && isOther
    ? `said both ${before} and ${state} of one release: two boards have its id, or it was ordered to try again`
    : undefined
}
