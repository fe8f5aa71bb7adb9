import { checkSigningKey, signManifest, type Sign } from '../release/signature'
import { readPem } from './pem'

/** @param pem the key's text */
export const signerWith =
  (pem: string): Sign =>
  (bytes) =>
    signManifest(bytes, pem)

/**
 * The key that signs, as users give it.
 *
 * @param signingKey PEM text or file
 * @returns PEM text, or undefined where none was given
 * @throws Failure `bad-key`, and those of `readPem`
 */
export async function readSigningKey(signingKey: string | undefined): Promise<string | undefined> {
  const pem = await readPem('signing-key', signingKey)
  if (pem !== undefined) checkSigningKey(pem)
  return pem
}

/** What signs with it. */
export async function signerOf(signingKey: string | undefined): Promise<Sign | undefined> {
  const pem = await readSigningKey(signingKey)
  return pem === undefined ? undefined : signerWith(pem)
}
