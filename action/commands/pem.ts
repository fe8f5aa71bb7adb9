import { readFile } from 'node:fs/promises'
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
  const text = await readFile(value, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Failure(
      'pem-unreadable',
      `${name}: cannot read ${value} (${cause.code}); give a PEM file's path or the PEM text itself`,
      { cause }
    )
  })
  if (!isPemText(text)) {
    throw new Failure('pem-invalid', `${name}: ${value} is not a PEM file (no -----BEGIN line)`)
  }
  return withLineEnds(text)
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g

/**
 * Texts lose their line ends on the way through secrets and environments: to nothing, to spaces, to `\n` in
 * two characters. RFC 7468 §2 has lines of 64 characters.
 */
function withLineEnds(text: string): string {
  return text.replaceAll(BLOCK, (block, label: string, body: string) => {
    if (body.includes(':')) return block // the headers of an encrypted key, RFC 1421
    const lines = body.replaceAll(/\\[rn]|\s/g, '').match(/.{1,64}/g) ?? []
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
  })
}
