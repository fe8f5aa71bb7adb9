import { randomBytes } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { placeOf } from '../../../action/release/place'
import { makeRelease, type Release } from '../../../action/release/release'
import type { MicroPython } from '../../../action/virtual/micropython'
import { interpreter } from '../../support/micropythons'
import { eventually } from '../../support/patience'
import { DEVICE_ID, UpdatingBoard } from './updating-board'

let micropython: MicroPython
beforeAll(async () => void (micropython = await interpreter('MicroPython')))

let fleet: UpdatingBoard
afterEach(() => fleet.close())

const files = (text: string) => new Map([['data.txt', Buffer.from(text)]])

/** @param seq later releases have higher ones */
function release(version: string, seq: number, srcFiles = files(version)): Release {
  const nowMs = 1_790_000_000_000 + seq
  return makeRelease({
    name: 'fleet-lib',
    version,
    srcFiles,
    channel: 'stable',
    deviceIds: [],
    nowMs
  })
}

/** What a channel's list has while a release is rolled out to a part of the fleet. */
const staged = (now: Release, before: Release, limits: object) => [
  { ...now.entry, ...limits },
  { ...before.entry, type: 'fallback' }
]

const of = ({ entry }: Release) => entry.pkg_sha256
const statesOf = (wanted: Release) =>
  fleet.statuses.filter((status) => status.release === of(wanted)).map(({ state }) => state)

const start = (...releases: Release[]): Promise<void> => startWith({}, ...releases)

async function startWith(settings: object, ...releases: Release[]): Promise<void> {
  fleet = await UpdatingBoard.make(micropython, {}, { settings })
  for (const each of releases) await fleet.publishPackages(each)
  await fleet.board.start()
  await fleet.connected()
}

const until = (wanted: Release, state: string): Promise<unknown> =>
  fleet.until(
    () => statesOf(wanted).includes(state) || undefined,
    `${state} of ${wanted.entry.version}`
  )

describe('A board outside of a rollout', () => {
  test('that is fresh gets the release before, and stays with it without a reset', async () => {
    const [before, now] = [release('1.0.0', 0), release('1.1.0', 1)]
    await start(before, now)
    await fleet.publishList(staged(now, before, { rollout: 0 }))
    await until(before, 'confirmed')
    expect(await fleet.board.files.read('data.txt')).toEqual(Buffer.from('1.0.0'))
    const told = fleet.statuses.length
    await fleet.publishList(staged(now, before, { rollout: 0, canary: ['another'] }))
    await fleet.until(
      () => fleet.statuses.slice(told).find(({ state }) => state === 'confirmed'),
      'confirmed once more'
    )
    const since = fleet.statuses.slice(told).map(({ state }) => state)
    expect(since).not.toContain('downloading')
    expect(since).not.toContain('applying')
    expect(statesOf(now)).toEqual([])
  })

  test('that is ahead of the release before leaves it alone, and is idle', async () => {
    const [before, now] = [release('1.0.0', 0), release('1.1.0', 1)]
    await start(before, now)
    await fleet.publishList(staged(now, before, { rollout: 0, canary: [DEVICE_ID] }))
    await until(now, 'confirmed')
    await fleet.publishList(staged(now, before, { rollout: 0 }))
    await until(before, 'idle')
    expect(statesOf(before)).not.toContain('rejected')
    expect(await fleet.board.files.read('data.txt')).toEqual(Buffer.from('1.1.0'))
  })
})

test('A board takes part from its own percent on', async () => {
  const [before, now] = [release('1.0.0', 0), release('1.1.0', 1)]
  const place = placeOf(of(now), DEVICE_ID)
  await start(before, now)
  await fleet.publishList(staged(now, before, { rollout: place }))
  await until(before, 'confirmed')
  await fleet.publishList(staged(now, before, { rollout: place + 1 }))
  await until(now, 'confirmed')
})

test('A board that has begun drops the release when the rollout is halted', async () => {
  const before = release('1.0.0', 0)
  const large = new Map(
    Array.from({ length: 12 }, (_, index) => [`f${index}.bin`, randomBytes(20_000)])
  )
  const now = release('1.1.0', 1, large)
  await start(before)
  await fleet.publishPackages(now)
  await fleet.publishList([before.entry])
  await until(before, 'confirmed')
  await fleet.publishList(staged(now, before, { rollout: 100 }))
  await until(now, 'downloading')
  const told = fleet.statuses.length
  await fleet.publishList(staged(now, before, { rollout: 0 }))
  await fleet.until(
    () =>
      fleet.statuses
        .slice(told)
        .find(({ state, release: which }) => state === 'confirmed' && which === of(before)),
    'back at the release before'
  )
  expect(statesOf(now)).not.toContain('applying')
  expect(await fleet.board.files.read('f0.bin')).toBeUndefined()
})

describe('A revert', () => {
  test('takes a board back to the files of the release before, by a newer seq', async () => {
    const [before, now, revert] = [release('1.0.0', 0), release('1.1.0', 1), release('1.0.0', 2)]
    await start(before, now, revert)
    await fleet.publishList([before.entry])
    await until(before, 'confirmed')
    await fleet.publishList([now.entry])
    await until(now, 'confirmed')
    await fleet.publishList([revert.entry])
    await until(revert, 'confirmed')
    expect(await fleet.board.files.read('data.txt')).toEqual(Buffer.from('1.0.0'))
  })

  test('that comes during a trial is not lost to a power cut that makes the trial begin anew', async () => {
    const [before, now, revert] = [release('1.0.0', 0), release('1.1.0', 1), release('1.0.0', 2)]
    await startWith({ 'update.confirm_after': 120 }, before, now, revert)
    await fleet.publishList([before.entry])
    await until(before, 'confirmed')
    await fleet.publishList([now.entry])
    await until(now, 'trial')
    await fleet.publishList([revert.entry])
    await eventually(
      () => fleet.board.files.read('.update/list.channel.next'),
      () => 'the list does not come'
    )
    expect(statesOf(now)).not.toContain('confirmed')
    await fleet.board.stop()
    await fleet.board.start()
    await until(revert, 'confirmed')
    expect(await fleet.board.files.read('data.txt')).toEqual(Buffer.from('1.0.0'))
  })

  test('neither resets nor tries a board that never took the release', async () => {
    const [before, revert] = [release('1.0.0', 0), release('1.0.0', 2)]
    await start(before, revert)
    await fleet.publishList([before.entry])
    await until(before, 'confirmed')
    await fleet.publishList([revert.entry])
    await until(revert, 'confirmed')
    expect(statesOf(revert)).not.toContain('applying')
    expect(statesOf(revert)).not.toContain('trial')
  })
})
