import { Option } from 'commander'
import { camelCase, type Definition, type Verb } from '../options/definition'
import { factsOf } from '../options/facts'
import { FLAG } from '../options/kind'
import type { Source } from '../options/read'
import { optionsOf } from '../options/table'
import { Failure } from '../report/failure'

/** An option of the table as commander takes it. It only collects texts; the table parses them. */
export function commandOption(name: string, definition: Definition): Option {
  const { kind, list } = definition
  const value = kind === FLAG ? '' : ` <${kind.placeholder}${list ? '...' : ''}>`
  const option = new Option(`${flagOf(name, definition)}${value}`, help(definition))
  if (kind === FLAG) option.preset(String(!isNegated(definition)))
  return option.argParser((text: string, before: unknown) =>
    Array.isArray(before) ? [...(before as string[]), text] : [text]
  )
}

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

/** What is on unless it is switched off has a switch for that. */
function isNegated({ kind, default: fallback }: Definition): boolean {
  return kind === FLAG && fallback === 'true'
}

function flagOf(name: string, definition: Definition): string {
  return isNegated(definition) ? `--no-${name}` : `--${name}`
}

function help(definition: Definition): string {
  const { bounds, default: fallback } = factsOf(definition)
  const facts = [
    bounds,
    fallback !== undefined && !isNegated(definition) ? `default: ${fallback}` : undefined,
    definition.env === undefined ? undefined : `env: ${definition.env}`
  ].filter((fact) => fact !== undefined)
  const { text } = definition
  const story = isNegated(definition) ? `Do not ${text[0]!.toLowerCase()}${text.slice(1)}` : text
  return facts.length === 0 ? story : `${story} (${facts.join('; ')})`
}
