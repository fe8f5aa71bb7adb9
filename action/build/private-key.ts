import { derElements, type DerElement } from './der'

/** What begins a private key in text: PEM (RFC 7468), OpenSSH, PGP, SSH2 (RFC 4716), PuTTY, age, minisign and signify. */
const TEXT_HEADER = new RegExp(
  [
    '-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----',
    '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----',
    String.raw`PuTTY-User-Key-File-\d`,
    'AGE-SECRET-KEY-(?:PQ-)?1',
    '(?:minisign encrypted|signify) secret key'
  ].join('|'),
  'g'
)

/** OpenSSH's own format, bare and in base64 (openssh: PROTOCOL.key). */
const OPENSSH = ['openssh-key-v1\0', 'b3BlbnNzaC1rZXktdjE']

/** A private key as JSON (RFC 7517), whichever comes first of kind and secret. */
const JSON_WEB_KEY = /"kty"\s*:/
const JSON_SECRET = /"d"\s*:\s*"[\w-]{16,}"/

/** How DER and PEM text begin in base64. */
const PACKED = /M(?=[C-I][A-Za-z0-9+/]{38})|LS0tLS1CRUdJTi/g
/** Characters of base64 that hold a header, and the longest key with its line ends. */
const PACKED_HEADER = 120
const PACKED_KEY = 9000

/** Between a header and the key in a program: ends of strings and lines. */
const STRING_ENDS = /^(?:\\[nrt]|[\s"'()\\+,]|b(?=["'])|(?:Proc-Type|DEK-Info):[^\n\\]*)*/
const KEY_TEXT = /^[A-Za-z0-9+/]{24}/

/**
 * Finds a private key anywhere in a file, whatever the file is called: as text, in OpenSSH's format, as
 * JSON, or in DER (PKCS#1, PKCS#8 plain and encrypted, PKCS#12, SEC 1); PEM and DER also in base64.
 *
 * @param isProgram a module may name the headers that it parses; a key is a header with a key behind it
 * @returns what kind of key it is, for people; undefined when there is none
 */
export function privateKeyIn(bytes: Buffer, isProgram: boolean): string | undefined {
  const raw = bytes.toString('latin1')
  // UTF-16 is ASCII with a NUL beside every character.
  const text = raw.includes('\0') ? raw.replaceAll('\0', '') : raw
  for (const { 0: header, index } of text.matchAll(TEXT_HEADER)) {
    if (!isProgram || hasKeyBehind(text, index + header.length)) return header
  }
  if (OPENSSH.some((magic) => raw.includes(magic))) return 'an OpenSSH key'
  if (JSON_WEB_KEY.test(text) && JSON_SECRET.test(text)) return 'a JSON web key'
  return derKeyIn(bytes) ?? packedKeyIn(text)
}

/** Line ends and quotes between its pieces are nothing to base64. */
function packedKeyIn(text: string): string | undefined {
  const unpacked = (at: number, most: number): Buffer =>
    Buffer.from(text.slice(at, at + most), 'base64')
  for (const { index } of text.matchAll(PACKED)) {
    const begin = unpacked(index, PACKED_HEADER)
    const kind = begin.toString('latin1').match(TEXT_HEADER)?.[0]
    if (kind !== undefined) return `${kind} in base64`
    const key = mayBeDerKey(begin) ? derKeyAt(unpacked(index, PACKED_KEY), 0) : undefined
    if (key !== undefined) return `${key} in base64`
  }
  return undefined
}

function hasKeyBehind(text: string, at: number): boolean {
  return KEY_TEXT.test(text.slice(at, at + 400).replace(STRING_ENDS, ''))
}

const SEQUENCE = 0x30
const INTEGER = 0x02
const OCTETS = 0x04
const OBJECT_ID = 0x06

/** Object ids under which keys are encrypted or kept: PKCS#5, PKCS#12 PBE, PKCS#7 (RFC 8018, 7292, 2315). */
const PKCS = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01]
const ENCRYPTION = [
  [...PKCS, 5],
  [...PKCS, 12, 1]
]
const CONTENT = [[...PKCS, 7]]

function derKeyIn(bytes: Buffer): string | undefined {
  for (let at = bytes.indexOf(SEQUENCE); at >= 0; at = bytes.indexOf(SEQUENCE, at + 1)) {
    const kind = derKeyAt(bytes, at)
    if (kind !== undefined) return kind
  }
  return undefined
}

/** Whether there is a sequence that begins with a number of one byte or another sequence. */
function mayBeDerKey(bytes: Buffer): boolean {
  const start = bytes[1]! > 0x80 ? bytes[1]! - 0x80 + 2 : 2
  return (
    bytes[0] === SEQUENCE &&
    (bytes[start] === SEQUENCE || (bytes[start] === INTEGER && bytes[start + 1] === 1))
  )
}

function derKeyAt(bytes: Buffer, at: number): string | undefined {
  const [outer] = derElements(bytes, at, bytes.length, 1)
  if (outer === undefined) return undefined
  const parts = derElements(bytes, outer.start, outer.end, 6)
  const [first, second, third] = parts
  if (first === undefined || second === undefined) return undefined
  const tags = parts.map(({ tag }) => tag)
  const begins = (...wanted: number[]): boolean => wanted.every((tag, index) => tags[index] === tag)
  const number = first.tag === INTEGER && first.end - first.start === 1 ? bytes[first.start]! : -1
  if (begins(INTEGER, SEQUENCE, OCTETS) && number <= 1 && hasObjectId(bytes, second)) {
    return 'a PKCS#8 key'
  }
  if (begins(SEQUENCE, OCTETS) && hasObjectId(bytes, first, ENCRYPTION)) {
    return 'an encrypted PKCS#8 key'
  }
  if (number === 0 && parts.length === 6 && tags.every((tag) => tag === INTEGER)) {
    return sizeOf(second) >= 64 ? 'an RSA or DSA key' : undefined
  }
  if (number === 1 && begins(INTEGER, OCTETS) && sizeOf(second) >= 16) {
    return third === undefined || third.tag === 0xa0 || third.tag === 0xa1 ? 'an EC key' : undefined
  }
  if (number === 3 && begins(INTEGER, SEQUENCE) && hasObjectId(bytes, second, CONTENT)) {
    return 'a PKCS#12 container'
  }
  return undefined
}

const sizeOf = ({ start, end }: DerElement): number => end - start

function hasObjectId(bytes: Buffer, sequence: DerElement, prefixes: number[][] = [[]]): boolean {
  const [id] = derElements(bytes, sequence.start, sequence.end, 1)
  if (id?.tag !== OBJECT_ID) return false
  return prefixes.some((prefix) => prefix.every((byte, index) => bytes[id.start + index] === byte))
}
