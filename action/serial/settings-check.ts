import reference from '../../docs/reference/reference.json' with { type: 'json' }
import { TOPIC_LEVEL } from '../options/kind'
import { isBoardKey } from '../release/signature'
import type { SourceLocation } from '../report/failure'
import { JsonDocument, type Leaf } from './json-document'
import { windowFault } from './update-window'

/** Something in a settings file that a board would find out too late. */
export interface SettingsFault {
  at: SourceLocation
  text: string
  /** Certainly wrong; else it may be the application's own. */
  certain: boolean
}

/** Every setting of the board library, from which its reference is made as well: name → what it is. */
const SETTINGS = new Map<string, { type: string }>(Object.entries(reference.settings))

/** First parts of settings, which the library does not share with an application: `mqtt`, `wlan`, … */
const NAMESPACES = new Set([...SETTINGS.keys()].map((key) => key.split('.')[0]!))

const IS: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
  object: (value) => typeof value === 'object' && !Array.isArray(value),
  // Of keys an empty object says that there are none.
  list: (value) => typeof value === 'object'
}

const portFault = (port: number): string | undefined =>
  port >= 1 && port <= 65_535 ? undefined : 'has to be a port, from 1 to 65535'

/** What a value of the right type has to be besides, where it is not. */
const FORMS: Record<string, (value: never) => string | undefined> = {
  'mqtt.server': (server: string) =>
    /[\s/]|^[^:]*:\d*$/.test(server)
      ? "has to be the broker's name alone: no mqtt://, and its port as mqtt.port"
      : undefined,
  'mqtt.port': portFault,
  'logging.syslog.port': portFault,
  'update.channel': (channel: string) =>
    channel === '' || TOPIC_LEVEL.parse(channel) !== undefined
      ? undefined
      : `has to be ${TOPIC_LEVEL.allowed}`,
  'update.window': windowFault,
  'update.keys': (keys: object) =>
    Object.keys(keys).length === 0 || (Array.isArray(keys) && keys.every(isBoardKey))
      ? undefined
      : 'has to be a list of keys as mpy-blox keygen prints them: a board takes no other, and without one no release'
}

/**
 * What is wrong with a settings.json, a patch of it, or a provision.json: its form, the types of the library's settings, and names
 * that are close to one of these. Other names are the application's. No value is ever quoted.
 *
 * @param file for messages
 */
export function settingsFaults(file: string, text: string): SettingsFault[] {
  const document = new JsonDocument(text)
  if (document.fault) {
    const { line, what } = document.fault
    return [{ at: { file, line }, text: `not a JSON object: ${what}`, certain: true }]
  }
  const repeated = document.repeated().map(({ key, line }) => ({
    at: { file, line },
    text: `${key} is there more than once, and a board takes the last`,
    certain: true
  }))
  const faults = document
    .leaves((key) => SETTINGS.has(key) && !hasParts(key))
    .flatMap((leaf) => faultOf(leaf))
    .map(({ line, text, certain }) => ({ at: { file, line }, text, certain }))
  return [...repeated, ...faults]
}

const hasParts = (key: string): boolean =>
  [...SETTINGS.keys()].some((other) => other.startsWith(`${key}.`))

type Fault = Omit<SettingsFault, 'at'> & { line: number }

function faultOf({ key, value, line }: Leaf): Fault[] {
  // To the board a null is as good as no line at all; of a patch it takes away whatever has that name.
  if (value === null) return []
  const setting = SETTINGS.get(key)
  if (setting !== undefined) {
    if (IS[setting.type]!(value)) return formFault(key, value, line)
    const text = `${key} has to be ${/^[aeiou]/.test(setting.type) ? 'an' : 'a'} ${setting.type}`
    return [{ line, text, certain: true }]
  }
  const meant = closest(key)
  const isOurs = NAMESPACES.has(key.split('.')[0]!)
  if (meant === undefined && !isOurs) return []
  const suggestion = meant === undefined ? '' : `; is ${meant} meant?`
  return [{ line, text: `the board library has no setting ${key}${suggestion}`, certain: false }]
}

function formFault(key: string, value: unknown, line: number): Fault[] {
  const fault = FORMS[key]?.(value as never)
  if (fault !== undefined) return [{ line, text: `${key} ${fault}`, certain: true }]
  if (key !== 'wlan.ssid' || value !== '') return []
  return [{ line, text: 'wlan.ssid is empty: the board looks for no Wi-Fi', certain: false }]
}

/** The setting that somebody who wrote this key may have meant. */
function closest(key: string): string | undefined {
  const near = [...SETTINGS.keys()]
    .map((name) => ({ name, distance: distance(key.toLowerCase(), name) }))
    .filter(({ distance, name }) => distance <= Math.max(1, Math.floor(name.length / 5)))
    .sort((a, b) => a.distance - b.distance)
  // The right name in the wrong place, or without one: `ssid` for `wlan.ssid`.
  const last = key.split('.').at(-1)
  return (
    near[0]?.name ??
    (key.length > 3 ? [...SETTINGS.keys()].find((name) => name.endsWith(`.${last}`)) : undefined)
  )
}

/** Letters to change, add or leave out (Levenshtein), in time of the product of two short lengths. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 8) return Infinity
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
