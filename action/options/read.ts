import { Failure } from '../report/failure'
import { type Definition, keyOf, type Surface } from './definition'
import { FLAG, type Kind } from './kind'
import { listItems } from './list'
import { quoted } from './quoted'
import { EMPTY_SECRET } from './secret'
import { type Options, optionsOf } from './table'

/** What somebody gave for an option. */
export interface Given {
  /** For messages: `input wait`, `--wait`, `MPY_BLOX_WAIT`. */
  label: string
  /** As it was written; several where it was given several times. */
  texts: string[]
  /** Whether it was typed for this run. */
  typed?: boolean
}

/** Where options come from: a workflow's inputs, or a command line with its environment. */
export type Source = (name: string, definition: Definition) => Given | undefined

/**
 * Reads and checks all options of an action or a verb. Secrets are hidden before anything can be said about
 * them.
 *
 * @param warn is told what was taken in place of nothing
 * @throws Failure `usage`, naming the option, the value and what is allowed
 */
export function readOptions<S extends Surface>(
  surface: S,
  source: Source,
  hide: (secret: string) => void,
  warn: (message: string) => void = () => {}
): Options<S> {
  const given = optionsOf(surface).map(
    ([name, definition]) => [name, definition, source(name, definition)] as const
  )
  for (const [, { kind }, what] of given) {
    for (const text of what?.texts ?? []) kind.secretsIn?.(text).filter(Boolean).forEach(hide)
  }
  const values: Record<string, unknown> = {}
  for (const [name, definition, what] of given) {
    if (what) tellIfEmpty(definition, what, warn)
    const value = valueOf(definition, what ?? { label: name, texts: [] })
    if (value !== undefined) values[keyOf(name, definition)] = value
  }
  return values as Options<S>
}

/** What an action or a verb does when it is given nothing. */
export function defaultsOf<S extends Surface>(surface: S): Options<S> {
  return readOptions(
    surface,
    () => undefined,
    () => {}
  )
}

/**
 * Whoever types an option means something by it: an empty one is a variable that is not set. Inputs of a workflow are
 * empty where they are not given, as variables of an environment are, which is told only of what is usually a secret.
 * Whoever names a broker by one that is not set would publish to this very machine, and with such a key unsigned.
 */
function tellIfEmpty(
  { default: fallback, kind }: Definition,
  { label, texts, typed }: Given,
  warn: (message: string) => void
): void {
  const isEmpty = (text: string): boolean => text.trim() === ''
  if (typed && texts.some(isEmpty)) {
    const why = kind.isOftenSecret ? EMPTY_SECRET : 'give it a value, or leave it out'
    throw new Failure('usage', `${label} is empty: ${why}`)
  }
  if (!kind.isOftenSecret || !texts.every(isEmpty)) return
  const instead = fallback === undefined ? '' : `, so that it is ${fallback}`
  warn(`${label} is empty${instead}: ${EMPTY_SECRET}`)
}

function valueOf(definition: Definition, given: Given): unknown {
  const { kind, list, default: fallback } = definition
  if (list)
    return distinct(
      listItems(given.texts, given.typed === true).map((text) => parse(kind, text, given)),
      given
    )
  const [text, another] = given.texts
  if (another !== undefined) throw givenTwice(kind, given)
  const wanted = kind.keepsSpace ? (text ?? '') : (text ?? '').trim()
  if (wanted.trim() !== '') return parse(kind, wanted, given)
  return fallback === undefined ? undefined : parse(kind, fallback, given)
}

function parse<T>(kind: Kind<T>, text: string, { label }: Given): T {
  const value = kind.parse(text)
  if (value !== undefined) return value
  const mistake = kind.mistakeIn?.(text)
  if (mistake !== undefined) throw new Failure('usage', `${label} ${mistake}`)
  const what = kind.secretsIn ? 'what is given' : quoted(text)
  throw new Failure('usage', `${label}: ${what} is not ${kind.allowed}`)
}

function distinct<T>(items: T[], { label }: Given): T[] {
  const twice = items.find((item, index) => items.indexOf(item) !== index)
  if (twice === undefined) return items
  throw new Failure('usage', `${label}: ${quoted(String(twice))} is there twice`)
}

function givenTwice(kind: Kind<unknown>, { label, texts }: Given): Failure {
  const both = texts.map(quoted).join(' and ')
  const what = kind.secretsIn || kind === FLAG ? 'more than once' : `more than once, ${both}`
  return new Failure('usage', `${label} is given ${what}: which one is meant?`)
}
