import { readFile } from 'node:fs/promises'
import { Failure } from '../report/failure'

/**
 * A patch of boards' settings as users give it: JSON text, or a file's path.
 *
 * @returns without white space, so that boards know it again however it was written; what is no JSON as it is
 */
export async function readSettingsPatch(value: string | undefined): Promise<Buffer | undefined> {
  if (value === undefined) return undefined
  const text = value.startsWith('{') ? value : await fileText(value)
  try {
    return Buffer.from(JSON.stringify(JSON.parse(text)))
  } catch {
    return Buffer.from(text) // Refused where a release is made, with a reason.
  }
}

function fileText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Failure(
      'settings-unreadable',
      `settings-patch: cannot read ${path} (${cause.code}); give a JSON file's path, or a JSON object`,
      { cause }
    )
  })
}
