import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from './connection'
import type { Quiet } from './silence'
import type { Topics } from './topics'
import { parseJson } from '../release/nested-json'

/**
 * What keeps a publication and a pruning of the same broker apart (docs/protocol.md, "Pruning"). Each writes what it is
 * about to do before it looks at what the other one has written: so at least one of them sees the other.
 */
export interface PruningMark {
  /** Of the last pruning, whether it goes on or not; empty if there never was one. */
  run: string
  isActive: boolean
}

export const NO_PRUNING: PruningMark = { run: '', isActive: false }

/** A mark that has not changed for so long is that of a pruning which died. */
const DEAD_MS = 60_000
const LOOK_MS = 1_000
const MAX_RUN = 64

export function encodeMark({ run, isActive }: PruningMark): string {
  return JSON.stringify({ run, active: isActive })
}

/** What is not a mark is none: everything is looked at again then. */
export function parseMark(payload: Buffer): PruningMark {
  try {
    const { run, active } = parseJson(payload.toString()) as Record<string, unknown>
    if (typeof run === 'string' && run.length <= MAX_RUN) return { run, isActive: active === true }
  } catch {
    // Somebody else's.
  }
  return NO_PRUNING
}

/** @param quiet as for `Connection.retained` */
export async function readMark(
  connection: Connection,
  topics: Topics,
  quiet?: Quiet
): Promise<PruningMark> {
  const payload = await connection.retainedOn(topics.pruning(), quiet)
  return payload ? parseMark(payload) : NO_PRUNING
}

/**
 * Waits while packages are being deleted, and until a mark that says so is that of a pruning which died.
 *
 * @param deadMs how long an unchanged mark is believed, by this computer's monotonic clock
 */
export async function pruningOver(
  connection: Connection,
  topics: Topics,
  deadMs = DEAD_MS
): Promise<void> {
  let believed: string | undefined
  let sinceMs = 0
  for (;;) {
    const { run, isActive } = await readMark(connection, topics)
    if (!isActive) return
    if (run !== believed) [believed, sinceMs] = [run, performance.now()]
    if (performance.now() - sinceMs > deadMs) return
    await sleep(Math.min(LOOK_MS, deadMs / 4))
  }
}
