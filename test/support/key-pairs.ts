import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { boardKeyFromPem, type SigningKeyPair } from '../../action/release/signature'

// Those of the protocol's vectors: to find a new pair takes as long as ten boots.

function keyPair(name: string): SigningKeyPair {
  const privatePem = readFileSync(`test/fixtures/protocol/${name}.pem`, 'utf8')
  const publicPem = createPublicKey(privatePem).export({ type: 'spki', format: 'pem' }).toString()
  return { privatePem, publicPem, boardKey: boardKeyFromPem(publicPem) }
}

/** Signs releases. */
export const SIGNER = keyPair('signing-key')
/** Another one, that boards do not know yet, or never will. */
export const OTHER = keyPair('other-key')
