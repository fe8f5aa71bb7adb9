import { afterEach, expect, test } from '@jest/globals'
import type { Release } from '../../../action/release/release'
import type { Wish } from '../../../action/rollout/policy'
import { startMosquitto, type RunningBroker } from '../../support/brokers'
import { ProtocolBoards } from '../../support/protocol-boards'
import { CHANNEL, QUICK, releaseOf, roll, Watcher } from '../../support/rolling'
import { VirtualFleet } from '../../support/virtual-fleet'

const CROWD = 1_000
const VIRTUAL = 10
const BOARDS = CROWD + VIRTUAL
const SPREAD_S = 1
const WISH = { ...QUICK, steps: [10, 50], onFailure: 'revert' as const }
const PROGRAM = 'user_main.py'

let broker: RunningBroker
let crowd: ProtocolBoards
let virtual: VirtualFleet
let watcher: Watcher
afterEach(async () => {
  crowd.stop()
  await virtual.stop()
  await watcher.stop()
  await broker.stop()
})

/** What virtual boards run; on some of them it ends at once. */
const programOf = (version: string, failing: string[] = []): Buffer =>
  Buffer.from(`from mpy_blox import device_id
from mpy_blox.ota import confirm


async def user_main():
    if device_id() in ${JSON.stringify(failing)}:
        raise ValueError('a test')
    confirm()  # ${version}
`)

const demo = (version: string, program: Buffer): Release =>
  releaseOf(version, { srcFiles: new Map([[PROGRAM, program]]) })

const first = demo('1.0.0', programOf('1.0.0'))

/** All boards run 1.0.0. @param percent of the crowd that roll 1.1.0 back */
async function startFailing(percent: number): Promise<void> {
  broker = await startMosquitto({ lines: ['max_queued_messages 0'] })
  crowd = await ProtocolBoards.start(broker.port, CROWD, CHANNEL, SPREAD_S, {
    percent,
    version: '1.1.0'
  })
  watcher = await Watcher.at(broker.port)
  virtual = await VirtualFleet.start(broker.port, VIRTUAL, CHANNEL)
  await roll(broker.port, first, undefined)
  await watcher.confirmedBy(BOARDS, first.entry.pkg_sha256)
}

/** Rolls 1.1.0 out, which fails on some of the virtual boards. */
async function rollNext(failing: string[], wish: Wish = WISH) {
  const next = demo('1.1.0', programOf('1.1.0', failing))
  const { rollout } = await roll(broker.port, next, wish)
  return { next, document: rollout!.document }
}

/** The program that a virtual board has. */
const programOn = (id: string): Promise<Buffer | undefined> =>
  virtual.boards.get(id)!.files.read(PROGRAM)

test('of 1,000 boards 2 % fail, and one of ten virtual ones: the rollout is carried through, and those that failed are named', async () => {
  await startFailing(2)
  const failing = virtual.ids.slice(-1)
  const { next, document } = await rollNext(failing)
  const { state, counts, failed } = document
  expect({ state, ...counts }).toEqual({
    state: 'complete',
    boards: BOARDS,
    pending: 0,
    active: 0,
    confirmed: 980 + VIRTUAL - 1,
    failed: 20 + 1
  })
  expect(failed.map(({ id }) => id)).toEqual(
    watcher.withState(next.entry.pkg_sha256, 'rolled-back').sort()
  )
  for (const id of virtual.ids)
    expect(await programOn(id)).toEqual(
      failing.includes(id) ? programOf('1.0.0') : programOf('1.1.0', failing)
    )
})

test('of 1,000 boards 20 % fail, and two of ten virtual ones: every board that took it is back, and those that had not neither reset nor tried', async () => {
  await startFailing(20)
  const boots = new Map([...virtual.boards].map(([id, board]) => [id, board.boots]))
  const canary = virtual.ids.slice(0, 1)
  const { next, document } = await rollNext(virtual.ids.slice(-2), { ...WISH, canary })
  expect(document.state).toBe('reverted')
  const revert = document.revert!.entry.pkg_sha256
  await watcher.confirmedBy(BOARDS, revert)
  const took = new Set(watcher.applied(next))
  process.stdout.write(`${took.size} of ${BOARDS} boards took the release before it was reverted\n`)
  expect(took.size).toBeLessThan(BOARDS / 4)
  expect(took).toContain(canary[0])
  for (const id of watcher.withState(revert, 'applying')) expect(took.has(id)).toBe(true)
  for (const [id, board] of virtual.boards) {
    expect(await programOn(id)).toEqual(programOf('1.0.0'))
    if (!took.has(id)) expect(board.boots).toBe(boots.get(id))
  }
})
