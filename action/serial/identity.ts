import { Failure } from '../report/failure'
import { printable } from './printable'
import { parseJson } from '../release/nested-json'

/** What a board says it is. */
export interface BoardIdentity {
  /** `{sysname}-{hex of the unique id}`, as in its MQTT topics; undefined where it has no unique id. */
  deviceId: string | undefined
  /** MicroPython's, `1.24.1`. */
  version: string
  /** The hardware, in MicroPython's words. */
  machine: string
  /** Highest version of .mpy files that it loads, for example `6.3`. */
  mpy: string
  /** Whether it can inflate. */
  deflate: boolean
  /** Whether its standard input takes bytes of every value. */
  takesBytes: boolean
  /** Packages installed below /lib: name → version. */
  packages: Map<string, string>
}

/** Oldest MicroPython that the library and this program support. */
const OLDEST = [1, 22] as const

/** More than any board has. */
const MAX_PACKAGES = 500

/**
 * Reads what the program `IDENTIFY` answers, whoever answered it.
 *
 * @throws Failure `board-answer`
 */
export function parseIdentity(answer: string, path: string): BoardIdentity {
  const fields = jsonArray(answer)
  const [version, deviceId, machine, mpy, deflate, takesBytes, packages] = fields
  if (
    !(Array.isArray(version) && version.length === 3 && version.every(Number.isSafeInteger)) ||
    typeof deviceId !== 'string' ||
    typeof machine !== 'string' ||
    typeof mpy !== 'number' ||
    !(Array.isArray(packages) && packages.every((name) => typeof name === 'string'))
  ) {
    throw new Failure(
      'board-answer',
      `what is on ${path} does not answer as a MicroPython board does: is it the right port?`
    )
  }
  return {
    deviceId: printable(deviceId) || undefined,
    version: version.join('.'),
    machine: printable(machine),
    mpy: `${mpy & 0xff}.${(mpy >> 8) & 3}`,
    deflate: deflate === 1,
    takesBytes: takesBytes === true,
    packages: new Map(packages.slice(0, MAX_PACKAGES).map(nameAndVersion))
  }
}

function jsonArray(text: string): unknown[] {
  try {
    const value: unknown = parseJson(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** Of a dist-info folder's name. */
function nameAndVersion(folder: string): [string, string] {
  const [project = '', version = ''] = printable(folder).split('-')
  return [project.replaceAll('_', '-'), version]
}

/**
 * Refuses a MicroPython that is too old to be used.
 *
 * @param version as the board tells it; anything that is none passes
 */
export function checkVersion(version: string, path: string): void {
  const [major = NaN, minor = NaN] = version.split('.').map(Number)
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Failure(
      'micropython-too-old',
      `the board on ${path} runs MicroPython ${printable(version)}, 1.22 or later is needed: write a newer one with --firmware`
    )
  }
}

/**
 * Refuses a board that is not the one that is meant, or too old to be used.
 *
 * @param deviceId the only one that will do; undefined for any
 */
export function checkIdentity(
  { version, deviceId: found }: BoardIdentity,
  path: string,
  deviceId?: string
): void {
  checkVersion(version, path)
  if (deviceId && deviceId !== found) {
    throw new Failure(
      'wrong-device',
      `the board on ${path} is ${found ?? 'without an id'}, not ${deviceId}: nothing was changed; check the port, or the device id`
    )
  }
}
