const TOKEN =
  /#[^\n]*|"""(?:\\[\s\S]|[^\\])*?(?:"""|$)|'''(?:\\[\s\S]|[^\\])*?(?:'''|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\\\r?\n|\w+|[\s\S]/y

export interface PythonToken {
  text: string
  /** Where it begins. */
  at: number
  /** 1-based. */
  line: number
}

/**
 * A module's comments, strings and continued lines as one token each, words as one, everything else character by
 * character. What is no Python gives tokens all the same.
 */
export function* pythonTokens(source: string): Generator<PythonToken> {
  let line = 1
  for (let at = 0; at < source.length;) {
    TOKEN.lastIndex = at
    TOKEN.test(source)
    const text = source.slice(at, TOKEN.lastIndex)
    yield { text, at, line }
    line += text.split('\n').length - 1
    at += text.length
  }
}
