import { type Dependencies, readDependencies } from '../dependencies/wanted'
import type { ReleaseTerms } from '../release-source'
import type { FileSpec, TomlTable } from './toml-table'

/** What `[tool.mpy-blox]`, or an mpy-blox.toml, says of a release. */
export interface ProjectSettings {
  /** Undefined when the project does not say: then its description or its layout decides. */
  packages?: FileSpec[]
  /** Globs of further files for the wheel, relative to the project. */
  include: string[]
  /** Globs, relative to the project. */
  exclude: string[]
  /** Files for the board's root. Undefined when the project does not say. */
  scripts?: FileSpec[]
  /** Platforms that the project declares, with what they leave out. */
  platforms: Map<string, { exclude: string[] }>
  terms: ReleaseTerms
  /** Whether the release brings the board library. */
  framework: boolean
  dependencies: Dependencies
  /** A mip index in place of MicroPython's own. */
  mipIndex?: string
  /** Whether what `[project] dependencies` names is shipped. */
  pythonDependencies: boolean
}

const KEYS = [
  ...['packages', 'include', 'exclude', 'scripts', 'platforms', 'takes', 'remove'],
  ...['framework', 'dependencies', 'mip-index', 'python-dependencies']
]

/** @param besides keys that the table may have as well */
export function readSettings(table: TomlTable, besides: string[] = []): ProjectSettings {
  table.onlyKeys([...besides, ...KEYS])
  return {
    ...(table.has('packages') ? { packages: table.fileSpecs('packages') } : {}),
    include: table.strings('include'),
    exclude: table.strings('exclude'),
    ...(table.has('scripts') ? { scripts: table.fileSpecs('scripts') } : {}),
    platforms: readPlatforms(table.table('platforms')),
    terms: { takes: table.strings('takes'), remove: table.strings('remove') },
    framework: table.boolean('framework', false),
    dependencies: readDependencies(table),
    ...(table.has('mip-index') ? { mipIndex: table.string('mip-index')!.replace(/\/$/, '') } : {}),
    pythonDependencies: table.boolean('python-dependencies', false)
  }
}

function readPlatforms(tables: TomlTable): ProjectSettings['platforms'] {
  return new Map(
    tables.keys().map((platform) => {
      const table = tables.table(platform)
      if (!/^[a-z0-9_]+$/.test(platform)) {
        throw table.failure('', `platform names consist of a-z, 0-9 and _`)
      }
      table.onlyKeys(['exclude'])
      return [platform, { exclude: table.strings('exclude') }]
    })
  )
}
