import { descriptionText } from '../../build/source/source-text'
import { TomlTable } from '../../build/source/toml-table'
import type { NewFiles } from './new-files'

/** What a project that is there already says of itself. */
export interface Description {
  path: string
  /** Unknown where it takes the project's own tools to tell. */
  name?: string
  /** Its releases are whole boards, with a `user_main.py`. */
  framework: boolean
}

const OWN = 'mpy-blox.toml'
/** Any of these describes a project. */
const DESCRIPTIONS = ['pyproject.toml', OWN, 'manifest.py', 'setup.py', 'setup.cfg']

/** @throws Failure `file-unreadable`, `project-invalid` */
export async function descriptionOf(project: NewFiles): Promise<Description | undefined> {
  const path = DESCRIPTIONS.find((name) => project.has(name))
  if (path === undefined) return undefined
  if (!path.endsWith('.toml')) return { path, framework: false }
  const document = TomlTable.parse(descriptionText(path, await project.bytes(path)), path)
  const tool = document.table('tool')
  const own = path === OWN ? document : tool.table('mpy-blox')
  const tables = path === OWN ? [document] : [document.table('project'), tool.table('poetry')]
  const name = tables.map((table) => table.string('name')).find((said) => said !== undefined)
  return {
    path,
    framework: own.boolean('framework', false),
    ...(name === undefined ? {} : { name })
  }
}
