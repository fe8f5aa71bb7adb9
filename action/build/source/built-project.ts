import { foldersOf } from '../../release/board-path'
import { Failure } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import type { SourceFile } from '../release-source'
import { sha256Of } from '../sha256'
import { admitAll, admitted } from './admission'
import { noteStarts, selectScripts } from './application'
import { buildWithBackend, type BuiltWheel } from './backend'
import type { DeclaredProject } from './declared-project'
import { selectIncludes, uselessness } from './package-files'
import type { ProjectFiles } from './project-files'
import { normalisedName } from './project-name'
import { Selected } from './selection'
import type { ProjectSettings } from './settings'
import { readWheel } from './wheel-source'

export interface BuildingOptions {
  /** For a version that comes from git. */
  version: string | undefined
  /** Tools and wheels are kept below it. */
  toolCacheDir: string
}

/** Reads a project that only its own build backend knows how to read. */
export async function readBuilt(
  file: string,
  files: ProjectFiles,
  settings: ProjectSettings,
  exclude: string[],
  options: BuildingOptions,
  reporter: Reporter
): Promise<DeclaredProject> {
  const { version: tag, toolCacheDir } = options
  const excluded = new Set(await files.find(exclude))
  const built = await buildWithBackend(file, files, excluded, tag, toolCacheDir, reporter)
  const wheel = readWheel(built.fileName, built.bytes)
  const members = wheel.files.flatMap((member) => {
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
    return [{ ...member, source }]
  })
  const own = await admitAll(members, (member) => admitted(member, reporter), reporter)
  const shipped = new Set(own.map(({ source }) => source))
  leaveUnshipped(files, built, shipped)
  const besides = new Selected()
  await selectIncludes(files, settings.include, exclude, besides.wheel)
  await selectScripts(files, settings.scripts ?? [], exclude, besides.scripts)
  await noteStarts(
    files,
    (source) => shipped.has(files.shown(source)) || besides.scripts.has(source)
  )
  const { files: included, scripts } = await files.readAll(besides)
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
    files: [...own, ...without(included, own)],
    licenses: wheel.licenses,
    scripts,
    requirements: [],
    pythonRequirements: metadata.requiresDist,
    settings,
    leftOut: [...files.leftOut, ...wheel.leftOut]
  }
}

/** Tells of what lies in the folders of the wheel's modules, and is not in it: data files that nobody named, above all. */
function leaveUnshipped(files: ProjectFiles, built: BuiltWheel, shipped: Set<string>): void {
  const isShipped = (path: string): boolean => shipped.has(files.shown(path))
  const sources = [...built.origins.values()].flat().sort()
  const folders = new Set(sources.filter(isShipped).map((path) => foldersOf(path).at(-1)))
  for (const path of sources) {
    const isBeside = foldersOf(path).some((folder) => folders.has(folder))
    if (!isBeside || isShipped(path) || uselessness(path) !== undefined) continue
    files.leave(path, 'its build backend does not ship it')
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
