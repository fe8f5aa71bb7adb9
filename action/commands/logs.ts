import { setTimeout as sleep } from 'node:timers/promises'
import { requestTo } from '../channel/control'
import type { Reporter } from '../report/reporter'
import { withOnlineBoards, type BoardsInputs } from './online-boards'

export interface LogsInputs extends BoardsInputs {
  /** Listen so long. */
  forS: number
  /** Ends it before that. */
  stop: AbortSignal
}

export interface LogLine {
  deviceId: string
  line: string
}

/** Above what a board sends in one message. */
const MAX_MESSAGE_BYTES = 8_192
/** More would fill the memory of whoever listens to a board that has gone mad. */
const MAX_LINES = 100_000

/** What boards log from now on, line by line as they log it. */
export async function logs(inputs: LogsInputs, reporter: Reporter): Promise<LogLine[]> {
  const { deviceIds, forS, stop } = inputs
  return withOnlineBoards(inputs, reporter, async ({ connection, topics }) => {
    const told: LogLine[] = []
    const byTopic = new Map(deviceIds.map((deviceId) => [topics.liveLog(deviceId), deviceId]))
    await connection.watch([...byTopic.keys()], (topic, payload, retained) => {
      const deviceId = byTopic.get(topic)
      if (deviceId === undefined || retained || payload.length > MAX_MESSAGE_BYTES) return
      for (const line of payload.toString().split('\n')) {
        if (told.length < MAX_LINES) told.push({ deviceId, line })
        reporter.info(deviceIds.length > 1 ? `${deviceId}: ${line}` : line)
      }
    })
    await connection.publish(
      deviceIds.map((deviceId) => requestTo(topics, deviceId, { do: 'log', for_s: forS }))
    )
    await sleep(forS * 1000, undefined, { signal: stop }).catch(() => undefined)
    for (const deviceId of deviceIds)
      if (!told.some((line) => line.deviceId === deviceId))
        reporter.warning(`${deviceId} told nothing; it tells nothing during an update or a trial`)
    return told
  })
}
