import { isImpostor, type BoardReport } from './fleet'
import { offerFor, type Offer } from './offer'
import { waitingOf, type Waiting } from './waiting'

/** How a board stands, as far as it has said. */
export interface Standing {
  /** Version of its channel's release, or of what it took last. */
  installed?: string
  /** Version that its channel has for it. */
  wanted?: string
  /** It does not run what its channel has for it. */
  isBehind: boolean
  /** Its last update failed, it is in safe mode, or its id is not its own. */
  hasFailed: boolean
  /** What is wrong with it, in words. */
  troubles: string[]
  /** When it was heard last, in ms since 1970. */
  heardMs?: number
  /** How long it had been up then; told where that has no date. */
  upS?: number
  waiting?: Waiting
}

/** What a board has said, and what that comes to. */
export type BoardStanding = BoardReport & Standing

/** A board's clock may be a bit ahead of ours. */
const AHEAD_MS = 86_400_000

/** @param ofChannel what the board's channel has, if anything is known of it */
export function standingOf(
  board: BoardReport,
  ofChannel: Offer | undefined,
  nowMs: number = Date.now()
): Standing {
  const offer = ofChannel && offerFor(ofChannel, board.deviceId)
  const installed = installedOf(board, offer)
  const waiting = waitingOf(board, nowMs)
  const troubles = troublesOf(board)
  return {
    ...(installed !== undefined && { installed }),
    ...(offer && { wanted: offer.version }),
    isBehind: offer !== undefined && !runs(board, offer),
    hasFailed: troubles.length > 0,
    troubles,
    ...heardOf(board, nowMs),
    ...(waiting && { waiting })
  }
}

/** Whether a board runs just that. One that took it by cable tells it by the version alone. */
export function runs(board: BoardReport, offer: Offer): boolean {
  const { status } = board
  if (status?.release === offer.release) return status.state === 'confirmed'
  return board.info?.packages[offer.name] === offer.version
}

function installedOf({ info, status }: BoardReport, offer?: Offer): string | undefined {
  const version = offer && info?.packages[offer.name]
  if (version !== undefined) return version
  return status?.state === 'confirmed' ? (status.version ?? undefined) : undefined
}

const FAILED = ['rejected', 'rolled-back', 'failed']

function troublesOf(board: BoardReport): string[] {
  const { status } = board
  if (!status?.error || !FAILED.includes(status.state)) return ailmentsOf(board)
  return [`${status.error.code}: ${status.error.text}`, ...ailmentsOf(board)]
}

/** What is wrong with a board itself, whatever its update came to. */
export function ailmentsOf(board: BoardReport): string[] {
  const { info } = board
  return [
    isImpostor(board) ? `says that it is ${info?.deviceId}` : '',
    info?.takenOver ? `another board has its id: taken over ${info.takenOver} times` : '',
    info?.crashes ? `safe mode after ${info.crashes} crashes` : ''
  ].filter(Boolean)
}

function heardOf(
  { info, status, lastSeen }: BoardReport,
  nowMs: number
): { heardMs?: number; upS?: number } {
  const dates = [lastSeen?.getTime(), info?.timeMs, status?.timeMs].filter(
    (date) => date !== undefined && date <= nowMs + AHEAD_MS
  ) as number[]
  if (dates.length > 0) return { heardMs: Math.max(...dates) }
  const ups = [info?.upS, status?.upS].filter((up) => up !== undefined)
  return ups.length > 0 ? { upS: Math.max(...ups) } : {}
}
