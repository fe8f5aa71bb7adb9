import { requestTo } from '../channel/control'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { withOnlineBoards, type BoardsInputs, type OnlineBoards } from './online-boards'

export interface RebootInputs extends BoardsInputs {
  /** Wait so long for the boards to be back. */
  waitS: number
  /** Ends the waiting early. */
  stop?: AbortSignal
}

/** `still-on`: it did not leave. `away`: it left, and is not back in time. */
export interface Rebooted {
  deviceId: string
  outcome: 'back' | 'still-on' | 'away'
}

/** Has boards reset, orderly, and waits until they are back. */
export async function reboot(inputs: RebootInputs, reporter: Reporter): Promise<Rebooted[]> {
  return withOnlineBoards(inputs, reporter, async (boards) => {
    const progress = new Reboots(inputs.deviceIds, inputs.stop)
    const unhear = boards.fleet.onReport(({ deviceId, online }, retained) => {
      if (!retained) progress.hear(deviceId, online === true)
    })
    await ask(boards, inputs.deviceIds)
    await progress.done(inputs.waitS * 1000)
    unhear()
    const rebooted = progress.outcomes()
    for (const { deviceId, outcome } of rebooted)
      // Why it is not back is not known of one that was not waited for.
      if (outcome === 'back' || !inputs.stop?.aborted)
        reporter.info(`${deviceId}: ${SAID[outcome]}`)
    return rebooted
  })
}

const SAID = {
  back: 'has reset, and is back',
  'still-on':
    'did not reset; it does not during an update or a trial, nor within ten minutes of another reboot',
  away: 'has left, and is not back yet'
}

/** What an interrupted reboot came to; undefined if it was over. */
export function rebootSoFar(rebooted: Rebooted[]): string | undefined {
  const back = rebooted.filter(({ outcome }) => outcome === 'back').length
  if (back === rebooted.length) return undefined
  return `${back} of ${rebooted.length} boards are back; all were asked, and the others may reset yet: look with mpy-blox fleet`
}

/** @returns why the reboot has failed, if it has */
export function rebootFailure(rebooted: Rebooted[]): Failure | undefined {
  const missing = rebooted.filter(({ outcome }) => outcome !== 'back')
  if (missing.length === 0) return undefined
  const named = missing.map(({ deviceId, outcome }) => `${deviceId} ${outcome}`).join(', ')
  return new Failure(
    'boards-not-back',
    `${missing.length} of ${rebooted.length} boards are not back from a reboot: ${named}`
  )
}

async function ask({ connection, topics }: OnlineBoards, deviceIds: string[]): Promise<void> {
  await connection.publish(
    deviceIds.map((deviceId) => requestTo(topics, deviceId, { do: 'reboot' }))
  )
}

/** Boards leave, and come back. */
class Reboots {
  private readonly left = new Set<string>()
  private readonly back = new Set<string>()
  private finish = (): void => {}

  /** @param stop heard before boards are asked: what interrupts after that has something to end */
  constructor(
    private readonly deviceIds: string[],
    private readonly stop?: AbortSignal
  ) {
    stop?.addEventListener('abort', () => this.finish(), { once: true })
  }

  hear(deviceId: string, isOnline: boolean): void {
    if (!isOnline) this.left.add(deviceId)
    else if (this.left.has(deviceId)) this.back.add(deviceId)
    if (this.back.size === this.deviceIds.length) this.finish()
  }

  async done(timeoutMs: number): Promise<void> {
    if (this.stop?.aborted) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs)
      this.finish = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  outcomes(): Rebooted[] {
    return this.deviceIds.map((deviceId) => ({
      deviceId,
      outcome: this.back.has(deviceId) ? 'back' : this.left.has(deviceId) ? 'away' : 'still-on'
    }))
  }
}
