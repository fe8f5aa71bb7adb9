import { parseJson } from '../release/nested-json'
import { checkPatch } from '../release/settings-patch'
import { Failure } from '../report/failure'
import { jsonGiven } from './json-given'

/**
 * A patch of boards' settings as users give it: JSON text, or a file's path.
 *
 * @returns without white space, so that boards know it again however it was written
 * @throws Failure `settings-unreadable`; `settings`, `secret-setting`, without a word of what it holds
 */
export async function readSettingsPatch(value: string | undefined): Promise<Buffer | undefined> {
  if (value === undefined) return undefined
  const { text, source } = await jsonGiven('settings-patch', value, 'settings-unreadable')
  const patch = encoded(text, source)
  checkPatch(patch)
  return patch
}

function encoded(text: string, source: string): Buffer {
  try {
    return Buffer.from(JSON.stringify(parseJson(text)))
  } catch {
    throw new Failure('settings', `${source} is not JSON; it is a JSON merge patch (RFC 7396)`)
  }
}
