import type { IClientOptions } from 'mqtt'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { parseBrokerUrl, type BrokerAddress } from './broker-url'
import { checkTlsMaterial } from './credentials'

export interface BrokerOptions {
  /** mqtt, mqtts, ws or wss. A user and a password in it count if none are given beside it. */
  url: string
  username?: string
  password?: string
  /** PEM texts. */
  ca?: string
  clientCert?: string
  clientKey?: string
  /** What the client id begins with; the rest is chance, so that no run ends another's session. */
  clientId?: string
  /** Of a NATS broker, nats:// or tls://: channels are held by its key-value lock as well. */
  natsUrl?: string
  connectTimeoutMs?: number
  /** Further attempts after the first, with back-off between them. */
  retries?: number
}

const CONNECT_TIMEOUT_MS = 10_000
/** MQTT 5 §1.5.4 and §1.5.6. */
const MAX_STRING_BYTES = 65_535

/** Long enough for the largest packet on a slow line: a broker hears of it when it is complete. */
const KEEP_ALIVE_S = 60

/**
 * How npm's mqtt is told where a broker is, and who connects.
 *
 * @returns also how the broker is shown: scheme, host and port
 * @throws Failure as `checkedOptions`
 */
export function clientOptions(
  options: BrokerOptions,
  reporter: Reporter
): { shown: string; client: IClientOptions } {
  const { address, username, password } = checkedOptions(options)
  if (password !== undefined) reporter.secret(password)
  return {
    shown: address.shown,
    client: {
      protocol: address.protocol,
      host: address.host,
      hostname: address.host,
      port: address.port,
      ...(address.path !== undefined && { path: address.path }),
      clean: true,
      keepalive: KEEP_ALIVE_S,
      connectTimeout: options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
      ...(username !== undefined && { username }),
      ...(password !== undefined && { password }),
      ...(options.ca !== undefined && { ca: options.ca }),
      ...(options.clientCert !== undefined && { cert: options.clientCert }),
      ...(options.clientKey !== undefined && { key: options.clientKey })
    }
  }
}

/**
 * What can be known to be wrong before anybody connects.
 *
 * @returns who connects to what
 * @throws Failure `credentials-too-long`; as `parseBrokerUrl` and `checkTlsMaterial`
 */
export function checkedOptions(options: BrokerOptions): {
  address: BrokerAddress
  username: string | undefined
  password: string | undefined
} {
  const address = parseBrokerUrl(options.url)
  checkTlsMaterial(options)
  const { username = address.username, password = address.password } = options
  requireRoom('user name', username)
  requireRoom('password', password)
  return { address, username, password }
}

/** @throws Failure `credentials-too-long` */
function requireRoom(what: string, text = ''): void {
  if (Buffer.byteLength(text) <= MAX_STRING_BYTES) return
  throw new Failure(
    'credentials-too-long',
    `the broker's ${what} has more than ${MAX_STRING_BYTES} bytes, for which MQTT has no room; is it another secret?`
  )
}
