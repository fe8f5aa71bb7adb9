import { isOneLine, type Kind } from './kind'

const IN_ANOTHER_WAY =
  'give user and password by username and password, or write their special characters as % and two ' +
  'digits (# is %23, / is %2F, ? is %3F, @ is %40, % is %25, a space is %20).'

/** What is the matter with a text that is no URL: maybe only because of what its user and password are made of. */
export const UNREADABLE = `is a URL that cannot be read; ${IN_ANOTHER_WAY}`

/**
 * An address by one of these schemes. It may hold a user and a password: it is not quoted in messages. All that can be
 * known to be wrong with it before anybody connects is found here.
 *
 * @param userElsewhere what to do with those where they are not taken from the URL
 */
export function url(schemes: readonly string[], userElsewhere?: string): Kind<string> {
  const mistakeIn = (text: string): string | undefined => {
    if (userElsewhere !== undefined && text.includes('@'))
      return `has a user or a password; ${userElsewhere}`
    const address = addressIn(text, schemes)
    if (address) return faultOf(address)
    if (!schemes.some((scheme) => text.startsWith(`${scheme}://`))) return undefined
    return hasWrongPort(text) ? WRONG_PORT : text.includes('@') ? UNREADABLE : undefined
  }
  return {
    allowed: `a URL: ${schemes.map((scheme) => `${scheme}://`).join(', ')} and host[:port]`,
    placeholder: 'url',
    typing: { type: 'string' },
    isOftenSecret: true,
    parse: (text) => (addressIn(text, schemes) && mistakeIn(text) === undefined ? text : undefined),
    mistakeIn,
    secretsIn: passwordIn
  }
}

function addressIn(text: string, schemes: readonly string[]): URL | undefined {
  if (!isOneLine(text) || text.includes(' ') || !URL.canParse(text)) return undefined
  const address = new URL(text)
  const isKnown = address.hostname !== '' && schemes.includes(address.protocol.slice(0, -1))
  return isKnown ? address : undefined
}

const WRONG_PORT = 'has a port that is not from 1 to 65535'
/** Of a host; beyond ASCII, or with codes, it is found under no name (RFC 1123 §2.1, and _ as many have it). */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i

/**
 * What is wrong with a URL that can be read, to follow what it is called.
 *
 * @returns nothing of what it holds
 */
export function faultOf(address: URL): string | undefined {
  const { href, pathname, search, username, password, hostname, port } = address
  // A password with / ? or # ends the host's part of the URL, and what is before it looks like the host.
  if (href.includes('#') || `${pathname}${search}`.includes('@'))
    return `has a # or an @ where none belongs; ${IN_ANOTHER_WAY}`
  const [user, word] = [username, password].map(percentDecoded)
  if (user === undefined || word === undefined || /%(?![\da-f]{2})/i.test(href))
    return `has a % that is not one of a code; ${IN_ANOTHER_WAY}`
  if (!isOneLine(user) || !isOneLine(word))
    return 'has a line end or another control character (such as %0A, %0D or %00) in its user or password, which belongs to neither; take it out.'
  if (!HOST.test(hostname)) return 'has a host with characters that no name of a host has'
  return port === '0' ? WRONG_PORT : undefined
}

/** Unless what looks like one is a part of a password. */
function hasWrongPort(text: string): boolean {
  const [authority = '', ...rest] = text.slice(text.indexOf('://') + 3).split(/[/?#]/)
  const [, port] = /:(\d+)$/.exec(authority) ?? []
  return Number(port) > 65_535 && !rest.some((part) => part.includes('@'))
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
