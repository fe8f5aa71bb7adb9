import { type Board } from './board'
import { removal } from './programs'

/** What each purge removes, relative to /. */
export const PURGES = {
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
 * Makes the board forget its secrets: what provision.json brought, wherever it has gone by now, also by earlier
 * versions (NVS namespace `sec_cfg`).
 *
 * @returns whether there was anything to forget
 */
export async function unprovision(board: Board): Promise<boolean> {
  return (await board.ask(UNPROVISION)).trim() !== '0'
}

const UNPROVISION = `${removal(['provision.json', '.sec_cfg']).replace(/reply\(str\(N\)\)\nend\(\)\n$/, '')}
try:
 from esp32 import NVS
 v=NVS('sec_cfg')
 for k in ('store','iv','payload','payload_s'):
  try:
   v.erase_key(k)
   N+=1
  except OSError:
   pass
 v.commit()
except ImportError:
 pass
reply(str(N))
end()
`

export const isPurge = (word: string): word is Purge => Object.hasOwn(PURGES, word)
