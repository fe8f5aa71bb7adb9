import { connect as mqttConnect, type IClientOptions, type MqttClient } from 'mqtt'
import type { IConnackPacket } from 'mqtt-packet'
import { EMPTY_SECRET } from '../options/secret'
import { Failure } from '../report/failure'

/** 5 or, as MQTT's own field has it for 3.1.1, 4. */
export type ProtocolVersion = 4 | 5

/** Why one attempt did not end in a session. */
export type Refusal =
  /** Final: another attempt would end the same way. */
  | { kind: 'failure'; failure: Failure }
  /** The broker may speak an older version of the protocol. */
  | { kind: 'version'; reason: string }
  /** Worth another attempt after a while. */
  | { kind: 'transient'; reason: string }

export type Handshake =
  { client: MqttClient; connack: IConnackPacket } | { client?: never; refusal: Refusal }

const MQTT5_UNSUPPORTED_VERSION = 0x84
const MQTT3_UNACCEPTABLE_VERSION = 1

/** What is shown of a broker: never user, password or query. */
export type ShownUrl = string

/** One attempt to open a session, with one version of the protocol. Never throws. */
export function shakeHands(
  broker: ShownUrl,
  version: ProtocolVersion,
  options: IClientOptions
): Promise<Handshake> {
  return new Promise((resolve) => {
    const client = mqttConnect({
      ...options,
      protocolVersion: version,
      reconnectPeriod: 0,
      resubscribe: false
    })
    let settled = false
    const settle = (handshake: Handshake): void => {
      if (settled) return
      settled = true
      if (!handshake.client) client.end(true)
      resolve(handshake)
    }
    client.on('connect', (connack) => settle({ client, connack }))
    // Stays for the client's life: an 'error' without a listener would end the process.
    client.on('error', (error) => settle({ refusal: explain(broker, version, options, error) }))
    client.once('close', () => settle({ refusal: closed(version) }))
  })
}

function closed(version: ProtocolVersion): Refusal {
  const reason = 'it closed the connection before it answered (does it expect TLS?)'
  return { kind: version === 5 ? 'version' : 'transient', reason }
}

function explain(
  broker: ShownUrl,
  version: ProtocolVersion,
  options: IClientOptions,
  error: Error & { code?: number | string }
): Refusal {
  if (typeof error.code === 'number') return explainConnack(broker, version, options, error.code)
  if (typeof error.code === 'string') return explainTransport(broker, version, options, error)
  // A CONNACK that does not parse, or none in time.
  if (version === 5) return { kind: 'version', reason: error.message }
  return { kind: 'transient', reason: error.message }
}

function explainConnack(
  broker: ShownUrl,
  version: ProtocolVersion,
  options: IClientOptions,
  code: number
): Refusal {
  if (version === 5 && (code === MQTT5_UNSUPPORTED_VERSION || code === MQTT3_UNACCEPTABLE_VERSION))
    return { kind: 'version', reason: `CONNACK code ${code}` }
  const failure = (name: string, message: string): Refusal => ({
    kind: 'failure',
    failure: new Failure(name, message)
  })
  switch (code) {
    case 4: // MQTT 3.1.1 §3.2.2.3: bad user name or password
    case 5: // not authorized, which is what most brokers say to a wrong password
    case 0x86:
    case 0x87:
      return failure(
        'wrong-password',
        options.username === undefined
          ? `${broker} lets nobody in without a user name; set username and password.`
          : options.password === undefined
            ? `${broker} does not let this user in without a password: ${EMPTY_SECRET}`
            : `${broker} does not accept this user name and password; check username and password.`
      )
    case 2:
    case 0x85:
      return failure(
        'bad-client-id',
        `${broker} refuses the client id ${options.clientId ?? ''}; set client-id to what ids have to begin with there.`
      )
    case 0x8a:
      return failure('banned', `${broker} has banned this client; ask whoever runs the broker.`)
    case 3:
    case 0x88:
    case 0x89:
      return { kind: 'transient', reason: 'it says that it is unavailable' }
    default:
      return failure(
        'connection-refused',
        `${broker} refuses the connection with reason code 0x${code.toString(16)}.`
      )
  }
}

const UNTRUSTED = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'INVALID_CA'
])

const UNREACHABLE: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name could not be looked up',
  ETIMEDOUT: 'it did not answer in time',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no network'
}

function explainTransport(
  broker: ShownUrl,
  version: ProtocolVersion,
  options: IClientOptions,
  error: Error & { code?: number | string }
): Refusal {
  const code = String(error.code)
  const failure = (name: string, message: string): Refusal => ({
    kind: 'failure',
    failure: new Failure(name, message)
  })
  if (UNTRUSTED.has(code))
    return failure(
      'ca-mismatch',
      options.ca === undefined
        ? `${broker} shows a certificate that no public CA vouches for; set ca to the CA it is from.`
        : `${broker} shows a certificate that is not from the CA given; check ca, and the host.`
    )
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return failure(
      'certificate-expired',
      `The certificate of ${broker} is not valid today; renew it, or set the clock.`
    )
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return failure(
      'host-mismatch',
      `The certificate of ${broker} is for another host name; use the name that is in it.`
    )
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO')
    return failure(
      'tls-failed',
      /CERTIFICATE|HANDSHAKE_FAILURE|UNKNOWN_CA/.test(code)
        ? `${broker} does not accept this client; it may ask for client-cert and client-key.`
        : `${broker} does not speak TLS as expected (${code}); check scheme and port.`
    )
  if (code in UNREACHABLE) return { kind: 'transient', reason: UNREACHABLE[code] ?? code }
  // ECONNRESET and EPIPE: some brokers answer an MQTT 5 CONNECT that they cannot read like this.
  return { kind: version === 5 ? 'version' : 'transient', reason: code }
}
