import { describe, expect, test } from '@jest/globals'
import type { BoardReport } from '../../../action/channel/fleet'
import type { Offer } from '../../../action/channel/offer'
import { readReport } from '../../../action/channel/reports'
import { standingOf } from '../../../action/channel/standing'

const NOW = Date.UTC(2026, 10, 26)
const HOUR_MS = 3_600_000
const release = 'a'.repeat(64)
const offer: Offer = { name: 'demo', version: '1.1.0', release, isForOriginals: false }

const info = (fields: object) =>
  readReport('info', Buffer.from(JSON.stringify({ channel: 'stable', mpy: 6, ...fields })))!
const status = (fields: object) =>
  readReport('status', Buffer.from(JSON.stringify({ release, version: '1.1.0', ...fields })))!
const board = (fields: Partial<BoardReport> = {}): BoardReport => ({
  deviceId: 'a',
  info: info({}),
  ...fields
})

describe('a board', () => {
  test.each([
    ['has confirmed it', { status: status({ state: 'confirmed' }) }, false],
    ['got that version by cable', { info: info({ packages: { demo: '1.1.0' } }) }, false],
    ['has an older version', { info: info({ packages: { demo: '1.0.0' } }) }, true],
    ['refused it', { status: status({ state: 'rejected' }) }, true],
    [
      'took it back, though the version of its package is the same',
      { status: status({ state: 'rolled-back' }), info: info({ packages: { demo: '1.1.0' } }) },
      true
    ],
    ['has said nothing of it', {}, true]
  ])('that %s', (_what, said, isBehind) => {
    expect(standingOf(board(said), offer, NOW).isBehind).toBe(isBehind)
  })

  test('outside of the step of a rollout is not behind with the release before', () => {
    const entry = { type: 'release' as const, name: 'demo', version: '1.1.0', size: 1, rollout: 0 }
    const before = { ...entry, type: 'fallback' as const, version: '1.0.0' }
    const rolling: Offer = {
      ...offer,
      entry: { ...entry, pkg_sha256: release },
      fallback: { ...before, pkg_sha256: 'b'.repeat(64) }
    }
    const said = board({ info: info({ packages: { demo: '1.0.0' } }) })
    expect(standingOf(said, rolling, NOW)).toMatchObject({ wanted: '1.0.0', isBehind: false })
  })

  test('was heard when its latest report says, by a clock that is set', () => {
    const heard = (seconds: number) => info({ time: seconds, up: 60 })
    const at = NOW / 1000 - 60
    expect(standingOf(board({ info: heard(at) }), offer, NOW).heardMs).toBe(at * 1000)
    expect(standingOf(board({ info: heard(3600) }), offer, NOW)).toMatchObject({ upS: 60 })
    expect(standingOf(board({ info: heard(at + 1e6) }), offer, NOW).heardMs).toBeUndefined()
  })

  test.each([
    ['an update', { status: status({ state: 'failed', error: { code: 'memory', text: 'no' } }) }],
    ['safe mode', { info: info({ safe_mode: { crashes: 3 } }) }],
    ['two boards of one id', { info: info({ taken_over: 4 }) }],
    ["another's id", { info: info({ device_id: 'b' }) }]
  ])('on which something failed: %s', (_what, said) => {
    const { hasFailed, troubles } = standingOf(board(said), offer, NOW)
    expect([hasFailed, troubles.length]).toEqual([true, 1])
  })

  test('that sleeps says until when', () => {
    const asleep = { untilMs: NOW + HOUR_MS, forMs: HOUR_MS }
    expect(standingOf(board({ online: false, asleep }), offer, NOW).waiting).toEqual({
      why: 'asleep',
      untilMs: NOW + HOUR_MS
    })
  })

  test.each(['window', 'postponed', 'spread'])('that waits for %s says until when', (why) => {
    const held = status({ state: 'held', why, until: (NOW + HOUR_MS) / 1000 })
    expect(standingOf(board({ status: held }), offer, NOW).waiting).toEqual({
      why,
      untilMs: NOW + HOUR_MS
    })
  })
})
