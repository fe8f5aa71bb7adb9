import { boardKeyFromPem, generateSigningKey } from '../../action/release/signature'
import { OTHER, SIGNER } from './key-pairs'

/** Three keys, as many as boards are measured with: the settings that hold them, and one that signs. */
export function heldKeys(): { settings: object; signingKey: string } {
  const keys = [generateSigningKey(), OTHER, SIGNER].map(({ privatePem }) => privatePem)
  return { settings: { 'update.keys': keys.map(boardKeyFromPem) }, signingKey: keys[2]! }
}
