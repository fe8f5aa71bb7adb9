import { hasSigned, type Sign } from '../release/signature'
import { Failure } from '../report/failure'
import { policyText, type RolloutDocument } from './document'

/** The policy is signed, where there is a key. */
export function signed(document: RolloutDocument, sign: Sign | undefined): RolloutDocument {
  return sign ? { ...document, ...sign(Buffer.from(policyText(document))) } : document
}

/**
 * Going on with a rollout that is signed needs its key, and who has a key goes on with no other: anybody who may
 * publish could have written it.
 *
 * @throws Failure `key-needed`, `rollout-forged`
 */
export function requirePolicy(document: RolloutDocument, sign: Sign | undefined): void {
  const { sig, channel, release } = document
  if (!sign && sig === undefined && release.entry.sig === undefined) return
  if (!sign)
    throw new Failure(
      'key-needed',
      `the rollout on channel ${channel} is signed: to go on with it give signing-key; halt and pause need none`
    )
  if (hasSigned(sign, Buffer.from(policyText(document)), sig)) return
  throw new Failure(
    'rollout-forged',
    `the rollout on channel ${channel} is not signed with this key: somebody else has made or changed it; ` +
      'halt it (mpy-blox rollout halt), and publish with supersede'
  )
}
