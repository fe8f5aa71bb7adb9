import { Failure } from '../report/failure'
import { parseJson } from './nested-json'
import { isObject, type Fields } from './shape'

/** Where a manifest has the patch of `settings.json`: docs/protocol.md, "Release manifest". */
export const SETTINGS_PATCH = 'settings.patch.json'
const SETTINGS = 'settings.json'
/** Name of the releases that hold a patch alone, made by `move`: no project may have it. */
export const SETTINGS_RELEASE = 'settings'

/** What boards read of settings, and so of a patch. */
const MAX_BYTES = 8192
const MAX_DEPTH = 8

/** A setting's last name that tells of a secret; `mqtt.ssl_params.key` is a private key. */
const SECRET =
  /(^|[._-])(psk|password|passwd|passphrase|secret|token|credentials?|(api|access|private|secret|auth)[._-]?key)$|(^|\.)ssl_params\.key$/i

/**
 * Checks the patch among a release's files, if there is one. Whoever reads the broker reads it.
 *
 * @param files by board path
 * @throws Failure `settings`, `secret-setting`, naming the setting
 */
export function checkSettingsPatch(files: ReadonlyMap<string, Uint8Array>): void {
  const bytes = files.get(SETTINGS_PATCH)
  if (bytes === undefined) return
  if (files.has(SETTINGS))
    throw new Failure(
      'settings',
      'the release has settings.json, and a patch of it; leave one of them out'
    )
  checkPatch(bytes)
}

/** Checks what a patch holds. @throws Failure `settings`, `secret-setting`, naming the setting */
export function checkPatch(bytes: Uint8Array): void {
  if (bytes.length > MAX_BYTES) throw refused(`has ${bytes.length} bytes, boards read ${MAX_BYTES}`)
  const patch = parse(Buffer.from(bytes).toString())
  if (!isObject(patch)) throw refused('is not a JSON object')
  if (depthOf(patch) > MAX_DEPTH)
    throw refused(`is nested deeper than ${MAX_DEPTH}, which boards refuse`)
  const secret = secretIn(patch)
  if (secret !== undefined)
    throw new Failure(
      'secret-setting',
      `settings-patch sets ${secret}, and whoever reads the broker reads the patch; bring secrets over serial with ` +
        'mpy-blox flash --provision'
    )
}

function refused(why: string): Failure {
  return new Failure('settings', `settings-patch ${why}; it is a JSON merge patch (RFC 7396)`)
}

function parse(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    throw refused('is not JSON')
  }
}

/** @returns the full name of the first setting that is a secret; one that is removed or emptied is none */
function secretIn(value: Fields, prefix = ''): string | undefined {
  for (const [key, inner] of Object.entries(value)) {
    const name = `${prefix}${key}`
    if (isObject(inner)) {
      const found = secretIn(inner, `${name}.`)
      if (found !== undefined) return found
    } else if (inner !== null && inner !== '' && SECRET.test(snakeCase(name))) return name
  }
  return undefined
}

const snakeCase = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1_$2')

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}
