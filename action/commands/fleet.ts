import { setTimeout as sleep } from 'node:timers/promises'
import { parseBrokerUrl } from '../channel/broker-url'
import { connect } from '../channel/connection'
import { Fleet, type BoardReport } from '../channel/fleet'
import { Topics } from '../channel/topics'
import { shownWaiting, waitingOf } from '../channel/waiting'
import type { Reporter } from '../report/reporter'
import { brokerOptions, type BrokerInputs } from './broker-options'

export interface FleetInputs {
  broker: BrokerInputs
  topicPrefix: string
  /** These boards alone: for brokers without wildcards over retained messages. */
  deviceIds?: string[]
  /** Go on telling what boards say, until the signal. */
  watch?: AbortSignal
}

/** Retained reports come at once; this long after the last of them, that was all. */
const QUIET_MS = 1000

/** The boards of a broker: version, state, progress, last seen. */
export async function fleet(inputs: FleetInputs, reporter: Reporter): Promise<BoardReport[]> {
  const options = await brokerOptions(inputs.broker)
  const topics = new Topics({
    topicPrefix: inputs.topicPrefix,
    packagePrefix: `${inputs.topicPrefix}/packages`
  })
  const connection = await connect(options, reporter)
  try {
    const boards = await Fleet.watch(connection, topics, inputs.deviceIds)
    await quiet(boards)
    reporter.table({
      title: `Boards at ${parseBrokerUrl(options.url).shown}`,
      columns: ['board', 'online', 'channel', 'packages', 'state', 'version', '%', 'error', 'seen'],
      rows: boards.boards().map(row)
    })
    for (const line of boards.misunderstood.lines()) reporter.warning(line)
    if (inputs.watch) await follow(boards, inputs.watch, reporter)
    return boards.boards()
  } finally {
    await connection.close()
  }
}

async function quiet(fleet: Fleet): Promise<void> {
  let heard = true
  const stop = fleet.onReport((_board, retained) => (heard ||= retained))
  while (heard) {
    heard = false
    await sleep(QUIET_MS)
  }
  stop()
}

async function follow(fleet: Fleet, stop: AbortSignal, reporter: Reporter): Promise<void> {
  const end = fleet.onReport((board) => reporter.info(row(board).filter(Boolean).join('  ')))
  if (!stop.aborted) await new Promise((resolve) => stop.addEventListener('abort', resolve))
  end()
}

function row(board: BoardReport): string[] {
  const { deviceId, online, info, status, lastSeen } = board
  const waiting = waitingOf(board)
  const packages = Object.entries(info?.packages ?? {})
  return [
    deviceId,
    waiting?.why === 'asleep'
      ? shownWaiting(waiting)
      : online
        ? 'yes'
        : online === false
          ? 'no'
          : '',
    info?.channel ?? '',
    packages.map(([name, version]) => `${name} ${version}`).join(', '),
    waiting && waiting.why !== 'asleep' ? `held: ${shownWaiting(waiting)}` : (status?.state ?? ''),
    status?.version ?? '',
    status?.progress === undefined || status.progress === null ? '' : String(status.progress),
    [
      status?.error ? `${status.error.code}: ${status.error.text}` : '',
      info?.takenOver ? `another board has its id: taken over ${info.takenOver} times` : '',
      info?.crashes ? `safe mode after ${info.crashes} crashes` : ''
    ]
      .filter(Boolean)
      .join('; '),
    lastSeen?.toISOString() ?? ''
  ]
}
