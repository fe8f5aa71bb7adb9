import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { settingsFaults } from './settings-check'
import { parseJson } from '../release/nested-json'

/** Last parts of keys whose values may be read in a log, as on the board itself. */
const PUBLIC = ['ssid', 'hostname', 'server', 'port', 'username', 'level', 'channel', 'prefix']

/**
 * Checks a settings or provision file, or a patch, which the board would find out too late, or only by what it does not do.
 * What may be a mistake is a warning. A byte order mark, which a board would take for a mistake, is left out.
 *
 * @param file for messages: `settings.json`
 * @param otherwise what was not done with it
 * @throws Failure `settings-invalid`, without a word of what the file holds
 */
export function checkedSettings(
  file: string,
  written: string,
  reporter: Reporter,
  otherwise = 'nothing was written'
): Buffer {
  const text = written.replace(/^\ufeff/, '')
  for (const { at, text: fault, certain } of settingsFaults(file, text)) {
    const place = `${at.file}:${at.line}: ${fault}`
    if (certain) throw new Failure('settings-invalid', `${place}: ${otherwise}; mend it`, { at })
    reporter.warning(place, at)
  }
  return Buffer.from(text)
}

/** Hides the secrets of a provision file in all output. */
export function hideSecrets(text: string, reporter: Reporter): void {
  let value: unknown
  try {
    value = parseJson(text)
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
