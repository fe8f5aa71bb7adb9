import { isoDate } from '../report/moment'
import type { BoardReport } from './fleet'

/** Why a board has yet to take a release. */
export type Why = 'offline' | 'asleep' | 'window' | 'postponed' | 'spread' | 'not-begun'

/** What keeps a board from going on, as it says itself. */
export interface Waiting {
  why: 'asleep' | 'window' | 'postponed' | 'spread'
  /** When it goes on, in ms since 1970; undefined if that is not known. */
  untilMs?: number
}

/** A wake takes a while; a board that is later than this is lost, as far as anybody knows. */
const OVERDUE_MS = 300_000

/** Whether a board sleeps until its next wake, or holds a release back. */
export function waitingOf(board: BoardReport, nowMs = Date.now()): Waiting | undefined {
  const { asleep, status, online } = board
  if (asleep && online !== true) {
    const untilMs = asleep.heardMs ?? asleep.untilMs ?? undefined
    if (untilMs === undefined || untilMs + OVERDUE_MS > nowMs)
      return { why: 'asleep', ...(untilMs !== undefined && { untilMs }) }
  }
  if (status?.state !== 'held') return undefined
  const { why = 'window', untilMs } = status.held ?? {}
  return { why, ...(untilMs !== undefined && { untilMs }) }
}

/** `asleep until 2026-11-26 03:00 UTC` */
export function shownWaiting({ why, untilMs }: { why: Why; untilMs?: number }): string {
  if (untilMs === undefined) return why
  return `${why} until ${isoDate(untilMs).slice(0, 16).replace('T', ' ')} UTC`
}
