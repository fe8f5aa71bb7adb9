import { camelCase, type Verb } from '../options/definition'
import type { Source } from '../options/read'
import { optionsOf } from '../options/table'
import { Failure } from '../report/failure'
import { flagOf } from './command-option'

/**
 * Where a verb's options come from: its command line, else the environment.
 *
 * @param collected what commander made of the command line
 */
export function commandLine(
  verb: Verb,
  collected: Record<string, unknown>,
  environment: NodeJS.ProcessEnv
): Source {
  const flags = optionsOf(verb).map(([name, definition]) => flagOf(name, definition))
  return (name, definition) => {
    const texts = collected[camelCase(name)]
    if (Array.isArray(texts)) {
      const label = flagOf(name, definition)
      const swallowed = flags.find((flag) => texts.includes(flag))
      if (swallowed === undefined) return { label, texts: texts as string[], typed: true }
      throw new Failure('usage', `${label} has no value: ${swallowed} is an option`)
    }
    const { env } = definition
    const text = env === undefined ? undefined : environment[env]
    return env === undefined || text === undefined ? undefined : { label: env, texts: [text] }
  }
}
