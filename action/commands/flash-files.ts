import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { readNamed } from '../machine/named-file'
import { checkBoardPath } from '../release/board-path'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { checkedSettings } from '../serial/board-settings'

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
    const content = await readLocal(local)
    const isSettings = SETTINGS.includes(path)
    files.set(path, isSettings ? checkedSettings(local, content.toString(), reporter) : content)
  }
  for (const [name, value] of [
    ['settings.json', inputs.settings],
    ['provision.json', inputs.provision]
  ] as const) {
    if (value === undefined) continue
    // Text from a workflow's secret never touches the disk of the runner.
    const isText = value.trimStart().startsWith('{')
    const text = isText ? value : (await readLocal(value, name)).toString()
    files.set(name, checkedSettings(isText ? name : value, text, reporter))
  }
  return files
}

/** @param name of the setting that is a file's path, or else text that must not be quoted: it may be a secret */
async function readLocal(file: string, name?: string): Promise<Buffer> {
  if (name === undefined || /^[^{}\s]+\.json$/.test(file) || existsSync(file)) {
    return readNamed(file, { what: 'file', code: 'file-missing' })
  }
  throw new Failure('file-missing', `${name} is neither a JSON object nor the path of a file`)
}
