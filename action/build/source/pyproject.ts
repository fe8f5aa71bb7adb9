import { Failure } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import type { SourceFile } from '../release-source'
import { sha256Of } from '../sha256'
import { admitted } from './admission'
import { buildWithBackend, type BuiltWheel } from './backend'
import { oneLine } from './core-metadata'
import type { DeclaredProject } from './declared-project'
import { readLicenses, USUAL_LICENSES } from './licenses'
import { selectOwn } from './own-rule'
import { selectIncludes } from './package-files'
import { selectPoetry } from './poetry'
import type { ProjectFiles } from './project-files'
import { normalisedName } from './project-name'
import { noteStarts, selectScripts } from './application'
import { Selection } from './selection'
import { readSettings, type ProjectSettings } from './settings'
import { licenseExpression } from './spdx'
import type { TomlTable } from './toml-table'
import { readWheel } from './wheel-source'

export interface PyprojectOptions {
  /** Tag of the wheel, for what the project leaves out of it. */
  platform: string
  /** For a version that comes from git. */
  version: string | undefined
  /** Tools and wheels are kept below it. */
  toolCacheDir: string
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
const hasBuildScript = (poetry: TomlTable): boolean => {
  const isScript = poetry.string.bind(poetry)
  return poetry.isTable('build')
    ? poetry.table('build').has('script')
    : isScript('build') !== undefined
}

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
  const poetry = document.table('tool').table('poetry')
  const project = document.table('project')
  const metadata = project.has('name') || !poetry.has('name') ? project : poetry
  const name = projectName(metadata)
  const wheel = new Selection()
  const scripts = new Selection()
  if (rule === 'poetry') {
    const requires = document.table('build-system').strings('requires')
    await selectPoetry(files, { name, poetry, requires, exclude }, wheel)
    await selectIncludes(files, settings.include, exclude, wheel)
    await selectScripts(files, settings.scripts ?? [], exclude, scripts)
  } else {
    await selectOwn(files, { file, name, settings, exclude }, wheel, scripts)
  }
  await noteStarts(files, scripts)
  const version = metadata.string('version') ?? poetry.string('version')
  const versionTable = metadata.has('version') ? metadata : poetry
  const license = licenseOf(metadata)
  const [own, licenses] = await Promise.all([
    files.read(wheel),
    readLicenses(files, licensePatterns(project))
  ])
  return {
    file,
    name,
    ...(version === undefined ? {} : { version: { version, at: versionTable.place('version') } }),
    description: oneLine(metadata.string('description') ?? ''),
    ...(license === undefined ? {} : { license }),
    files: own,
    licenses: own.length > 0 ? licenses : [],
    scripts: await files.read(scripts),
    requirements: [],
    settings,
    leftOut: files.leftOut
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
  const file = project.table('license').string('file')
  return file === undefined ? undefined : [...USUAL_LICENSES, file]
}

/** A project that only its own build backend knows how to read. */
async function readBuilt(
  file: string,
  files: ProjectFiles,
  settings: ProjectSettings,
  exclude: string[],
  options: PyprojectOptions,
  reporter: Reporter
): Promise<DeclaredProject> {
  const built = await buildWithBackend(file, files, options.version, options.toolCacheDir, reporter)
  const wheel = readWheel(built.fileName, built.bytes)
  const excluded = new Set(await files.find(exclude))
  const own = wheel.files.flatMap((member) => {
    const origin = originOf(built, member.path, member.bytes)
    if (origin !== undefined && excluded.has(origin)) {
      files.leave(origin, 'excluded')
      return []
    }
    if (origin === undefined) {
      reporter.warning(
        `${member.path} is no file of the project: its build backend made it, or took it from elsewhere`
      )
    }
    const source = origin === undefined ? `${built.fileName}/${member.path}` : files.shown(origin)
    return [admitted({ ...member, source }, reporter)]
  })
  const further = new Selection()
  const scripts = new Selection()
  await selectIncludes(files, settings.include, exclude, further)
  await selectScripts(files, settings.scripts ?? [], exclude, scripts)
  await noteStarts(files, scripts)
  const { metadata } = wheel
  const { name, version, summary, license } = metadata
  const normalised = normalisedName(name)
  if (normalised === undefined) {
    throw new Failure('backend-failed', `${file}: its build backend made a wheel without a name`)
  }
  return {
    file,
    name: normalised,
    version: { version, at: { file } },
    description: summary,
    ...(license === undefined ? {} : { license }),
    files: [...own, ...without(await files.read(further), own)],
    licenses: wheel.licenses,
    scripts: await files.read(scripts),
    requirements: [],
    settings,
    leftOut: [...files.leftOut, ...wheel.leftOut]
  }
}

/** Those of the files that the others do not have already. */
const without = (files: SourceFile[], others: SourceFile[]): SourceFile[] =>
  files.filter(({ path, source }) => !others.some((o) => o.path === path && o.source === source))

/** The file of the project that a wheel's member was: of those with its content the one most alike by name. */
function originOf({ origins }: BuiltWheel, path: string, bytes: Buffer): string | undefined {
  const candidates = origins.get(sha256Of(bytes)) ?? []
  return candidates.find((origin) => `/${origin}`.endsWith(`/${path}`)) ?? candidates[0]
}
