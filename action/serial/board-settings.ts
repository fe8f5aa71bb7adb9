import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'

/** Last parts of keys whose values may be read in a log, as on the board itself. */
const PUBLIC = ['ssid', 'hostname', 'server', 'port', 'username', 'level', 'channel', 'prefix']

/**
 * Checks that a settings or provision file is a JSON object, which the board would find out too late.
 *
 * @param name for messages: `settings.json`
 */
export function checkedSettings(name: string, text: string): Buffer {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Buffer.from(text)
  } catch {
    // What JSON.parse says quotes the text, which may be a secret.
  }
  throw new Failure(
    'settings-invalid',
    `${name} is not a JSON object: nothing was written; mend it`
  )
}

/** Hides the secrets of a provision file in all output. */
export function hideSecrets(text: string, reporter: Reporter): void {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    reporter.secret(text)
    return
  }
  hide(value, '', reporter)
}

function hide(value: unknown, key: string, reporter: Reporter): void {
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) hide(inner, name, reporter)
  } else if (typeof value === 'string' && value && !PUBLIC.includes(key.split('.').at(-1)!)) {
    reporter.secret(value)
  }
}
