import { parseJson } from '../release/nested-json'
import { checkPatch } from '../release/settings-patch'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { jsonGiven } from './json-given'

/**
 * A patch of boards' settings as users give it: JSON text, or a file's path.
 *
 * @returns without white space, so that boards know it again however it was written
 * @throws Failure `settings-unreadable`; `settings`, `secret-setting`, `settings-invalid`, without a word of what it holds
 */
export async function readSettingsPatch(
  value: string | undefined,
  reporter: Reporter
): Promise<Buffer | undefined> {
  if (value === undefined) return undefined
  const { text, source } = await jsonGiven('settings-patch', value, 'settings-unreadable')
  const patch = encoded(text, source)
  checkPatch(patch)
  await check(source, text, reporter)
  return patch
}

/** Checks the settings.json that a release is to bring, if it does. @throws Failure `settings-invalid` */
export async function checkBrought(
  srcFiles: ReadonlyMap<string, Uint8Array>,
  reporter: Reporter
): Promise<void> {
  const settings = srcFiles.get('settings.json')
  if (settings !== undefined)
    await check('settings.json', Buffer.from(settings).toString(), reporter)
}

async function check(file: string, text: string, reporter: Reporter): Promise<void> {
  // Few runs bring settings, and what is known of these is much text.
  const { checkedSettings } = await import('../serial/board-settings')
  checkedSettings(file, text, reporter, 'nothing was published')
}

function encoded(text: string, source: string): Buffer {
  try {
    return Buffer.from(JSON.stringify(parseJson(text)))
  } catch {
    throw new Failure('settings', `${source} is not JSON; it is a JSON merge patch (RFC 7396)`)
  }
}
