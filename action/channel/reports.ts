import { isObject, type Fields } from '../release/shape'
import type { Sha256Hex } from '../release/update-list'

/** States of an update on a board: docs/protocol.md, "Status". */
export const UPDATE_STATES = [
  'idle',
  'checking',
  'downloading',
  'held',
  'staged',
  'applying',
  'trial',
  'confirmed',
  'rejected',
  'failed',
  'rolled-back'
] as const
export type UpdateState = (typeof UPDATE_STATES)[number]

/** When a board said something. */
export interface Dated {
  /** By its clock, in ms since 1970; undefined where nobody has set that. */
  timeMs?: number
  /** Since it booted. */
  upS?: number
}

/** What a board said of its update. */
export interface UpdateStatus extends Dated {
  state: UpdateState
  /** The release, or for plain lists the list, that this is about. */
  release: Sha256Hex | null
  version: string | null
  /** Percent. */
  progress: number | null
  error: { code: string; text: string } | null
  attempt?: number
  heapFreeBytes?: number
  /** Of `held`: what holds it back, and until when, in ms since 1970. */
  held?: { why: 'window' | 'postponed' | 'spread'; untilMs?: number }
}

/** Until when a board said that it sleeps. */
export interface Sleep {
  /** In ms since 1970, by the board's clock; null if that was not set. */
  untilMs: number | null
  forMs: number
  /** The same by our clock, if we were there when it was said. */
  heardMs?: number
}

/** What a board said it is; as far as publishers look at it. */
export interface BoardInfo extends Dated {
  /** As the board knows itself; boards of the original Mpy-BLOX do not say it. */
  deviceId?: string
  channel: string | null
  /** Name to version. */
  packages: Record<string, string>
  /** Ids of the keys that it holds. */
  keys: string[]
  uname: Record<string, string>
  /** `sys.implementation._mpy`; boards of the original Mpy-BLOX do not say it. */
  mpy?: number
  flashFreeBytes?: number
  heapFreeBytes?: number
  /** Of its Wi-Fi. */
  rssiDbm?: number
  /** How often in a row another board of the same id took its session over. */
  takenOver?: number
  /** In safe mode: after so many crashes. */
  crashes?: number
}

/** The topics below a board's node that are read here, and what they come to. */
export interface Reports {
  info: BoardInfo
  status: UpdateStatus
  online: boolean
  asleep: Sleep
}
export type ReportKind = keyof Reports

/** Why a report was left out: `version is not text`. Holds nothing of what the board said. */
export class NotUnderstood extends Error {}

/** Above what any board can say: it sends a report from one buffer of its heap. */
export const MAX_REPORT_BYTES = 8_192
const MAX_NAME = 100
const MAX_VERSION = 64
const MAX_ERROR_TEXT = 500
const MAX_PACKAGES = 100
const MAX_KEYS = 20
const MAX_UNAME = 10
const MAX_COUNT = 2 ** 40

const READERS: { [Kind in ReportKind]: (payload: Buffer) => Reports[Kind] } = {
  info: (payload) => infoOf(objectOf(payload)),
  status: (payload) => statusOf(objectOf(payload)),
  online: (payload) => onlineOf(payload.toString()),
  asleep: (payload) => sleepOf(objectOf(payload))
}
export const REPORT_KINDS = Object.keys(READERS) as ReportKind[]

/**
 * Turns what a board said into a type. Boards are strangers: nothing is taken that is not what
 * docs/protocol.md says, in sizes that it allows.
 *
 * @returns undefined for an empty payload, which takes back what was retained
 * @throws NotUnderstood
 */
export function readReport<Kind extends ReportKind>(
  kind: Kind,
  payload: Buffer
): Reports[Kind] | undefined {
  if (payload.length > MAX_REPORT_BYTES)
    throw new NotUnderstood(`it is longer than ${MAX_REPORT_BYTES} bytes`)
  return payload.length === 0 ? undefined : READERS[kind](payload)
}

function onlineOf(payload: string): boolean {
  if (payload === '1') return true
  if (payload === '0') return false
  throw new NotUnderstood('it is neither 1 nor 0')
}

function sleepOf({ until, for_s: forS }: Fields): Sleep {
  return {
    untilMs: orNull(until, (value) => countOf('until', value) * 1000),
    forMs: countOf('for_s', forS) * 1000
  }
}

const HELD_BY = ['window', 'postponed', 'spread'] as const

function heldOf({ why, until }: Fields): NonNullable<UpdateStatus['held']> {
  const known = HELD_BY.find((each) => each === why)
  if (known === undefined) throw new NotUnderstood('why is none that is known')
  return {
    why: known,
    ...optional('untilMs', until, (value) => countOf('until', value) * 1000)
  }
}

function statusOf(status: Fields): UpdateStatus {
  const { attempt, heap_free: heapFree } = status
  const state = stateOf(status['state'])
  return {
    state,
    ...(state === 'held' && { held: heldOf(status) }),
    release: orNull(status['release'], (value) => hexOf('release', value, 64)),
    version: orNull(status['version'], (value) => nameOf('version', value, MAX_VERSION)),
    progress: orNull(status['progress'], (value) => numberOf('progress', value, 100)),
    error: orNull(status['error'], errorOf),
    ...optional('attempt', attempt, (value) => countOf('attempt', value)),
    ...optional('heapFreeBytes', heapFree, (value) => countOf('heap_free', value)),
    ...datedOf(status)
  }
}

/** Earlier than any board library that dates its reports: nobody has set the clock. */
const CLOCK_SET_S = Date.UTC(2024, 0) / 1000

function datedOf({ time, up }: Fields): Dated {
  const { timeS } = optional('timeS', time, (value) => countOf('time', value))
  return {
    ...(timeS !== undefined && timeS >= CLOCK_SET_S && { timeMs: timeS * 1000 }),
    ...optional('upS', up, (value) => countOf('up', value))
  }
}

/** Boards of the original Mpy-BLOX say `uname` and `versions` alone (its mqtt/update.py, `register`). */
function infoOf(info: Fields): BoardInfo {
  const packages = info['packages'] === undefined ? 'versions' : 'packages'
  return {
    channel: orNull(info['channel'], (value) => nameOf('channel', value, MAX_NAME)),
    packages: namesOf(packages, info[packages], MAX_PACKAGES),
    keys: keysOf(info['keys']),
    uname: namesOf('uname', info['uname'], MAX_UNAME),
    ...optional('deviceId', info['device_id'], (value) => nameOf('device_id', value, MAX_NAME)),
    ...optional('mpy', info['mpy'], (value) => countOf('mpy', value)),
    ...optional('flashFreeBytes', info['flash_free'], (value) => countOf('flash_free', value)),
    ...optional('heapFreeBytes', info['heap_free'], (value) => countOf('heap_free', value)),
    ...optional('rssiDbm', info['rssi'], rssiOf),
    ...optional('takenOver', info['taken_over'], (value) => countOf('taken_over', value)),
    ...optional('crashes', info['safe_mode'], crashesOf),
    ...datedOf(info)
  }
}

function rssiOf(value: unknown): number {
  if (typeof value === 'number' && value >= -200 && value <= 100) return value
  throw new NotUnderstood('rssi is not a number from -200 to 100')
}

function crashesOf(safeMode: unknown): number {
  if (!isObject(safeMode)) throw new NotUnderstood('safe_mode is not a JSON object')
  return countOf('safe_mode.crashes', safeMode['crashes'])
}

function objectOf(payload: Buffer): Fields {
  let value: unknown
  try {
    value = JSON.parse(payload.toString())
  } catch {
    throw new NotUnderstood('it is not JSON')
  }
  if (!isObject(value)) throw new NotUnderstood('it is not a JSON object')
  return value
}

function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === undefined || value === null ? null : read(value)
}

function optional<K extends string, T>(
  key: K,
  value: unknown,
  read: (value: unknown) => T
): Partial<Record<K, T>> {
  return value === undefined || value === null ? {} : ({ [key]: read(value) } as Record<K, T>)
}

function stateOf(value: unknown): UpdateState {
  const state = UPDATE_STATES.find((known) => known === value)
  if (state === undefined) throw new NotUnderstood('state is none that is known')
  return state
}

function errorOf(value: unknown): { code: string; text: string } {
  if (!isObject(value)) throw new NotUnderstood('error is not an object')
  const { code, text } = value
  if (typeof code !== 'string' || !/^[a-z][a-z0-9-]{0,39}$/.test(code))
    throw new NotUnderstood('error.code is not a code')
  if (typeof text !== 'string') throw new NotUnderstood('error.text is not text')
  // A verdict counts however long its reason is.
  return { code, text: text.length > MAX_ERROR_TEXT ? `${text.slice(0, MAX_ERROR_TEXT)}…` : text }
}

function keysOf(value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || value.length > MAX_KEYS)
    throw new NotUnderstood(`keys is not a list of at most ${MAX_KEYS}`)
  return value.map((key: unknown) => hexOf('a key id', key, 8))
}

function namesOf(key: string, value: unknown, max: number): Record<string, string> {
  if (value === undefined || value === null) return {}
  if (!isObject(value)) throw new NotUnderstood(`${key} is not an object`)
  const entries = Object.entries(value)
  if (entries.length > max) throw new NotUnderstood(`${key} has more than ${max} entries`)
  return Object.fromEntries(
    entries.map(([name, text]) => [
      nameOf(`a name in ${key}`, name, MAX_NAME),
      nameOf(`a value in ${key}`, text, MAX_NAME)
    ])
  )
}

function nameOf(key: string, value: unknown, max: number): string {
  if (typeof value !== 'string') throw new NotUnderstood(`${key} is not text`)
  if (value.length > max) throw new NotUnderstood(`${key} is longer than ${max} characters`)
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value))
    throw new NotUnderstood(`${key} holds control characters`)
  return value
}

function hexOf(key: string, value: unknown, digits: number): string {
  if (typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value))
    return value
  throw new NotUnderstood(`${key} is not ${digits} hexadecimal digits`)
}

function numberOf(key: string, value: unknown, max: number): number {
  if (typeof value === 'number' && value >= 0 && value <= max) return value
  throw new NotUnderstood(`${key} is not a number from 0 to ${max}`)
}

function countOf(key: string, value: unknown): number {
  if (Number.isInteger(value)) return numberOf(key, value, MAX_COUNT)
  throw new NotUnderstood(`${key} is not a whole number`)
}
