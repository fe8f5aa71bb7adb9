import { parseBrokerUrl, type BrokerAddress } from '../channel/broker-url'
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
  const { protocol, host, port } = brokerAddress(to.broker)
  const settings = {
    ...(existing ? (JSON.parse(existing) as object) : {}),
    'mqtt.server': host,
    'mqtt.port': port,
    ...(protocol === 'mqtts' ? { 'mqtt.ssl': true } : {}),
    ...(to.username ? { 'mqtt.username': to.username } : {}),
    ...(to.password ? { 'mqtt.password': to.password } : {}),
    'update.channel': to.channel,
    'update.auto_update': true
  }
  return JSON.stringify(settings)
}

function brokerAddress(broker: string): BrokerAddress {
  const address = parseBrokerUrl(broker)
  if (address.protocol === 'mqtt' || address.protocol === 'mqtts') return address
  throw new Failure('bad-broker', `${address.shown}: boards take mqtt://host[:port] or mqtts://`)
}
