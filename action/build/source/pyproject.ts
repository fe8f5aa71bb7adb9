import type { Reporter } from '../../report/reporter'
import { readBuilt, type BuildingOptions } from './built-project'
import { oneLine } from './core-metadata'
import type { DeclaredProject } from './declared-project'
import { readLicenses, USUAL_LICENSES } from './licenses'
import { selectOwn } from './own-rule'
import { selectIncludes } from './package-files'
import { selectPoetry } from './poetry'
import { poetryRequirements } from './poetry-requirements'
import type { ProjectFiles } from './project-files'
import { normalisedName } from './project-name'
import { noteStarts, selectScripts } from './application'
import { Selected } from './selection'
import { readSettings, type ProjectSettings } from './settings'
import { licenseExpression } from './spdx'
import type { TomlTable } from './toml-table'

export interface PyprojectOptions extends BuildingOptions {
  /** Tag of the wheel, for what the project leaves out of it. */
  platform: string
}

/** Whose rule decides what is in the wheel. */
export type WheelRule = 'own' | 'poetry' | 'backend'

/**
 * Decides by whose rule a project's wheel is made: ours where the project names packages in [tool.mpy-blox], or
 * has no [build-system]; poetry-core's, which is known here; else its backend has to say.
 *
 * @param hasSetup whether there is a setup.py or setup.cfg, for setuptools
 */
export function wheelRule(
  document: TomlTable,
  settings: ProjectSettings,
  hasSetup: boolean
): WheelRule {
  if (settings.packages !== undefined) return 'own'
  const poetry = document.table('tool').table('poetry')
  if (poetry.has('package-mode') && !poetry.boolean('package-mode', true)) return 'own'
  if (!document.has('build-system')) {
    if (poetry.keys().length > 0) return 'poetry'
    return hasSetup && !document.table('project').has('name') ? 'backend' : 'own'
  }
  const isPoetry = document.table('build-system').string('build-backend') === POETRY
  return isPoetry && !hasBuildScript(poetry) ? 'poetry' : 'backend'
}

const POETRY = 'poetry.core.masonry.api'

/** What such a script makes is not known before it has run. */
const hasBuildScript = (poetry: TomlTable): boolean =>
  poetry.isTable('build') ? poetry.table('build').has('script') : poetry.has('build')

/** Whether a pyproject.toml describes a project at all, and not only the settings of its tools. */
export const describesProject = (document: TomlTable): boolean =>
  document.has('project') ||
  document.has('build-system') ||
  ['poetry', 'mpy-blox'].some((tool) => document.table('tool').has(tool))

/** Reads a project that has a pyproject.toml, and all of its own files. */
export async function readPyproject(
  document: TomlTable,
  file: string,
  files: ProjectFiles,
  options: PyprojectOptions & { hasSetup: boolean },
  reporter: Reporter
): Promise<DeclaredProject> {
  const settings = readSettings(document.table('tool').table('mpy-blox'))
  const exclude = [
    ...settings.exclude,
    ...(settings.platforms.get(options.platform)?.exclude ?? [])
  ]
  const rule = wheelRule(document, settings, options.hasSetup)
  if (rule === 'backend') {
    return readBuilt(file, files, settings, exclude, options, reporter)
  }
  const metadata = readMetadata(document)
  const selected = new Selected()
  if (rule === 'poetry') {
    const poetry = document.table('tool').table('poetry')
    const requires = document.table('build-system').strings('requires')
    await selectPoetry(files, { name: metadata.name, poetry, requires, exclude }, selected.wheel)
    await selectIncludes(files, settings.include, exclude, selected.wheel)
    await selectScripts(files, settings.scripts ?? [], exclude, selected.scripts)
  } else {
    await selectOwn(files, { file, name: metadata.name, settings, exclude }, selected)
  }
  await noteStarts(files, (source) => selected.has(source))
  const [own, licenses] = await Promise.all([
    files.readAll(selected),
    readLicenses(files, licensePatterns(document.table('project')))
  ])
  return {
    file,
    ...metadata,
    ...own,
    licenses: own.files.length > 0 ? licenses : [],
    requirements: [],
    pythonRequirements: pythonRequirements(document),
    settings,
    leftOut: files.leftOut
  }
}

/** Where both tables name some, poetry's says more of the same ones. */
function pythonRequirements(document: TomlTable): string[] {
  const project = document.table('project')
  return project.has('dependencies')
    ? project.strings('dependencies')
    : poetryRequirements(document.table('tool').table('poetry'))
}

type Metadata = Pick<DeclaredProject, 'name' | 'version' | 'description' | 'license'>

/** From [project], else from [tool.poetry]; a version may stand in either. */
function readMetadata(document: TomlTable): Metadata {
  const poetry = document.table('tool').table('poetry')
  const project = document.table('project')
  const metadata = project.has('name') || !poetry.has('name') ? project : poetry
  const versionTable = metadata.has('version') ? metadata : poetry
  const version = versionTable.string('version')
  const license = licenseOf(metadata)
  return {
    name: projectName(metadata),
    ...(version === undefined ? {} : { version: { version, at: versionTable.place('version') } }),
    description: oneLine(metadata.string('description') ?? ''),
    ...(license === undefined ? {} : { license })
  }
}

function projectName(metadata: TomlTable): string {
  const name = metadata.string('name')
  if (name === undefined) {
    throw metadata.failure('name', 'no name: add `name = "…"` to [project]')
  }
  const normalised = normalisedName(name)
  if (normalised !== undefined) return normalised
  throw metadata.failure(
    'name',
    `${JSON.stringify(name)} is not a project name (letters, digits, - _ .)`
  )
}

const licenseOf = (metadata: TomlTable): string | undefined =>
  licenseExpression(
    metadata.isTable('license')
      ? metadata.table('license').string('text')
      : metadata.string('license')
  )

/** PEP 639's list; before it, one file beside those that everybody takes for licences. */
function licensePatterns(project: TomlTable): string[] | undefined {
  if (project.has('license-files')) return project.strings('license-files')
  const file = project.isTable('license') ? project.table('license').string('file') : undefined
  return file === undefined ? undefined : [...USUAL_LICENSES, file]
}
