import { faultOf, percentDecoded, UNREADABLE } from '../options/url'
import { Failure } from '../report/failure'

export interface BrokerAddress {
  protocol: 'mqtt' | 'mqtts' | 'ws' | 'wss'
  host: string
  port: number
  /** Of ws and wss only, with the query. */
  path?: string
  username?: string
  password?: string
  /** For people: scheme, host and port; never a user, a password or a query. */
  shown: string
}

const DEFAULT_PORTS = { mqtt: 1883, mqtts: 8883, ws: 80, wss: 443 }

/**
 * Takes a broker's URL apart.
 *
 * @throws Failure `bad-broker-url`, `unsupported-scheme`; what the URL holds of secrets is not in it
 */
export function parseBrokerUrl(text: string): BrokerAddress {
  const url = urlOf(text)
  const protocol = url.protocol.slice(0, -1)
  if (!isSupported(protocol))
    throw new Failure(
      'unsupported-scheme',
      'Brokers are reached by mqtt, mqtts, ws or wss; write the broker as mqtts://host:port.'
    )
  if (url.hostname === '')
    throw new Failure('bad-broker-url', 'The broker URL has no host; write mqtts://host:port.')
  const fault = faultOf(url)
  if (fault !== undefined) throw new Failure('bad-broker-url', `The broker URL ${fault}`)
  const isWebSocket = protocol.startsWith('ws')
  if (!isWebSocket && !(['', '/'].includes(url.pathname) && url.search === ''))
    throw new Failure(
      'bad-broker-url',
      `The broker URL has a path or a query, which only ws and wss have; write ${protocol}://host:port.`
    )
  const port = url.port === '' ? DEFAULT_PORTS[protocol] : Number(url.port)
  return {
    protocol,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port,
    ...(isWebSocket && { path: `${url.pathname || '/'}${url.search}` }),
    ...(url.username !== '' && { username: percentDecoded(url.username)! }),
    ...(url.password !== '' && { password: percentDecoded(url.password)! }),
    shown: `${protocol}://${url.hostname}:${port}`
  }
}

function urlOf(text: string): URL {
  try {
    return new URL(text)
  } catch {
    throw new Failure(
      'bad-broker-url',
      `The broker is not mqtts://host:port, or with mqtt, ws or wss; or ${UNREADABLE}`
    )
  }
}

function isSupported(protocol: string): protocol is BrokerAddress['protocol'] {
  return Object.hasOwn(DEFAULT_PORTS, protocol)
}
