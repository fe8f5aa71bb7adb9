import { pythonTokens } from './python-tokens'

/** What MicroPython's compiler takes for native code; it knows them by this spelling alone. */
const DECORATOR = /@[ \t]*micropython[ \t]*\.[ \t]*(?:native|viper|asm_\w+)\b/y

/** Spares most modules the walk through their tokens. */
const MENTION = /@[ \t]*micropython/

/**
 * The first line of a module that asks for native code (`@micropython.native`, `viper`, `asm_…`),
 * found among the tokens: the same words in a comment or a string do not count.
 *
 * @returns 1-based; undefined when the module is bytecode alone
 */
export function nativeCodeLine(source: string): number | undefined {
  if (!MENTION.test(source)) return undefined
  let depth = 0
  let atLineStart = true
  for (const { text, at, line } of pythonTokens(source)) {
    if (text === '\n') {
      if (depth === 0) atLineStart = true
    } else if (atLineStart && depth === 0 && text === '@') {
      DECORATOR.lastIndex = at
      if (DECORATOR.test(source)) return line
      atLineStart = false
    } else {
      if (/^[([{]$/.test(text)) depth++
      if (/^[)\]}]$/.test(text)) depth--
      if (!/^(\s|#|\\\r?\n)/.test(text)) atLineStart = false
    }
  }
  return undefined
}
