import { describe, expect, test } from '@jest/globals'
import {
  MAX_REPORT_BYTES,
  NotUnderstood,
  readReport,
  type ReportKind
} from '../../../action/channel/reports'

const RELEASE = 'ab'.repeat(32)
const STATUS = {
  state: 'confirmed',
  release: RELEASE,
  version: '1.4.0',
  progress: 100,
  error: null
}
const read = (kind: ReportKind, value: unknown): unknown =>
  readReport(kind, Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)))

describe('what a board says', () => {
  test('of its update is taken with all that the protocol names, and nothing else', () => {
    const said = { ...STATUS, attempt: 2, heap_free: 51_200, secret: 'x' }
    expect(read('status', said)).toEqual({ ...STATUS, attempt: 2, heapFreeBytes: 51_200 })
  })

  test('of its update may leave out what it does not know', () => {
    const nothing = { release: null, version: null, progress: null, error: null }
    expect(read('status', { state: 'idle' })).toEqual({ state: 'idle', ...nothing })
  })

  test('of a release that it holds back has what for, and until when', () => {
    const held = { ...STATUS, state: 'held', why: 'window', until: 1_800_000_000 }
    const known = { why: 'window', untilMs: 1_800_000_000_000 }
    expect(read('status', held)).toEqual({ ...STATUS, state: 'held', held: known })
    expect(() => read('status', { ...held, why: 'laziness' })).toThrow(NotUnderstood)
  })

  test('of its sleep is until when, if its clock is set, and for how long', () => {
    const forMs = 3_600_000
    expect(read('asleep', { until: 1_800_000_000, for_s: 3600 })).toEqual({
      untilMs: 1_800_000_000_000,
      forMs
    })
    expect(read('asleep', { until: null, for_s: 3600 })).toEqual({ untilMs: null, forMs })
    expect(read('asleep', '')).toBeUndefined()
    expect(() => read('asleep', { until: -1, for_s: 3600 })).toThrow(NotUnderstood)
  })

  test('of itself is taken in the form of today', () => {
    const info = {
      device_id: 'b',
      channel: 'stable',
      uname: { sysname: 'esp32' },
      mpy: 2310,
      packages: { 'mpy-blox': '1.4.0' },
      keys: ['1f0c9a22'],
      flash_free: 1_000_000,
      heap_free: 51_200,
      rssi: -61,
      time: 1_800_000_000,
      up: 60,
      taken_over: 4,
      safe_mode: { crashes: 3, retry_s: 600, log: 'ValueError' }
    }
    expect(read('info', info)).toEqual({
      deviceId: 'b',
      channel: 'stable',
      uname: { sysname: 'esp32' },
      mpy: 2310,
      packages: { 'mpy-blox': '1.4.0' },
      keys: ['1f0c9a22'],
      flashFreeBytes: 1_000_000,
      heapFreeBytes: 51_200,
      rssiDbm: -61,
      timeMs: 1_800_000_000_000,
      upS: 60,
      takenOver: 4,
      crashes: 3
    })
  })

  test('with a clock that nobody has set has no date', () => {
    expect(read('info', { time: 946_684_900, up: 100 })).toEqual({
      channel: null,
      packages: {},
      keys: [],
      uname: {},
      upS: 100
    })
  })

  test('of itself is taken in the form of the original Mpy-BLOX', () => {
    const uname = { sysname: 'esp32', machine: 'ESP32 module', version: 'v1.22.0 on 2023-12-27' }
    expect(read('info', { uname, versions: { mpy_blox: '0.6.0' } })).toEqual({
      channel: null,
      packages: { mpy_blox: '0.6.0' },
      keys: [],
      uname
    })
  })

  test('is taken back by an empty payload', () => {
    expect(read('info', '')).toBeUndefined()
    expect(read('online', '')).toBeUndefined()
  })

  test('keeps a verdict however long the reason is, and cuts the reason', () => {
    const error = { code: 'internal', text: 'x'.repeat(5_000) }
    expect(read('status', { ...STATUS, state: 'rejected', error })).toMatchObject({
      state: 'rejected',
      error: { code: 'internal', text: `${'x'.repeat(500)}…` }
    })
  })
})

describe('left out by name is', () => {
  test.each<[ReportKind, unknown, string]>([
    ['status', { state: 'confirmed', version: 5 }, 'version is not text'],
    ['status', { ...STATUS, state: 'won' }, 'state is none that is known'],
    ['status', { ...STATUS, release: 'AB'.repeat(32) }, 'release is not 64 hexadecimal digits'],
    ['status', { ...STATUS, version: '9'.repeat(65) }, 'version is longer than 64 characters'],
    ['status', { ...STATUS, version: '1\u001b[31m' }, 'version holds control characters'],
    ['status', { ...STATUS, version: '1\u202e' }, 'version holds control characters'],
    ['status', { ...STATUS, progress: 101 }, 'progress is not a number from 0 to 100'],
    ['status', { ...STATUS, error: 'bad' }, 'error is not an object'],
    ['status', { ...STATUS, error: { code: 'No Code', text: '' } }, 'error.code is not a code'],
    ['status', { ...STATUS, attempt: 1.5 }, 'attempt is not a whole number'],
    ['status', '"confirmed"', 'it is not a JSON object'],
    ['status', '[]', 'it is not a JSON object'],
    ['status', '{"progress":1e999,"state":"idle"}', 'progress is not a number from 0 to 100'],
    ['info', { channel: 7 }, 'channel is not text'],
    ['info', { packages: [] }, 'packages is not an object'],
    ['info', { packages: { a: 1 } }, 'a value in packages is not text'],
    ['info', { packages: { 'a\n::error::': '1' } }, 'a name in packages holds control characters'],
    ['info', { versions: { a: null } }, 'a value in versions is not text'],
    ['info', { keys: ['no key'] }, 'a key id is not 8 hexadecimal digits'],
    ['info', '[1', 'it is not JSON'],
    ['online', 'maybe', 'it is neither 1 nor 0']
  ])('a %s like %j', (kind, value, why) => {
    expect(() => read(kind, value)).toThrow(new NotUnderstood(why))
  })

  test('what is longer than any board can say, unread', () => {
    const long = JSON.stringify({ ...STATUS, more: 'x'.repeat(MAX_REPORT_BYTES) })
    expect(() => read('status', long)).toThrow(/longer than 8192 bytes/)
  })

  test('what is nested as deep as it fits', () => {
    expect(() => read('info', '['.repeat(MAX_REPORT_BYTES))).toThrow(NotUnderstood)
    const deep = `{"packages":${'{"a":'.repeat(1_000)}1${'}'.repeat(1_001)}`
    expect(() => read('info', deep)).toThrow('a value in packages is not text')
  })

  test('a package that would become the prototype of all', () => {
    const info = read('info', '{"packages":{"__proto__":"1"}}') as { packages: object }
    expect(Object.getPrototypeOf(info.packages)).toBe(Object.prototype)
  })
})
