import type { Action } from './definition'
import type { Typing } from './kind'

interface Output {
  text: string
  typing: Typing
}

type Outputs = Readonly<Record<string, Output>>

const STRING: Typing = { type: 'string' }
const INTEGER: Typing = { type: 'integer' }

/** What the actions leave behind for later steps and jobs. */
export const OUTPUTS = {
  'action.yml': {
    version: { text: 'Version that was released', typing: STRING },
    wheel: { text: 'Path of the wheel', typing: STRING },
    'wheel-sha256': { text: 'SHA-256 of the wheel, hexadecimal', typing: STRING },
    'update-list': {
      text: 'Path of the update list, the JSON that the channel carries',
      typing: STRING
    },
    bundle: {
      text: 'Path of the bundle (.tar.gz) with wheel, files, update list and checksums',
      typing: STRING
    },
    'bundle-sha256': {
      text: 'SHA-256 of the bundle, hexadecimal, for a job that takes it from an artifact',
      typing: STRING
    },
    published: {
      text: 'What was sent, as JSON: {"count": messages, "bytes": payload bytes}',
      typing: STRING
    },
    rollout: {
      text: 'Of a rollout in steps: what it came to, as JSON: {"state", "reason", "counts", "failed"}; complete when it has failed, too',
      typing: STRING
    },
    boards: {
      text: 'With wait: what became of the release on each board, as a JSON array of {"deviceId", "outcome", "why", "version", "error", "log", "seconds"}; complete when boards fail, too',
      typing: STRING
    }
  },
  'flash/action.yml': {
    'device-id': { text: 'The board that was flashed', typing: STRING },
    'versions-before': {
      text: 'Packages that were on it, as JSON: {"mpy-blox": "1.3.0"}',
      typing: STRING
    },
    'versions-after': { text: 'Packages that are on it now, as JSON', typing: STRING },
    files: { text: 'Files that were written; unchanged ones are not', typing: INTEGER },
    bytes: { text: 'Their size in bytes', typing: INTEGER },
    seconds: { text: 'How long it took', typing: { type: 'float' } }
  }
} as const satisfies Record<Action, Outputs>

/** Values for the outputs of an action. */
export type OutputValues<A extends Action> = Partial<Record<keyof (typeof OUTPUTS)[A], unknown>>
