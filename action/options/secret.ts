import { isOneLine, type Kind } from './kind'

/** What is probably the matter when a secret is empty: workflows get nothing for one that is not set. */
export const EMPTY_SECRET =
  'the secret is not set here (a pull request from a fork, or a typo in its name?)'

/** What to do where a URL cannot be read for what its user and password are made of. */
export const IN_ANOTHER_WAY =
  'give user and password by username and password, or write their special characters as % and two ' +
  'digits (# is %23, / is %2F, ? is %3F, @ is %40, % is %25, a space is %20).'

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

/** Hidden as a whole. A line feed within it is somebody's mistake that the broker need not hear of. */
export function secret(placeholder: string): Kind<string> {
  return {
    allowed: 'one line without control characters',
    placeholder,
    typing: { type: 'string' },
    isOftenSecret: true,
    keepsSpace: true,
    parse: (text) => (isOneLine(text) ? text : undefined),
    mistakeIn: (text) =>
      text.endsWith('\t')
        ? 'ends in a tab, which belongs to no password: store it without one'
        : isOneLine(text.trimEnd())
          ? 'ends in a line end, which belongs to no password: store it without one (printf, not echo)'
          : undefined,
    secretsIn: (text) => [text]
  }
}

/**
 * An address by one of these schemes. It may hold a user and a password: it is not quoted in messages.
 *
 * @param userElsewhere what to do with those where they are not taken from the URL
 */
export function url(schemes: readonly string[], userElsewhere?: string): Kind<string> {
  const remedy =
    userElsewhere === undefined
      ? `is a URL that cannot be read; ${IN_ANOTHER_WAY}`
      : `has a user or a password; ${userElsewhere}`
  return {
    allowed: `a URL: ${schemes.map((scheme) => `${scheme}://`).join(', ')} and host[:port]`,
    placeholder: 'url',
    typing: { type: 'string' },
    isOftenSecret: true,
    parse: (text) =>
      isOneLine(text) && isUrl(text, schemes) && !(userElsewhere && text.includes('@'))
        ? text
        : undefined,
    mistakeIn: (text) =>
      text.includes('@') && schemes.some((scheme) => text.startsWith(`${scheme}://`))
        ? remedy
        : undefined,
    secretsIn: passwordIn
  }
}

/** Whatever the scheme; of what is no URL nothing is said. */
function passwordIn(text: string): string[] {
  if (!URL.canParse(text)) return []
  const { password } = new URL(text)
  return [percentDecoded(password) ?? password]
}

/** A user or password of a URL as it is; undefined where a % in it begins no code. */
export function percentDecoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

function isUrl(text: string, schemes: readonly string[]): boolean {
  if (text.includes(' ') || !URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return hostname !== '' && schemes.includes(protocol.slice(0, -1))
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
