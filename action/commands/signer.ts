import { signManifest, type Sign } from '../release/signature'
import { readPem } from './pem'

/** @param pem the key's text */
export const signerWith =
  (pem: string): Sign =>
  (bytes) =>
    signManifest(bytes, pem)

/**
 * What signs with the key that was given.
 *
 * @param signingKey PEM text or file
 * @returns undefined where none was given
 */
export async function signerOf(signingKey: string | undefined): Promise<Sign | undefined> {
  const key = await readPem('signing-key', signingKey)
  return key === undefined ? undefined : signerWith(key)
}
