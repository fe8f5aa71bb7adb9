import type { Socket } from 'node:net'
import type { IClientOptions, MqttClient } from 'mqtt'
import type { IConnackPacket } from 'mqtt-packet'
import { EMPTY_SECRET, ifGiven } from '../options/secret'
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
export async function shakeHands(
  broker: ShownUrl,
  version: ProtocolVersion,
  options: IClientOptions
): Promise<Handshake> {
  // A third of the program, for which runs that reach no broker need not wait.
  const mqtt = await import('mqtt')
  return new Promise((resolve) => {
    const client = mqtt.connect({
      ...options,
      protocolVersion: version,
      reconnectPeriod: 0,
      resubscribe: false
    })
    // Else a small packet waits until what was sent before it is acknowledged: a round trip.
    const { setNoDelay } = client.stream as Partial<Socket>
    setNoDelay?.call(client.stream, true)
    const stranger = new FirstBytes(client)
    let settled = false
    const settle = (handshake: Handshake): void => {
      if (settled) return
      settled = true
      if (!handshake.client) client.end(true)
      resolve(handshake)
    }
    client.on('connect', (connack) => settle({ client, connack }))
    // Stays for the client's life: an 'error' without a listener would end the process.
    client.on('error', (error) =>
      settle({ refusal: stranger.explain(broker) ?? explain(broker, version, options, error) })
    )
    client.once('close', () =>
      settle({ refusal: stranger.explain(broker) ?? closed(version, options) })
    )
  })
}

/** What a server says first: MQTT 5 §3.2, the first byte of CONNACK. */
const CONNACK = '\x20'

/** What a server says that speaks something else than MQTT on this port. */
class FirstBytes {
  private seen = ''

  constructor(client: MqttClient) {
    // Before the parser, which gives up on what it does not know.
    client.stream.prependOnceListener('data', (data: Buffer) => {
      this.seen = data.toString('latin1', 0, 5)
    })
  }

  explain(broker: ShownUrl): Refusal | undefined {
    // A TLS alert or handshake record: RFC 8446 §5.1.
    if (this.seen.startsWith('\x15\x03') || this.seen.startsWith('\x16\x03'))
      return failed(
        'tls-expected',
        `${broker} speaks TLS on this port; write mqtts:// (or wss://).`
      )
    if (this.seen.startsWith('HTTP'))
      return failed(
        'http-port',
        `${broker} speaks HTTP on this port, not MQTT; MQTT is usual on 1883 and 8883 (TLS), or ` +
          'write ws:// or wss:// with a path if this is its WebSocket.'
      )
    if (this.seen === 'INFO ')
      return failed(
        'nats-port',
        `${broker} speaks NATS's own protocol on this port; MQTT has one of its own, see mqtt { listen } in nats.conf, ` +
          'often 1883.'
      )
    if (this.seen !== '' && !this.seen.startsWith(CONNACK))
      return failed(
        'no-mqtt',
        `${broker} speaks something else than MQTT on this port; MQTT is usual on 1883 and 8883 (TLS).`
      )
    return undefined
  }
}

function failed(code: string, message: string): Refusal {
  return { kind: 'failure', failure: new Failure(code, message) }
}

/** What is probably the matter when a server hangs up without a word. */
const HINTS: Record<string, string> = {
  mqtt: 'does it expect TLS? then write mqtts://',
  mqtts: 'is TLS spoken on this port? if not, write mqtt://',
  ws: 'is its WebSocket there? check port and path, often /mqtt; does it expect TLS? then write wss://',
  wss: 'is its WebSocket there? check port and path, often /mqtt; is TLS spoken on this port? if not, write ws://'
}

function closed(version: ProtocolVersion, { protocol }: IClientOptions): Refusal {
  const reason = `it closed the connection before it answered (${HINTS[protocol ?? 'mqtt']})`
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

/** Mosquitto's clientid_prefixes answers like a wrong password. */
const CLIENT_ID_PREFIX =
  '. Or it takes only client ids that begin in a certain way: set client-id to that.'

function explainConnack(
  broker: ShownUrl,
  version: ProtocolVersion,
  options: IClientOptions,
  code: number
): Refusal {
  if (version === 5 && (code === MQTT5_UNSUPPORTED_VERSION || code === MQTT3_UNACCEPTABLE_VERSION))
    return { kind: 'version', reason: `CONNACK code ${code}` }
  switch (code) {
    case 4: // MQTT 3.1.1 §3.2.2.3: bad user name or password
    case 5: // not authorized, which is what most brokers say to a wrong password
    case 0x86:
    case 0x87:
      return failed(
        'wrong-password',
        (options.username === undefined
          ? `${broker} lets nobody in without a user name; set username and password. ${ifGiven('username')}`
          : options.password === undefined
            ? `${broker} does not let this user in without a password: ${EMPTY_SECRET}`
            : `${broker} does not accept this user name and password; check username and password${spaceIn(options.password)}`) +
          CLIENT_ID_PREFIX
      )
    case 2:
    case 0x85:
      return failed(
        'bad-client-id',
        `${broker} refuses the client id ${options.clientId ?? ''}; set client-id to what ids have to begin with there.`
      )
    case 0x8a:
      return failed('banned', `${broker} has banned this client; ask whoever runs the broker.`)
    case 3:
    case 0x88:
    case 0x89:
      return { kind: 'transient', reason: 'it says that it is unavailable' }
    default:
      return failed(
        'connection-refused',
        `${broker} refuses the connection with reason code 0x${code.toString(16)}.`
      )
  }
}

const spaceIn = (password: Buffer | string): string =>
  /^ | $/.test(password.toString()) ? ' (which begins or ends in a space)' : ''

const UNTRUSTED = new Set([
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
  if (code === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE')
    return failed(
      'ca-mismatch',
      `${broker} shows a certificate alone, whose issuer is not ${options.ca === undefined ? `a public CA; set ca to the CA it is from. ${ifGiven('ca')}` : 'the CA given; check ca'}. ` +
        'If it is from that: an intermediate certificate is missing; let the broker send its whole chain, or append it to ca.'
    )
  if (UNTRUSTED.has(code))
    return failed(
      'ca-mismatch',
      options.ca === undefined
        ? `${broker} shows a certificate that no public CA vouches for; set ca to the CA it is from. ${ifGiven('ca')}`
        : `${broker} shows a certificate that is not from the CA given; check ca, and the host.`
    )
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return failed(
      'certificate-expired',
      `The certificate of ${broker} is not valid today; renew it, or set the clock.`
    )
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return failed(
      'host-mismatch',
      `The certificate of ${broker} is for another host name; use the name that is in it.`
    )
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO')
    return failed(
      'tls-failed',
      /CERTIFICATE|HANDSHAKE_FAILURE|UNKNOWN_CA/.test(code)
        ? `${broker} does not accept this client; it may ask for client-cert and client-key.` +
            (options.cert === undefined ? ` ${ifGiven('client-cert', 'client-key')}` : '')
        : `${broker} does not speak TLS on this port (${code}); write ${options.protocol === 'wss' ? 'ws' : 'mqtt'}:// if it is meant to be plain, or its port for TLS (${options.protocol === 'wss' ? 443 : 8883}).`
    )
  // Node's parser of HTTP, which a WebSocket begins with.
  if (code.startsWith('HPE_'))
    return failed(
      'no-websocket',
      `${broker} does not answer as a web server on this port: write ${options.protocol === 'ws' ? 'wss:// if it expects TLS, or ' : ''}mqtt:// or mqtts:// if it is not for WebSockets.`
    )
  if (code in UNREACHABLE) return { kind: 'transient', reason: UNREACHABLE[code] ?? code }
  // ECONNRESET and EPIPE: some brokers answer an MQTT 5 CONNECT that they cannot read like this.
  if (code === 'ECONNRESET' || code === 'EPIPE') return closed(version, options)
  return { kind: version === 5 ? 'version' : 'transient', reason: code }
}
