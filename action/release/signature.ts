import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  publicDecrypt,
  sign,
  type KeyObject
} from 'node:crypto'
import { Failure } from '../report/failure'
import { parseJson } from './nested-json'
import type { Sha256Hex } from './update-list'

const MODULUS_BITS = 3072
const MODULUS_BYTES = MODULUS_BITS / 8
const PUBLIC_EXPONENT = 65_537
/** As settings hold it. */
const MODULUS = new RegExp(`^[0-9a-f]{${MODULUS_BYTES * 2}}$`)
/** DER of DigestInfo for SHA-256, up to the digest (RFC 8017 §9.2 note 1). */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** A public key as a board's settings hold it. */
export interface BoardKey {
  /** First 8 hexadecimal digits of the sha256 of the modulus, 384 bytes. */
  id: string
  /** Modulus in 768 hexadecimal digits; the exponent is always 65537. */
  n: string
}

export interface SigningKeyPair {
  privatePem: string
  publicPem: string
  boardKey: BoardKey
}

export interface Signature {
  key: string
  sig: string
}

/** Signs bytes with a key that is at hand. */
export type Sign = (bytes: Uint8Array) => Signature

/** A new RSA-3072 key pair: PEM for the publisher, the settings' form for boards. */
export function generateSigningKey(): SigningKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: MODULUS_BITS,
    publicExponent: PUBLIC_EXPONENT
  })
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    boardKey: boardKeyOf(publicKey)
  }
}

/** The lines that `settings.json` needs, as an object to merge into it. */
export function settingsFor(keys: BoardKey[]): { 'update.keys': BoardKey[] } {
  return { 'update.keys': keys }
}

/**
 * @param pem private or public key, or certificate
 * @throws Failure `bad-key`
 */
export function boardKeyFromPem(pem: string): BoardKey {
  try {
    return boardKeyOf(createPublicKey(pem))
  } catch (error) {
    throw error instanceof Failure ? error : badKey('is not a PEM key')
  }
}

/**
 * The keys that a board with this settings.json checks releases against.
 *
 * @returns undefined where there are none, or one that is no key: then nothing could be checked
 */
export function boardKeysIn(settings: string): BoardKey[] | undefined {
  const keys = parsed(settings)?.['update.keys']
  return Array.isArray(keys) && keys.length > 0 && keys.every(isBoardKey) ? keys : undefined
}

function parsed(json: string): Record<string, unknown> | undefined {
  try {
    return Object(parseJson(json)) as Record<string, unknown>
  } catch {
    return undefined
  }
}

/** Whether a board takes this for a key. */
export function isBoardKey(value: unknown): value is BoardKey {
  const { id, n } = Object(value) as Record<string, unknown>
  return typeof id === 'string' && typeof n === 'string' && MODULUS.test(n)
}

/**
 * Signs a manifest so that `openssl dgst -sha256 -verify` takes it, too.
 *
 * @param signingKey PEM text
 * @throws Failure `bad-key`, which says nothing of the key
 */
export function signManifest(manifest: Uint8Array, signingKey: string): Signature {
  const { key, id } = privateKeyOf(signingKey)
  return { key: id, sig: sign('sha256', manifest, key).toString('base64') }
}

/** Whether a key can sign is known before there is anything to sign. @throws Failure `bad-key` */
export function checkSigningKey(signingKey: string): void {
  privateKeyOf(signingKey)
}

function privateKeyOf(pem: string): { key: KeyObject; id: string } {
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    throw badKey('is not an unencrypted PEM private key')
  }
  return { key, id: boardKeyOf(createPublicKey(key)).id }
}

/** Checks a signature as a board does: the complete encoded block, bit by bit. */
export function isSignedBy(key: BoardKey, sha256: Sha256Hex, sig: string): boolean {
  const signature = Buffer.from(sig, 'base64')
  if (signature.length !== MODULUS_BYTES || signature.toString('base64') !== sig) return false
  const publicKey = createPublicKey({
    format: 'jwk',
    key: { kty: 'RSA', n: Buffer.from(key.n, 'hex').toString('base64url'), e: 'AQAB' }
  })
  const digest = Buffer.from(sha256, 'hex')
  const padding = Buffer.alloc(MODULUS_BYTES - 3 - DIGEST_INFO.length - digest.length, 0xff)
  const expected = Buffer.concat([Buffer.of(0, 1), padding, Buffer.of(0), DIGEST_INFO, digest])
  try {
    const options = { key: publicKey, padding: constants.RSA_NO_PADDING }
    return publicDecrypt(options, signature).equals(expected)
  } catch {
    return false // not below the modulus
  }
}

/**
 * Whether a key that is at hand has signed that. It makes the same signature of the same bytes each time
 * (RFC 8017 §8.2.1).
 */
export const hasSigned = (sign: Sign, bytes: Uint8Array, sig: string | undefined): boolean =>
  sig !== undefined && sign(bytes).sig === sig

function boardKeyOf(key: KeyObject): BoardKey {
  const details = key.asymmetricKeyDetails
  if (
    key.asymmetricKeyType !== 'rsa' ||
    details?.modulusLength !== MODULUS_BITS ||
    details.publicExponent !== BigInt(PUBLIC_EXPONENT)
  )
    throw badKey('is not RSA with 3072 bits and exponent 65537, which boards verify')
  const modulus = Buffer.from(key.export({ format: 'jwk' }).n!, 'base64url')
  return {
    id: createHash('sha256').update(modulus).digest('hex').slice(0, 8),
    n: modulus.toString('hex')
  }
}

function badKey(why: string): Failure {
  return new Failure('bad-key', `the signing key ${why}; make one with mpy-blox keygen`)
}
