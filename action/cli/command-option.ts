import { Option } from 'commander'
import type { Definition } from '../options/definition'
import { factsOf } from '../options/facts'
import { FLAG } from '../options/kind'

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

/** What is on unless it is switched off has a switch for that. */
function isNegated({ kind, default: fallback }: Definition): boolean {
  return kind === FLAG && fallback === 'true'
}

/** `--dev`, `--no-verify`. */
export function flagOf(name: string, definition: Definition): string {
  if (definition.operand !== undefined) return definition.operand
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
