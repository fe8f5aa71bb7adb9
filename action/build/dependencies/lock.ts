import { rename, writeFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { readIfThere } from '../../machine/named-file'
import { quoted } from '../../options/quoted'
import { Failure } from '../../report/failure'
import type { Sha256Hex } from '../../release/update-list'
import { pathFault } from '../../release/board-path'
import { normaliseVersion } from '../../release/version'
import { type Described, described } from '../source/described'
import { normalisedName } from '../source/project-name'
import { descriptionText } from '../source/source-text'
import { TomlTable } from '../source/toml-table'

export const LOCK_FILE = 'mpy-blox.lock'

/** What a project's dependencies were when they were looked for. */
export interface Lock {
  /** What it was made for, sorted: the project's requirements as text. */
  requires: string[]
  /** Sorted by name. */
  packages: LockedPackage[]
}

export interface LockedPackage extends Described {
  name: string
  /** Normalised after PEP 440; `0` where the package has none. */
  version: string
  /** Address of what describes it, or `pypi`. */
  source: string
  /** Sorted by path. */
  files: LockedFile[]
  /** Of a package whose files do not have them: with flat names. */
  licenses?: LockedFile[]
}

export interface LockedFile {
  /** Below `/lib`; of a package from PyPI the name of its wheel. */
  path: string
  sha256: Sha256Hex
  /** None of a wheel, which pip fetches. */
  url?: string
}

export const PYPI = 'pypi'

const FORMAT = 1

/** @returns undefined where there is no lock */
export async function readLock(dir: string, shown: string): Promise<Lock | undefined> {
  const file = join(dir, LOCK_FILE)
  const bytes = await readIfThere(file, { what: 'lock', shown, code: 'lock-unreadable' })
  if (bytes === undefined) return undefined
  try {
    const text = descriptionText(shown, bytes)
    if (MERGE.test(text))
      throw new Error(`${shown} is that of two branches, with the marks of a merge`)
    return parseLock(TomlTable.parse(text, shown))
  } catch (cause) {
    const { message } = cause as Error
    throw new Failure('lock-invalid', `${message}; write it again with mpy-blox lock`, { cause })
  }
}

/** What git leaves in a file that two branches changed. */
const MERGE = /^(<{7}|={7}|>{7})( |\r?$)/m

function parseLock(document: TomlTable): Lock {
  document.onlyKeys(['format', 'requires', 'packages'])
  if (document.number('format') !== FORMAT) {
    throw document.failure('format', `format is not ${FORMAT}, the one that is known here`)
  }
  const packages = document.tables('packages', 'name').map(parsePackage)
  const names = packages.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw document.failure('packages', `it has ${twice} twice`)
  return { requires: document.strings('requires'), packages }
}

function parsePackage(table: TomlTable): LockedPackage {
  table.onlyKeys(['name', 'version', 'description', 'license', 'source', 'files', 'licenses'])
  const source = needed(table, 'source')
  const filesAt = (key: string) =>
    table.tables(key, 'path').map(source === PYPI ? parseFile : parseFileAtAddress)
  const licenses = filesAt('licenses')
  const name = needed(table, 'name')
  if (normalisedName(name) !== name) throw table.failure('name', `${quoted(name)} is not a name`)
  return {
    name,
    version: normaliseVersion(needed(table, 'version'), table.place('version')),
    ...described({ description: table.string('description'), license: table.string('license') }),
    source,
    files: filesAt('files'),
    ...(licenses.length === 0 ? {} : { licenses })
  }
}

function parseFile(table: TomlTable): LockedFile {
  table.onlyKeys(['path', 'sha256', 'url'])
  const sha256 = needed(table, 'sha256')
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw table.failure('', `${sha256} is not a SHA-256`)
  const url = table.string('url')
  return { path: needed(table, 'path'), sha256, ...(url === undefined ? {} : { url }) }
}

function parseFileAtAddress(table: TomlTable): LockedFile {
  const file = { ...parseFile(table), url: needed(table, 'url') }
  const fault = lockedPathFault(file.path)
  if (fault !== undefined) throw table.failure('', `${file.path} ${fault}`)
  return file
}

/** Why no board takes a file of mip; undefined where all do. */
export const lockedPathFault = (path: string): string | undefined =>
  pathFault(posix.join('lib', path))

function needed(table: TomlTable, key: string): string {
  const value = table.string(key)
  if (value !== undefined && value !== '') return value
  throw table.failure('', `${key} is missing`)
}

/** Writes it beside the project's description: all of it, or nothing. */
export async function writeLock(dir: string, lock: Lock): Promise<string> {
  const file = join(dir, LOCK_FILE)
  await writeFile(`${file}.new`, renderLock(lock))
  await rename(`${file}.new`, file)
  return file
}

/** The lock as TOML; the same lock is always the same text. */
export function renderLock({ requires, packages }: Lock): string {
  const text = JSON.stringify
  const lines = [
    '# Written by mpy-blox lock, obeyed by mpy-blox build; commit it with the project.',
    `format = ${FORMAT}`,
    'requires = [',
    ...requires.map((line) => `  ${text(line)},`),
    ']'
  ]
  for (const { name, version, description, license, source, files, licenses } of packages) {
    lines.push('', '[[packages]]', `name = ${text(name)}`, `version = ${text(version)}`)
    if (description !== undefined) lines.push(`description = ${text(description)}`)
    if (license !== undefined) lines.push(`license = ${text(license)}`)
    lines.push(`source = ${text(source)}`, ...fileLines('files', files))
    if (licenses !== undefined) lines.push(...fileLines('licenses', licenses))
  }
  return `${lines.join('\n')}\n`
}

function fileLines(key: string, files: LockedFile[]): string[] {
  const text = JSON.stringify
  const lines = files.map(({ path, sha256, url }) => {
    const place = url === undefined ? '' : `, url = ${text(url)}`
    return `  { path = ${text(path)}, sha256 = ${text(sha256)}${place} },`
  })
  return [`${key} = [`, ...lines, ']']
}
