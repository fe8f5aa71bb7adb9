import { signManifest, type Sign } from '../release/signature'
import { readPem } from './pem'

/**
 * What signs with the key that was given.
 *
 * @param signingKey PEM text or file
 * @returns undefined where none was given
 */
export async function signerOf(signingKey: string | undefined): Promise<Sign | undefined> {
  const key = await readPem('signing-key', signingKey)
  return key === undefined ? undefined : (bytes) => signManifest(bytes, key)
}
