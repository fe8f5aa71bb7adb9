import type { Reporter } from '../report/reporter'
import { type BoardChoice, openBoard } from '../serial/find-board'
import { unprovision } from '../serial/upkeep'

export interface UnprovisionReport {
  deviceId: string | null
  port: string
  /** Whether the board held any secrets. */
  forgotten: boolean
}

/** Makes a board forget the secrets that it was provisioned with. */
export async function runUnprovision(
  choice: BoardChoice,
  reporter: Reporter
): Promise<UnprovisionReport> {
  const board = await openBoard(choice, reporter)
  try {
    const forgotten = await unprovision(board)
    const name = board.identity.deviceId ?? board.wire.path
    reporter.info(
      forgotten
        ? `${name} has forgotten its secrets.`
        : `${name} holds no secrets of provision.json.`
    )
    return { deviceId: board.identity.deviceId ?? null, port: board.wire.path, forgotten }
  } finally {
    await board.close()
  }
}
