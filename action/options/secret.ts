import { isOneLine, type Kind } from './kind'

/** What is probably the matter when a secret is empty: workflows get nothing for one that is not set. */
export const EMPTY_SECRET =
  'the secret is not set here (a pull request from a fork, or a typo in its name?)'

/** What an action can tell, where an empty input is as good as none, to who misses these. */
export const ifGiven = (...names: string[]): string =>
  `If the workflow gives ${names.join(' and ')}: ${EMPTY_SECRET}`

/** Whether this is PEM text rather than the path of a file with it. */
export function isPemText(value: string): boolean {
  return value.includes('-----BEGIN')
}

/** `-----BEGIN` in base64, but for the bits that it shares with what follows. */
const BASE64_PEM = 'LS0tLS1CRUdJTi'

/** PEM text, also of one that was packed in base64 to survive as a single line; undefined for anything else. */
export function pemTextOf(value: string): string | undefined {
  if (isPemText(value)) return value
  const isPacked = value.trimStart().startsWith(BASE64_PEM)
  return isPacked ? Buffer.from(value, 'base64').toString() : undefined
}

/** Tokens that stand for passwords have a few thousand characters; to hide a text takes many times its length. */
const LONGEST_SECRET = 8192

/** Hidden as a whole. A line feed within it is somebody's mistake that the broker need not hear of. */
export function secret(placeholder: string): Kind<string> {
  return {
    allowed: 'one line without control characters',
    placeholder,
    typing: { type: 'string' },
    isOftenSecret: true,
    keepsSpace: true,
    parse: (text) => (isOneLine(text) && text.length <= LONGEST_SECRET ? text : undefined),
    mistakeIn: (text) =>
      text.length > LONGEST_SECRET
        ? `has more than ${LONGEST_SECRET} characters, which no password has: is it another secret?`
        : text.endsWith('\t')
          ? 'ends in a tab, which belongs to no password: store it without one'
          : isOneLine(text.trimEnd())
            ? 'ends in a line end, which belongs to no password: store it without one (printf, not echo)'
            : undefined,
    // A longer one is refused, and quoted nowhere.
    secretsIn: (text) => (text.length > LONGEST_SECRET ? [] : [text])
  }
}

/** PEM text, maybe in base64, or the path of a PEM file. A private key is hidden, its path is not. */
export function pem({ isPrivate }: { isPrivate: boolean }): Kind<string> {
  const kind: Kind<string> = {
    allowed: 'PEM text, also in base64, or the path of a PEM file',
    placeholder: 'pem',
    typing: { type: 'string' },
    isOftenSecret: true,
    parse: (text) => pemTextOf(text) ?? (isOneLine(text) ? text : undefined)
  }
  if (!isPrivate) return kind
  return {
    ...kind,
    secretsIn(text) {
      const pem = pemTextOf(text)
      return pem === undefined ? [] : [...new Set([text, pem])]
    }
  }
}

/** A JSON object as text, or the path of a file with it. What it holds is hidden by whoever reads it. */
export function jsonOrPath(placeholder: string): Kind<string> {
  return {
    allowed: 'a JSON object or the path of a file with one',
    placeholder,
    typing: { type: 'string' },
    isOftenSecret: true,
    parse: (text) => (text.startsWith('{') || isOneLine(text) ? text : undefined),
    secretsIn: () => []
  }
}
