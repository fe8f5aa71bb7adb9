import { parseBrokerUrl } from '../channel/broker-url'

export interface BoardConnection {
  /** `mqtt://` or `mqtts://host[:port]`. A user and a password in it count if none are given beside it. */
  broker: string
  username?: string
  password?: string
  channel: string
}

/**
 * The settings that connect a board to its broker and channel.
 *
 * @returns what goes into its settings.json
 */
export function connectedSettings(to: BoardConnection): Record<string, unknown> {
  const { protocol, host, port, ...inUrl } = parseBrokerUrl(to.broker)
  const { username = inUrl.username, password = inUrl.password } = to
  return {
    'mqtt.server': host,
    'mqtt.port': port,
    'mqtt.ssl': protocol === 'mqtts',
    ...(username ? { 'mqtt.username': username } : {}),
    ...(password ? { 'mqtt.password': password } : {}),
    'update.channel': to.channel,
    'update.auto_update': true
  }
}
