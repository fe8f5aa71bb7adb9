import { connect, type Connection } from '../channel/connection'
import { retainedBelow } from '../channel/retained-below'
import { Topics } from '../channel/topics'
import { counted } from '../report/counted'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { brokerOptions } from './broker-options'
import type { BoardsInputs } from './online-boards'

export interface RetireInputs extends BoardsInputs {
  /** Asks a person; without one, nothing is done. */
  confirm: (question: string) => Promise<boolean>
}

/**
 * Removes what the broker retains of boards that are gone: what they said, what was kept for them, and their
 * entities in Home Assistant.
 *
 * @returns the topics that were cleared
 * @throws Failure `not-confirmed`, `nothing-retained`
 */
export async function retire(inputs: RetireInputs, reporter: Reporter): Promise<string[]> {
  const { deviceIds, confirm } = inputs
  const topics = new Topics(inputs)
  const connection = await connect(await brokerOptions(inputs.broker), reporter)
  try {
    const found = await retainedOf(connection, topics, deviceIds, reporter)
    const named = deviceIds.join(', ')
    if (found.size === 0)
      throw new Failure('nothing-retained', `the broker retains nothing of ${named}; check the id`)
    const online = deviceIds.filter(
      (deviceId) => found.get(topics.online(deviceId))?.toString() === '1'
    )
    reporter.table({
      title: 'Retained topics',
      columns: ['topic'],
      rows: [...found.keys()].map((topic) => [topic])
    })
    if (online.length > 0)
      reporter.warning(
        `${online.join(', ')} is on line, and says all of it again when it connects the next time`
      )
    if (!(await confirm(`Remove ${counted(found.size, 'topic')} of ${named} from the broker?`)))
      throw new Failure('not-confirmed', 'nothing was removed; give --yes to do it without asking')
    await connection.publish(
      [...found.keys()].map((topic) => ({ topic, payload: '', retain: true }))
    )
    reporter.info(`Removed ${counted(found.size, 'topic')} of ${named}.`)
    return [...found.keys()]
  } finally {
    await connection.close()
  }
}

async function retainedOf(
  connection: Connection,
  topics: Topics,
  deviceIds: string[],
  reporter: Reporter
): Promise<Map<string, Buffer>> {
  const below = (wanted: string[]): Promise<Map<string, Buffer>> =>
    retainedBelow(connection, wanted, { isLiveToo: false })
  const [own, entities] = await Promise.all([
    below(deviceIds.map((deviceId) => topics.branch(deviceId))),
    below(deviceIds.map((deviceId) => `homeassistant/+/${deviceId}/+/config`)).catch(
      (error: unknown) => {
        if (error instanceof Failure) return error
        throw error
      }
    )
  ])
  if (!(entities instanceof Failure)) return new Map([...own, ...entities])
  reporter.warning(`entities in Home Assistant are left: ${entities.message}`)
  return own
}
