import type { Surface } from './definition'
import { optionsOf } from './table'

/** Tokens that runners and package managers put into the environment of a job. */
const TOKENS = [
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'GH_TOKEN',
  'GITHUB_TOKEN',
  'NODE_AUTH_TOKEN',
  'NPM_TOKEN'
]

/**
 * Deletes from the environment what has been read from it and is nobody else's business: all inputs of a
 * workflow, this surface's secrets, and tokens. Whatever runs in this process or is started by it later finds none.
 */
export function forgetSecrets(environment: NodeJS.ProcessEnv, surface: Surface): void {
  const own = optionsOf(surface).flatMap(([, { env, kind }]) =>
    env && kind.secretsIn ? [env] : []
  )
  for (const name of Object.keys(environment)) {
    if (name.startsWith('INPUT_') || TOKENS.includes(name) || own.includes(name)) {
      delete environment[name]
    }
  }
}
