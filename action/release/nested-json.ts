/** More than anything has that boards, publishers or people write: a board's settings have eight. */
export const MAX_DEPTH = 64
export const TOO_DEEP = `it is nested deeper than ${MAX_DEPTH}`

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING = [0x5b, 0x7b]
const CLOSING = [0x5d, 0x7d]

/**
 * Reads JSON of others. What is nested without end is refused here: whoever walks through it, or writes it again,
 * would run out of stack.
 *
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new SyntaxError(TOO_DEEP)
  return JSON.parse(text) as unknown
}

/** Whether brackets are open beyond all reason, also in a text that is no JSON otherwise. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let isString = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isString) {
      if (code === BACKSLASH) at++
      else if (code === QUOTE) isString = false
    } else if (code === QUOTE) isString = true
    else if (OPENING.includes(code)) {
      if (++depth > MAX_DEPTH) return true
    } else if (CLOSING.includes(code)) depth--
  }
  return false
}
