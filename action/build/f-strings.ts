import { pythonTokens } from './python-tokens'

/** Spares other modules the walk through their tokens. */
const MENTION = /\b(f|rf|fr)["']/i

const CONVERSION = /![rs][:}]/
const NESTED = /\{[^{}]*\bf["']/i

/**
 * The first line of a module with `!r` or `!s` in an f-string, which all boards know, and the bundled compiler, of
 * MicroPython 1.19, does not.
 *
 * @returns 1-based; undefined when there is none
 */
export const conversionLine = (source: string): number | undefined =>
  firstLine(source, ({ text, isF }) => isF && CONVERSION.test(text))

/**
 * The first line of a module with an f-string beside another string or within one, or a raw one: what compilers take
 * from 1.24 on.
 *
 * @returns 1-based; undefined when there is none
 */
export const joinLine = (source: string): number | undefined =>
  firstLine(
    source,
    ({ text, isF, isRaw, isJoined }) => isJoined || (isF && (isRaw || NESTED.test(text)))
  )

interface PythonString {
  text: string
  line: number
  isF: boolean
  isRaw: boolean
  /** To the one before it, where one of both is an f-string. */
  isJoined: boolean
}

function firstLine(source: string, asks: (string: PythonString) => boolean): number | undefined {
  if (!MENTION.test(source)) return undefined
  for (const string of stringsIn(source)) if (asks(string)) return string.line
  return undefined
}

/** Between strings side by side, besides ends of lines in brackets. */
const NOTHING = /^([ \t\f#]|\\\r?\n)/

function* stringsIn(source: string): Generator<PythonString> {
  let prefix = ''
  let depth = 0
  let before: { isF: boolean } | undefined
  for (const { text, line } of pythonTokens(source)) {
    if (/^["']/.test(text)) {
      const [isF, isRaw] = [/f/i.test(prefix), /r/i.test(prefix)]
      yield { text, line, isF, isRaw, isJoined: before !== undefined && (isF || before.isF) }
      before = { isF }
    } else if (/^[([{]$/.test(text)) depth++
    else if (/^[)\]}]$/.test(text)) depth--
    prefix = /^[bfru]{1,2}$/i.test(text) ? text : ''
    const goesOn = NOTHING.test(text) || (depth > 0 && /^[\r\n]$/.test(text))
    if (prefix === '' && !goesOn && !/^["']/.test(text)) before = undefined
  }
}
