import { boardKeyFromPem, generateSigningKey } from '../../action/release/signature'

/** Three keys, as many as boards are measured with: the settings that hold them, and one that signs. */
export function heldKeys(): { settings: object; signingKey: string } {
  const keys = [1, 2, 3].map(() => generateSigningKey().privatePem)
  return { settings: { 'update.keys': keys.map(boardKeyFromPem) }, signingKey: keys[2]! }
}
