import { X509Certificate, createPrivateKey } from 'node:crypto'
import { ifGiven } from '../options/secret'
import { Failure } from '../report/failure'

/** PEM texts as the user gave them, not file names. */
export interface TlsMaterial {
  ca?: string
  clientCert?: string
  clientKey?: string
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----(?:(?!-----)[^])+-----END CERTIFICATE-----/g

/**
 * Parses every PEM text before any connection is tried, so that a bad paste is named as such and does
 * not show up as a TLS alert.
 *
 * @throws Failure `pem-invalid`
 */
export function checkTlsMaterial({ ca, clientCert, clientKey }: TlsMaterial): void {
  if (ca !== undefined) parseCertificates('ca', ca)
  if (clientCert === undefined && clientKey === undefined) return
  if (clientCert === undefined || clientKey === undefined) {
    const [given, missing] =
      clientCert === undefined ? ['client-key', 'client-cert'] : ['client-cert', 'client-key']
    throw new Failure(
      'pem-invalid',
      `${given} is given without ${missing}; a broker that asks for one needs both. ${ifGiven(missing)}`
    )
  }
  const [certificate] = parseCertificates('client-cert', clientCert)
  const key = parsePrivateKey(clientKey)
  if (certificate && !certificate.checkPrivateKey(key))
    throw new Failure(
      'pem-invalid',
      'client-key does not belong to client-cert; give a matching pair.'
    )
}

function parseCertificates(option: string, pem: string): X509Certificate[] {
  const blocks = pem.match(CERTIFICATE) ?? []
  try {
    const certificates = blocks.map((block) => new X509Certificate(block))
    if (certificates.length > 0) return certificates
  } catch {
    // The parser's own words name an ASN.1 routine; the option's name says more.
  }
  throw new Failure(
    'pem-invalid',
    `${option} is not a PEM certificate; give the text from -----BEGIN CERTIFICATE----- to the end.`
  )
}

function parsePrivateKey(pem: string): ReturnType<typeof createPrivateKey> {
  try {
    return createPrivateKey(pem)
  } catch {
    // No cause is kept: nothing of a private key may reach a log.
    throw new Failure(
      'pem-invalid',
      'client-key is not an unencrypted PEM private key; give the text from -----BEGIN to the end.'
    )
  }
}
