import type { Action } from '../options/definition'
import { forgetSecrets } from '../options/environment'
import { readOptions } from '../options/read'
import type { Options } from '../options/table'

/**
 * Reads an action's inputs, once: afterwards the environment has neither them nor any token.
 *
 * An input without a default that the workflow leaves out and one that it gives an empty text, such as a secret that is
 * not set, look the same to an action: as if it were not given. Whoever misses it says so.
 *
 * @param environment in which the runner puts inputs as `INPUT_NAME`, as it is written in capitals
 * @param hide is told every secret before anything else happens
 * @throws Failure `usage`
 */
export function readInputs<A extends Action>(
  action: A,
  environment: NodeJS.ProcessEnv,
  hide: (secret: string) => void,
  warn?: (message: string) => void
): Options<A> {
  try {
    return readOptions(
      action,
      (name, { default: fallback }) => {
        const text = environment[`INPUT_${name.toUpperCase()}`]
        const isGiven = text !== undefined && (text.trim() !== '' || fallback !== undefined)
        return isGiven ? { label: `input ${name}`, texts: [text] } : undefined
      },
      hide,
      warn
    )
  } finally {
    forgetSecrets(environment, action)
  }
}
