import { afterEach, describe, expect, test } from '@jest/globals'
import { answered } from '../../support/patience'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard, type Status } from '../ota/updating-board'

/** `DAYS=1000 …` takes some ten minutes. */
const DAYS = Number(process.env['DAYS'] ?? 30)
const DAY_S = 86_400
/** An hour earlier each day, but for days on which a release waits for its hours. */
const SLEEPER = `
from mpy_blox import app
async def user_main():
    await app.updates.checked()
    await app.sleep(82800)
`

describe.each(interpreters.slice(0, 1))('With %s', (name) => {
  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  test(`in ${DAYS} days nothing is installed outside of a sleeper's hours`, async () => {
    fleet = await UpdatingBoard.make(
      await interpreter(name),
      { 'user_main.py': SLEEPER },
      { settings: { 'update.window': 'mon-sat 00:00-07:00' } }
    )
    const publish = async (version: number): Promise<unknown> =>
      await fleet.publishRelease({
        version: `${version}.0`,
        srcFiles: new Map([['data.txt', Buffer.from(String(version))]])
      })
    const beganS = fleet.board.clock.nowMs / 1000
    let [version, wakes] = [1, 0]
    await publish(version)
    await fleet.board.start()
    while (fleet.board.clock.nowMs / 1000 < beganS + DAYS * DAY_S) {
      await fleet.board.waitForEvent('sleep')
      answered()
      const isThere = fleet.statuses.some(
        (told) => told.state === 'confirmed' && told.version === `${version}.0`
      )
      // To one release in three wakes at most.
      if (isThere && (wakes += 1) % 3 === 0) await publish((version += 1))
    }
    const applied = (fleet.statuses as (Status & { time: number })[])
      .filter(({ state }) => state === 'applying')
      .map(({ time }) => new Date(time * 1000))
    const outside = applied.filter((at) => at.getUTCDay() === 0 || at.getUTCHours() >= 7)
    expect(outside).toEqual([])
    expect(applied.length).toBeGreaterThanOrEqual(Math.floor(DAYS / 30))
    expect(
      fleet.statuses.filter(({ state }) => state === 'failed' || state === 'rejected')
    ).toEqual([])
    process.stdout.write(`${applied.length} installs in ${DAYS} days, ${fleet.board.boots} boots\n`)
  })
})
