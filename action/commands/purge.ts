import { counted } from '../report/counted'
import type { Reporter } from '../report/reporter'
import { type BoardChoice, openBoard } from '../serial/find-board'
import { purge, type Purge } from '../serial/upkeep'

export interface PurgeOptions extends BoardChoice {
  what: Purge[]
}

export interface PurgeReport {
  deviceId: string | null
  port: string
  removed: number
}

/** Removes the libraries, or the application, from a board. */
export async function runPurge(options: PurgeOptions, reporter: Reporter): Promise<PurgeReport> {
  const { what, ...choice } = options
  const board = await openBoard(choice, reporter)
  try {
    let removed = 0
    for (const part of what) removed += await purge(board, part)
    const { deviceId } = board.identity
    reporter.info(
      `Removed ${counted(removed, 'file')} (${what.join(', ')}) from ${deviceId ?? board.wire.path}.`
    )
    return { deviceId: deviceId ?? null, port: board.wire.path, removed }
  } finally {
    await board.close()
  }
}
