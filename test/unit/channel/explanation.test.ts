import { expect, test } from '@jest/globals'
import { explain, type Case } from '../../../action/channel/explanation'
import type { BoardReport } from '../../../action/channel/fleet'
import type { Offer } from '../../../action/channel/offer'
import { readReport } from '../../../action/channel/reports'
import { encodeManifest, parseManifest } from '../../../action/release/manifest'

const NOW = Date.UTC(2026, 10, 26)
const MPY_ESP32 = 6 | (3 << 8) | (10 << 10)
const release = 'a'.repeat(64)
const entry = {
  type: 'release' as const,
  name: 'demo',
  version: '1.1.0',
  pkg_sha256: release,
  size: 1
}
const offer: Offer = { name: 'demo', version: '1.1.0', release, entry, isForOriginals: false }

const info = (fields: object = {}) =>
  readReport(
    'info',
    Buffer.from(JSON.stringify({ device_id: 'a', channel: 'stable', mpy: MPY_ESP32, ...fields }))
  )!
const status = (fields: object) =>
  readReport('status', Buffer.from(JSON.stringify({ release, version: '1.1.0', ...fields })))!
const board = (fields: Partial<BoardReport> = {}): BoardReport => ({
  deviceId: 'a',
  online: true,
  info: info(),
  ...fields
})
const headerWith = (requires: object, expires: number | null = null) =>
  parseManifest(
    encodeManifest(
      {
        format: 1,
        name: 'demo',
        version: '1.1.0',
        seq: 1,
        channel: 'stable',
        devices: [],
        created: 1,
        expires,
        requires: { mpy: null, arch: null, flash: 0, ...requires }
      },
      [],
      []
    )
  ).header

test.each<[string, Partial<Case>, RegExp]>([
  ['was never heard of', { board: undefined! }, /never heard of a: check the id/],
  ['follows no channel', { board: board({ info: info({ channel: null }) }) }, /follows no channel/],
  ['follows an empty channel', { offer: undefined! }, /channel stable carries nothing/],
  ['runs it', { board: board({ status: status({ state: 'confirmed' }) }) }, /It runs that\./],
  [
    'refused it',
    {
      board: board({
        status: status({ state: 'rejected', error: { code: 'flash-full', text: 'needs 28 KB' } })
      })
    },
    /refused it \(flash-full: needs 28 KB\)\. That means: .* do not fit .* What to do: release less/
  ],
  [
    'took it back',
    {
      board: board({
        status: status({
          state: 'rolled-back',
          error: { code: 'rolled-back', text: 'user_main: x' }
        })
      })
    },
    /took it back \(rolled-back: user_main: x\)/
  ],
  [
    'tries again',
    {
      board: board({ status: status({ state: 'failed', error: { code: 'memory', text: 'no' } }) })
    },
    /tries again by itself/
  ],
  [
    'is at it',
    { board: board({ status: status({ state: 'downloading', progress: 40 }) }) },
    /It is at it: downloading \(40 %\)/
  ],
  ['is off', { board: board({ online: false }) }, /a is off\. .*It takes it when it is back/],
  [
    'sleeps',
    { board: board({ online: false, asleep: { untilMs: NOW + 60_000, forMs: 60_000 } }) },
    /a is asleep until 2026-11-26 00:01 UTC\. .*when it wakes/
  ],
  ['is not in the step', { offer: { ...offer, entry: { ...entry, rollout: 0 } } }, /stands at 0 %/],
  [
    'holds a key that this is not signed with',
    { board: board({ info: info({ keys: ['1f0c9a22'] }) }) },
    /would refuse it: it holds keys, and this is not signed/
  ],
  [
    'has firmware of another .mpy version',
    { header: headerWith({ mpy: '5' }) },
    /needs \.mpy version 5, the board has 6\.3/
  ],
  [
    'is of another architecture',
    { header: headerWith({ mpy: '6.3', arch: 'rv32imc' }) },
    /native code for rv32imc, the board is xtensawin/
  ],
  ['is too late', { header: headerWith({}, NOW / 1000 - 1) }, /it has expired/],
  [
    'has the original library',
    { board: board({ info: readReport('info', Buffer.from('{"channel":"stable"}'))! }) },
    /original library, which takes wheels alone: publish with old-boards/
  ],
  ['is on line and does nothing', {}, /on line and has not begun: update\.auto_update may be off/],
  [
    'is in safe mode as well',
    { board: board({ info: info({ safe_mode: { crashes: 3 } }) }) },
    /safe mode after 3 crashes/
  ]
])('of a board that %s it is said', (_what, known, wanted) => {
  expect(explain({ deviceId: 'a', board: board(), offer, ...known }, NOW).join(' ')).toMatch(wanted)
})
