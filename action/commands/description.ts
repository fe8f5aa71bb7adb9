import { statSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST, OWN, PYPROJECT, SETUP } from '../build/source/description-missing'
import { describesProject } from '../build/source/pyproject'
import { descriptionText } from '../build/source/source-text'
import { TomlTable } from '../build/source/toml-table'
import { readNamed } from '../machine/named-file'

/** What a project that is there already says of itself. */
export interface Description {
  path: string
  /** Unknown where it takes the project's own tools to tell. */
  name?: string
  /** Its releases are whole boards, with a `user_main.py`. */
  framework: boolean
}

/** They describe a project in a language of their own. */
const OTHERS = [MANIFEST, ...SETUP]

/**
 * What describes the project in a folder, as a build reads it: a pyproject.toml with no more than tools' settings does not.
 *
 * @throws Failure `file-unreadable`, `encoding`, `project-invalid`
 */
export async function descriptionOf(folder: string): Promise<Description | undefined> {
  const pyproject = await tablesOf(folder, PYPROJECT)
  if (pyproject !== undefined && describesProject(pyproject)) {
    const tool = pyproject.table('tool')
    const names = [pyproject.table('project'), tool.table('poetry')]
    return described(PYPROJECT, names, tool.table('mpy-blox'))
  }
  const own = await tablesOf(folder, OWN)
  if (own !== undefined) return described(OWN, [own], own)
  const path = OTHERS.find((name) => isFile(join(folder, name)))
  return path === undefined ? undefined : { path, framework: false }
}

function described(path: string, names: TomlTable[], own: TomlTable): Description {
  const name = names.map((table) => table.string('name')).find((said) => said !== undefined)
  const framework = own.boolean('framework', false)
  return { path, framework, ...(name === undefined ? {} : { name }) }
}

async function tablesOf(folder: string, name: string): Promise<TomlTable | undefined> {
  const file = join(folder, name)
  if (!isFile(file)) return undefined
  const bytes = await readNamed(file, { what: 'file', shown: name, code: 'file-unreadable' })
  return TomlTable.parse(descriptionText(name, bytes), name)
}

/** A folder of that name is in somebody's way, and describes nothing. */
const isFile = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
