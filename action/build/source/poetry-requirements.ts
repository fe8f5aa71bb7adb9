import type { TomlTable } from './toml-table'

/**
 * What poetry's own table of dependencies names, in the words of PEP 508. What is optional there is for
 * extras, and not named.
 *
 * @param poetry the table [tool.poetry]
 */
export function poetryRequirements(poetry: TomlTable): string[] {
  const table = poetry.table('dependencies')
  return table
    .keys()
    .filter((name) => name !== 'python')
    .flatMap((name) => requirementsOf(table, name))
}

function requirementsOf(table: TomlTable, name: string): string[] {
  if (table.isList(name)) return [name] // several, by condition
  if (!table.isTable(name)) return [`${name}${specifierOf(table.string(name) ?? '')}`]
  const wanted = table.table(name)
  if (wanted.boolean('optional', false)) return []
  const place = ['git', 'url', 'path', 'file'].find((key) => wanted.has(key))
  if (place !== undefined) return [`${name} @ ${wanted.string(place)}`]
  const extras = wanted.strings('extras').join(',')
  const marker = wanted.string('markers')
  const versions = `${extras && `[${extras}]`}${specifierOf(wanted.string('version') ?? '')}`
  return [`${name}${versions}${marker === undefined ? '' : `; ${marker}`}`]
}

/** Poetry's `^1.2` and `~1.2` as versions from and below (its documentation: "Dependency specification"). */
function specifierOf(version: string): string {
  const parts = version.split(',').map((part) => part.replaceAll(' ', ''))
  return parts.map(specifierOfPart).join(',')
}

function specifierOfPart(version: string): string {
  if (version === '' || version === '*') return ''
  const [, sign, lowest = ''] = /^([\^~])(?=\d)(.*)$/.exec(version) ?? []
  if (sign !== undefined) return `>=${lowest},<${below(sign, lowest.split(/[.a-z]/).map(Number))}`
  return /^\d/.test(version) ? `==${version}` : version
}

/** The version that counts no more: `^` lets all grow but the first number that is not 0, `~` the last of three. */
function below(sign: string, numbers: number[]): string {
  const first = numbers.findIndex((number) => number > 0)
  const caret = first < 0 ? numbers.length - 1 : first
  const place = sign === '^' ? caret : Math.min(1, numbers.length - 1)
  return [...numbers.slice(0, place), numbers[place]! + 1].join('.')
}
