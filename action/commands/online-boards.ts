import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Connection } from '../channel/connection'
import { Fleet } from '../channel/fleet'
import { Topics } from '../channel/topics'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { brokerOptions, type BrokerInputs } from './broker-options'

export interface BoardsInputs {
  broker: BrokerInputs
  topicPrefix: string
  deviceIds: string[]
}

export interface OnlineBoards {
  connection: Connection
  topics: Topics
  fleet: Fleet
}

/** What a broker retains about a few boards comes at once. */
const SETTLE_MS = 500

/**
 * Works with boards that are asked to do something now, over one connection.
 *
 * @throws Failure `boards-offline` before anything is asked: nobody keeps it for a board that is off
 */
export async function withOnlineBoards<T>(
  inputs: BoardsInputs,
  reporter: Reporter,
  work: (boards: OnlineBoards) => Promise<T>
): Promise<T> {
  const { deviceIds } = inputs
  const topics = new Topics(inputs)
  const connection = await connect(await brokerOptions(inputs.broker), reporter)
  try {
    const fleet = await Fleet.watch(connection, topics, deviceIds)
    await sleep(SETTLE_MS)
    requireOnline(fleet, deviceIds)
    return await work({ connection, topics, fleet })
  } finally {
    await connection.close()
  }
}

function requireOnline(fleet: Fleet, deviceIds: string[]): void {
  const absent = deviceIds.flatMap((deviceId) => {
    const board = fleet.board(deviceId)
    if (board === undefined) return [`the broker has never heard of ${deviceId}`]
    return board.online === true ? [] : [`${deviceId} is not on line`]
  })
  if (absent.length > 0)
    throw new Failure('boards-offline', `${absent.join(', ')}; no board was asked`)
}
