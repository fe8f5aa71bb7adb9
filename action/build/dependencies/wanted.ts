import { quoted } from '../../options/quoted'
import type { SourceLocation } from '../../report/failure'
import type { Requirement } from '../source/requirement'
import { normalisedName } from '../source/project-name'
import type { TomlTable } from '../source/toml-table'
import { appliesToBoards, parsePythonRequirement } from './python-requirement'

/** Something that a project or a package asks for, and where it is to be found. */
export type Wanted = { name: string; at: SourceLocation } & (
  | { kind: 'index'; version: string }
  | { kind: 'address'; address: string }
  | { kind: 'pypi'; specifier: string; extras: string[] }
)

/** A project beside this one. */
export interface WantedProject {
  name: string
  /** Relative to the project that names it. */
  path: string
  at: SourceLocation
}

export interface Dependencies {
  wanted: Wanted[]
  projects: WantedProject[]
  /** Names of those that are shipped although the firmware has them. */
  evenIfFrozen: string[]
}

const LATEST = 'latest'
const ADDRESS = /^(github|gitlab|codeberg|https?):/
const KEYS = ['version', 'url', 'pypi', 'path', 'even-if-frozen']

/** Reads `[tool.mpy-blox.dependencies]`. */
export function readDependencies(settings: TomlTable): Dependencies {
  const found: Dependencies = { wanted: [], projects: [], evenIfFrozen: [] }
  if (settings.has('dependencies') && !settings.isTable('dependencies')) {
    throw settings.failure('dependencies', 'dependencies must be a table: name = "version"')
  }
  readInto(found, settings.table('dependencies'), '')
  return found
}

/** @param prefix of the names: TOML reads `umqtt.simple = "latest"` as a table in a table */
function readInto(found: Dependencies, table: TomlTable, prefix: string): void {
  for (const key of table.keys()) {
    const name = prefix + key
    if (!table.isTable(key)) {
      found.wanted.push(ofText(name, table, key))
    } else if (table.isInline(key) || KEYS.some((known) => table.table(key).has(known))) {
      readOne(found, name, table.table(key), table.place(key))
    } else {
      readInto(found, table.table(key), `${name}.`)
    }
  }
}

function readOne(found: Dependencies, name: string, table: TomlTable, at: SourceLocation): void {
  table.onlyKeys(KEYS)
  const sources = KEYS.slice(0, 4).filter((key) => table.has(key))
  if (sources.length !== 1) {
    throw table.failure('', `${name} needs one of version, url, pypi and path`)
  }
  const [source] = sources as [string]
  const text = table.string(source)!
  if (table.boolean('even-if-frozen', false)) found.evenIfFrozen.push(name)
  if (source === 'path') found.projects.push({ name, path: text, at })
  else if (source === 'pypi') found.wanted.push(...ofPython(`${name}${specifierOf(text)}`, [], at))
  else found.wanted.push(ofText(name, table, source))
}

function ofText(name: string, table: TomlTable, key: string): Wanted {
  const text = table.string(key)!
  const at = table.place(key)
  if (ADDRESS.test(text)) return { kind: 'address', name, address: text, at }
  if (/[<>=~^!,]/.test(text)) {
    throw table.failure(
      key,
      `${name}: an index of mip has no ranges: name one version, or "latest"`
    )
  }
  if (/[/:\s]/.test(text)) {
    throw table.failure(
      key,
      `${name}: ${quoted(text)} is neither a version nor an address (github:, gitlab:, codeberg:, https:)`
    )
  }
  return { kind: 'index', name, version: text === '' || text === '*' ? LATEST : text, at }
}

function specifierOf(text: string): string {
  if (text === LATEST || text === '*') return ''
  return /^[\dv]/.test(text) ? `==${text}` : text
}

/**
 * What a line of `Requires-Dist` or `[project] dependencies` asks for on a board: a package, or nothing where
 * its condition holds on none.
 *
 * @param extras that are wanted of whatever has the line
 * @throws Failure `requirement-invalid`
 */
export function ofPython(text: string, extras: string[], at: SourceLocation): Wanted[] {
  const { marker, ...wanted } = parsePythonRequirement(text, at)
  return appliesToBoards(marker, extras, at) ? [{ kind: 'pypi', ...wanted, at }] : []
}

/** What a package.json's `deps` or a manifest's `require` asks for. */
export function ofRequirement({ spec, version, at }: Requirement): Wanted {
  if (!ADDRESS.test(spec)) return { kind: 'index', name: spec, version: version ?? LATEST, at }
  const isPlain = /^https?:/.test(spec)
  const address =
    version === undefined || isPlain || spec.includes('@') ? spec : `${spec}@${version}`
  return { kind: 'address', name: nameInAddress(spec), address, at }
}

/** `github:owner/name` is called name, `…/driver.py` driver, `…/driver/package.json` driver. */
function nameInAddress(address: string): string {
  const path = address.split('@')[0]!.replace(/\/package\.json$/, '')
  return path
    .split(/[/:]/)
    .at(-1)!
    .replace(/\.(py|mpy|json)$/, '')
}

/** As the lock repeats it. */
export function textOf(wanted: Wanted): string {
  switch (wanted.kind) {
    case 'index':
      return `${wanted.name} ${wanted.version}`
    case 'address':
      return `${wanted.name} ${wanted.address}`
    case 'pypi':
      return `${wanted.name} pypi${extrasText(wanted.extras)}${wanted.specifier}`
  }
}

const extrasText = (extras: string[]): string =>
  extras.length === 0 ? '' : `[${extras.join(',')}]`

/** Two names that are one package: `umqtt.simple` and `umqtt-simple`. */
export const packageName = (name: string): string => normalisedName(name) ?? name
