import type { Definition } from './definition'
import { FLAG } from './kind'

/** What is to be said of an option beyond its text: what it may be, and what it is when it is not given. */
export function factsOf({ kind, default: fallback, otherwise, list }: Definition): {
  bounds?: string
  list?: string
  default?: string
} {
  const isOff = kind === FLAG && fallback === 'false'
  const instead = otherwise ?? (isOff ? undefined : fallback)
  return {
    ...(kind.bounds === undefined ? {} : { bounds: kind.bounds }),
    ...(list ? { list: 'one per line or separated by spaces' } : {}),
    ...(instead === undefined ? {} : { default: instead })
  }
}
