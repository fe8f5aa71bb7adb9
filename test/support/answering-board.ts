import { connect, type BrokerOptions, type Connection } from '../../action/channel/connection'
import { RecordingReporter } from './recording-reporter'

/**
 * A board that gives each release on a topic the same verdict, and does no more.
 *
 * @param topic its channel's, or its own `cmd`
 * @returns its connection, to end it by
 */
export async function answeringBoard(
  broker: BrokerOptions,
  deviceId: string,
  topic: string,
  verdict: object = { state: 'confirmed' }
): Promise<Connection> {
  const board = await connect(broker, new RecordingReporter())
  const say = (kind: string, value: unknown): Promise<void> =>
    board.publish([
      { topic: `mpypi/nodes/${deviceId}/${kind}`, payload: JSON.stringify(value), retain: true }
    ])
  await say('info', { channel: topic.split('/').at(-1) })
  await say('online', 1)
  await board.watch([topic], (_topic, payload) => {
    if (payload.length === 0) return
    const list = JSON.parse(payload.toString()) as { type: string; pkg_sha256: string }[]
    const release = list.find(({ type }) => type === 'release')!.pkg_sha256
    void say('status', { release, version: '1.4.0', error: null, ...verdict })
  })
  return board
}
