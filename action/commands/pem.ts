import { existsSync } from 'node:fs'
import { readNamed } from '../machine/named-file'
import { isPemText } from '../options/secret'
import { Failure } from '../report/failure'

/**
 * A certificate or key as users give it: the PEM text itself (a workflow secret) or a file's path.
 *
 * @param name what it is called where the user wrote it, for the error
 * @returns PEM text, or undefined when nothing was given
 */
export async function readPem(
  name: string,
  value: string | undefined
): Promise<string | undefined> {
  if (!value) return undefined
  if (isPemText(value)) return withLineEnds(value)
  if (looksLikeKey(value) && !existsSync(value)) {
    throw new Failure(
      'pem-invalid',
      `${name}: what is given is no path, and has no -----BEGIN line`
    )
  }
  const advice = "give a PEM file's path or the PEM text itself"
  const named = { what: 'file', code: 'pem-unreadable', option: name, advice }
  const text = (await readNamed(value, named)).toString()
  if (!isPemText(text)) {
    throw new Failure('pem-invalid', `${name}: ${value} is not a PEM file (no -----BEGIN line)`)
  }
  return withLineEnds(text)
}

/** One that has lost its first and last line, and must not be quoted: few names of files are as long. */
const looksLikeKey = (value: string): boolean =>
  value.length > 1024 || value.split(/[\\/]/).some((part) => part.length > 48)

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,80})-----((?:(?!-----)[^])*)-----END \1-----/g

/**
 * Texts lose their line ends on the way through secrets and environments: to nothing, to spaces, to `\n` in two
 * characters or more. What they get around them goes: quotes, an indentation, a byte order mark. RFC 7468 §2 has lines
 * of 64 characters, which begin with the dashes.
 */
function withLineEnds(text: string): string {
  const blocks = [...text.matchAll(BLOCK)].map(([block, label, body = '']) => {
    if (body.includes(':')) return `${block}\n` // the headers of an encrypted key, RFC 1421
    const lines = body.replaceAll(/\\{1,4}[rn]|\s/g, '').match(/.{1,64}/g) ?? []
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
  })
  return blocks.length > 0 ? blocks.join('') : text
}
