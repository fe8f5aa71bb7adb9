import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, TomlError } from 'smol-toml'
import { Failure, type SourceLocation } from '../report/failure'
import { lineOfKey } from './toml-lines'

/** A folder of modules or one module to put into the wheel. */
export interface PackageSpec {
  /** Path or glob, relative to `from`: `mpy_blox`, `boot_helper.py`. */
  include: string
  /** Folder that is left out of the paths on the board, relative to the project: `src`. */
  from: string
  at: SourceLocation
}

/** What pyproject.toml says about a library. */
export interface Project {
  dir: string
  /** For messages: the file, as the user's editor finds it. */
  file: string
  /** Normalised after PEP 503: lower case with `-`. */
  name: string
  version?: { version: string; at: SourceLocation }
  description: string
  /** Empty when the project does not say: then its layout decides. */
  packages: PackageSpec[]
  /** Globs of further files, relative to the project. */
  include: string[]
  exclude: string[]
  /** Platforms that the project declares, with what they leave out. */
  platforms: Map<string, { exclude: string[] }>
}

type Tables = Record<string, unknown>

/**
 * Reads a library's pyproject.toml: `[project]` (PEP 621), else `[tool.poetry]`; what goes into the
 * wheel comes from `[tool.mpy-blox]`, else `[tool.poetry]`.
 *
 * @param file the path to show in messages, relative to the working directory
 */
export async function readProject(dir: string, file: string): Promise<Project> {
  const text = await readFile(join(dir, 'pyproject.toml'), 'utf8').catch((cause: unknown) => {
    throw new Failure(
      'pyproject-missing',
      `cannot read ${file}: a library needs a pyproject.toml with a name and a version`,
      { cause }
    )
  })
  return parseProject(text, dir, file)
}

export function parseProject(text: string, dir: string, file: string): Project {
  const document = parseToml(text, file)
  const tool = tableIn(document, 'tool')
  const own = new TableReader(text, file, 'tool.mpy-blox', tableIn(tool, 'mpy-blox'))
  const poetry = new TableReader(text, file, 'tool.poetry', tableIn(tool, 'poetry'))
  const pep621 = new TableReader(text, file, 'project', tableIn(document, 'project'))
  const metadata = pep621.has('name') || !poetry.has('name') ? pep621 : poetry
  const version = metadata.string('version') ?? poetry.string('version')
  const exclude = [...own.strings('exclude'), ...poetry.strings('exclude')]
  return {
    dir,
    file,
    name: projectName(metadata),
    ...(version === undefined ? {} : { version: { version, at: versionPlace(metadata, poetry) } }),
    description: (metadata.string('description') ?? '').replace(/\s+/g, ' ').trim(),
    packages: own.has('packages') ? own.packages() : poetry.packages(),
    include: own.has('include') ? own.strings('include') : poetry.strings('include'),
    exclude,
    platforms: own.platforms()
  }
}

function parseToml(text: string, file: string): Tables {
  try {
    return parse(text)
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    const reason = cause.message.split('\n')[0]!.replace(/^Invalid TOML document: /, '')
    throw new Failure('pyproject-invalid', `${file}:${cause.line}: not valid TOML: ${reason}`, {
      at: { file, line: cause.line },
      cause
    })
  }
}

function projectName(metadata: TableReader): string {
  const name = metadata.string('name')
  if (name === undefined) {
    throw metadata.failure('name', 'no name: add `name = "…"` to [project]')
  }
  // The rule of PEP 508 for names, normalised by the rule of PEP 503.
  if (!/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(name)) {
    throw metadata.failure(
      'name',
      `${JSON.stringify(name)} is not a project name (letters, digits, - _ .)`
    )
  }
  return name.replace(/[-_.]+/g, '-').toLowerCase()
}

const versionPlace = (metadata: TableReader, poetry: TableReader): SourceLocation =>
  (metadata.has('version') ? metadata : poetry).place('version')

const tableIn = (parent: Tables, key: string): Tables => {
  const value = parent[key]
  return isTable(value) ? value : {}
}

const isTable = (value: unknown): value is Tables =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One table of the file, read with types; a value of another type is the user's mistake. */
class TableReader {
  constructor(
    private readonly text: string,
    private readonly file: string,
    private readonly name: string,
    private readonly values: Tables
  ) {}

  has(key: string): boolean {
    return this.values[key] !== undefined
  }

  string(key: string): string | undefined {
    const value = this.values[key]
    if (value === undefined || typeof value === 'string') return value
    throw this.failure(key, `${key} must be a string`)
  }

  /** A list of strings; of Poetry's tables `{ path = "…" }` the path. */
  strings(key: string): string[] {
    return this.list(key).map((item) => {
      const value = isTable(item) ? item.path : item
      if (typeof value === 'string' && value !== '') return value
      throw this.failure(key, `${key} must be a list of strings`)
    })
  }

  packages(): PackageSpec[] {
    return this.list('packages').map((item) => {
      const { include, from = '.' } = isTable(item) ? item : { include: item }
      if (typeof include === 'string' && include !== '' && typeof from === 'string') {
        return { include, from, at: this.place('packages') }
      }
      throw this.failure(
        'packages',
        'packages must be a list of names, or of tables { include = "…", from = "…" }'
      )
    })
  }

  platforms(): Project['platforms'] {
    return new Map(
      Object.entries(tableIn(this.values, 'platforms')).map(([platform, values]) => {
        const name = `${this.name}.platforms.${platform}`
        const table = new TableReader(this.text, this.file, name, isTable(values) ? values : {})
        if (!/^[a-z0-9_]+$/.test(platform)) {
          throw table.failure('', `platform names consist of a-z, 0-9 and _`)
        }
        return [platform, { exclude: table.strings('exclude') }]
      })
    )
  }

  place(key: string): SourceLocation {
    const line = lineOfKey(this.text, this.name, key)
    return line === undefined ? { file: this.file } : { file: this.file, line }
  }

  failure(key: string, reason: string): Failure {
    const at = this.place(key)
    const where = at.line === undefined ? at.file : `${at.file}:${at.line}`
    return new Failure('pyproject-invalid', `${where}: ${reason}`, { at })
  }

  private list(key: string): unknown[] {
    const value = this.values[key] ?? []
    if (Array.isArray(value)) return value
    throw this.failure(key, `${key} must be a list`)
  }
}
