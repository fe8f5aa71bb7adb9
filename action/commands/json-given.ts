import { existsSync } from 'node:fs'
import { descriptionText } from '../build/source/source-text'
import { readNamed } from '../machine/named-file'
import { Failure } from '../report/failure'

/**
 * JSON as users give it: as a text, or as a file's path. A text, maybe a workflow's secret, never touches the disk
 * of the runner, and is quoted nowhere.
 *
 * @param name what it is called where the user wrote it
 * @param code of the failure
 * @returns the text, and what messages call its source
 * @throws Failure where it is neither; `encoding` for a file that is not UTF-8
 */
export async function jsonGiven(
  name: string,
  value: string,
  code: string
): Promise<{ text: string; source: string }> {
  if (value.trimStart().startsWith('{')) return { text: value, source: name }
  const isPath = /^[^{}\s]+\.json$/.test(value) || existsSync(value)
  if (!isPath) throw new Failure(code, `${name} is neither a JSON object nor the path of a file`)
  const option = name === value ? {} : { option: name }
  const named = { what: 'file', code, ...option, advice: 'give its path, or a JSON object' }
  return { text: descriptionText(value, await readNamed(value, named)), source: value }
}
