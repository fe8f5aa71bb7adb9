import type { TomlTable } from './toml-table'

/**
 * What poetry's own table of dependencies names, in the words of PEP 508. Its `^1.2` and `~1.2` are told as at least
 * that version.
 *
 * @param poetry the table [tool.poetry]
 */
export function poetryRequirements(poetry: TomlTable): string[] {
  const table = poetry.table('dependencies')
  return table
    .keys()
    .filter((name) => name !== 'python')
    .map((name) => `${name}${specifierOf(versionOf(table, name))}`)
}

function versionOf(table: TomlTable, name: string): string {
  if (table.isList(name)) return '' // several, by condition
  const version = table.isTable(name) ? table.table(name).string('version') : table.string(name)
  return (version ?? '').replaceAll(' ', '')
}

function specifierOf(version: string): string {
  if (version === '' || version === '*') return ''
  const lowest = /^[\^~](?=\d)(.*)$/.exec(version)?.[1]
  if (lowest !== undefined) return `>=${lowest}`
  return /^\d/.test(version) ? `==${version}` : version
}
