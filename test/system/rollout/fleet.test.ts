import { afterEach, expect, test } from '@jest/globals'
import { startMosquitto, type RunningBroker } from '../../support/brokers'
import { ProtocolBoards } from '../../support/protocol-boards'
import { CHANNEL, QUICK, releaseOf, roll, Watcher } from '../../support/rolling'

const BOARDS = 1_000
const SPREAD_S = 1
const WISH = { ...QUICK, steps: [10, 50], onFailure: 'revert' as const }

let broker: RunningBroker
let boards: ProtocolBoards
let watcher: Watcher
afterEach(async () => {
  boards.stop()
  await watcher.stop()
  await broker.stop()
})

const first = releaseOf('1.0.0')

async function startFailing(percent: number): Promise<void> {
  broker = await startMosquitto({ lines: ['max_queued_messages 0'] })
  boards = await ProtocolBoards.start(broker.port, BOARDS, CHANNEL, SPREAD_S, {
    percent,
    version: '1.1.0'
  })
  watcher = await Watcher.at(broker.port)
  await roll(broker.port, first, undefined)
  await watcher.confirmedBy(BOARDS, first.entry.pkg_sha256)
}

test('of 1,000 boards 2 % fail: the rollout is carried through, and those that failed are named', async () => {
  await startFailing(2)
  const next = releaseOf('1.1.0')
  const { rollout } = await roll(broker.port, next, WISH)
  const { state, counts, failed } = rollout!.document
  expect({ state, ...counts }).toEqual({
    state: 'complete',
    boards: BOARDS,
    pending: 0,
    active: 0,
    confirmed: 980,
    failed: 20
  })
  expect(failed.map(({ id }) => id)).toEqual(
    watcher.withState(next.entry.pkg_sha256, 'rolled-back').sort()
  )
})

test('of 1,000 boards 20 % fail: every board that took it is back, and those that had not neither reset nor tried', async () => {
  await startFailing(20)
  const next = releaseOf('1.1.0')
  const { rollout } = await roll(broker.port, next, WISH)
  expect(rollout!.document.state).toBe('reverted')
  const revert = rollout!.document.revert!.entry.pkg_sha256
  await watcher.confirmedBy(BOARDS, revert)
  const took = new Set(watcher.applied(next))
  process.stdout.write(`${took.size} of ${BOARDS} boards took the release before it was reverted\n`)
  expect(took.size).toBeLessThan(BOARDS / 4)
  for (const id of watcher.withState(revert, 'applying')) expect(took.has(id)).toBe(true)
})
