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
  let line = 1
  let depth = 0
  let atLineStart = true
  for (let at = 0; at < source.length;) {
    const end = tokenEnd(source, at)
    const token = source.slice(at, end)
    if (token === '\n') {
      line++
      if (depth === 0) atLineStart = true
    } else if (atLineStart && depth === 0 && token === '@') {
      DECORATOR.lastIndex = at
      if (DECORATOR.test(source)) return line
      atLineStart = false
    } else {
      if (/^[([{]$/.test(token)) depth++
      if (/^[)\]}]$/.test(token)) depth--
      if (!/^(\s|#|\\\r?\n)/.test(token)) atLineStart = false
      line += token.split('\n').length - 1
    }
    at = end
  }
  return undefined
}

/** Comments, strings and continued lines as one token each, everything else character by character. */
const TOKEN =
  /#[^\n]*|"""(?:\\[\s\S]|[^\\])*?(?:"""|$)|'''(?:\\[\s\S]|[^\\])*?(?:'''|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\\\r?\n|\w+|[\s\S]/y

function tokenEnd(source: string, at: number): number {
  TOKEN.lastIndex = at
  TOKEN.test(source)
  return TOKEN.lastIndex
}
