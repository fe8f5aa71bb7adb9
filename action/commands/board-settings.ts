import { Failure } from '../report/failure'

export interface BoardConnection {
  /** `mqtt://host[:port]` or `mqtts://…`; boards speak no WebSocket. */
  broker: string
  username?: string
  password?: string
  channel: string
}

/**
 * The settings that connect a board to its broker and channel, over those that it has.
 *
 * @param existing its settings.json, if it has one
 * @returns text of the new settings.json
 */
export function connectedSettings(existing: string | undefined, to: BoardConnection): string {
  const url = brokerUrl(to.broker)
  const secure = url.protocol === 'mqtts:'
  const settings = {
    ...(existing ? (JSON.parse(existing) as object) : {}),
    'mqtt.server': url.hostname,
    'mqtt.port': Number(url.port) || (secure ? 8883 : 1883),
    ...(secure ? { 'mqtt.ssl': true } : {}),
    ...(to.username ? { 'mqtt.username': to.username } : {}),
    ...(to.password ? { 'mqtt.password': to.password } : {}),
    'update.channel': to.channel,
    'update.auto_update': true
  }
  return JSON.stringify(settings)
}

function brokerUrl(broker: string): URL {
  const url = URL.canParse(broker) ? new URL(broker) : undefined
  if (url?.hostname && ['mqtt:', 'mqtts:'].includes(url.protocol)) return url
  throw new Failure('bad-broker', `broker "${broker}": boards take mqtt://host[:port] or mqtts://`)
}
