import { basename } from 'node:path'
import { descriptionText } from '../build/source/source-text'
import { readNamed } from '../machine/named-file'
import { checkBoardPath } from '../release/board-path'
import type { Reporter } from '../report/reporter'
import { checkedSettings } from '../serial/board-settings'
import { jsonGiven } from './json-given'

export interface FlashFileInputs {
  /** A file, or its JSON text; settings.json on the board. */
  settings?: string
  /** Likewise; provision.json on the board, which takes it in and deletes it. */
  provision?: string
  /** `local` or `local=board`. */
  files: string[]
}

/** Files whose keys are known, and checked. */
const SETTINGS = ['settings.json', 'provision.json']

/** Reads the files that go to a board beside its library. Board path → content. */
export async function flashFiles(
  inputs: FlashFileInputs,
  reporter: Reporter
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const item of inputs.files) {
    const [local = '', board = basename(local)] = item.split('=')
    const path = checkBoardPath(board)
    const content = await readNamed(local, { what: 'file', code: 'file-missing' })
    const checked = (): Buffer => checkedSettings(local, descriptionText(local, content), reporter)
    files.set(path, SETTINGS.includes(path) ? checked() : content)
  }
  for (const [name, value] of [
    ['settings.json', inputs.settings],
    ['provision.json', inputs.provision]
  ] as const) {
    if (value === undefined) continue
    const { text, source } = await jsonGiven(name, value, 'file-missing')
    files.set(name, checkedSettings(source, text, reporter))
  }
  return files
}
