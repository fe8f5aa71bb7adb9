import { pythonTokens } from './python-tokens'

/** Spares nearly all modules the walk through their tokens. */
const CONVERSION = /![rs][:}]/

/**
 * The first line of a module with `!r` or `!s` in an f-string, which all boards know, and the bundled compiler, of
 * MicroPython 1.19, does not.
 *
 * @returns 1-based; undefined when there is none
 */
export function conversionLine(source: string): number | undefined {
  if (!CONVERSION.test(source)) return undefined
  let isFString = false
  for (const { text, line } of pythonTokens(source)) {
    if (isFString && /^["']/.test(text) && CONVERSION.test(text)) return line
    isFString = /^f$/i.test(text)
  }
  return undefined
}
