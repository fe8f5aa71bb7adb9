import type { Board } from './board'
import { removal, UNPROVISION } from './programs/removal'

/** What each purge removes, relative to /. */
const PURGES = {
  /** The libraries, this one's and all others. */
  lib: ['lib'],
  /** The application with its settings, and updates under way. */
  app: ['main.py', 'user_main.py', 'settings.json', 'provision.json', '.update']
} as const

export type Purge = keyof typeof PURGES

/** @returns files removed */
export async function purge(board: Board, what: Purge): Promise<number> {
  return Number(await board.ask(removal([...PURGES[what]]), 30_000))
}

/**
 * Makes the board forget its secrets: what provision.json brought.
 *
 * @returns whether there was anything to forget
 */
export async function unprovision(board: Board): Promise<boolean> {
  return (await board.ask(UNPROVISION)).trim() !== '0'
}
