import { readNamed } from '../machine/named-file'
import { Failure } from '../report/failure'

const NAMED = {
  what: 'file',
  code: 'settings-unreadable',
  option: 'settings-patch',
  advice: "give a JSON file's path, or a JSON object"
}

/**
 * A patch of boards' settings as users give it: JSON text, or a file's path.
 *
 * @returns without white space, so that boards know it again however it was written
 * @throws Failure `settings`, without a word of what it holds
 */
export async function readSettingsPatch(value: string | undefined): Promise<Buffer | undefined> {
  if (value === undefined) return undefined
  const isText = value.startsWith('{')
  const text = isText ? value : (await readNamed(value, NAMED)).toString()
  try {
    return Buffer.from(JSON.stringify(JSON.parse(text)))
  } catch {
    const what = isText ? 'settings-patch' : `settings-patch: ${value}`
    throw new Failure('settings', `${what} is not JSON; it is a JSON merge patch (RFC 7396)`)
  }
}
