import { posix } from 'node:path'
import { Failure } from '../../report/failure'
import { gitIgnored } from './git-ignored'
import { uselessness, pathOf } from './package-files'
import type { ProjectFiles } from './project-files'
import type { Selection } from './selection'
import type { FileSpec, TomlTable } from './toml-table'

/**
 * Selects what poetry-core's wheel holds, by the rule of poetry-core 2 (its masonry/builders): all files of the
 * packages, hidden ones too, without what git ignores or `exclude` matches, and the `include`s that name
 * the wheel as their format.
 *
 * @param project.poetry the table [tool.poetry]
 * @param project.requires of [build-system]: before version 2 an `include` without a format went into the wheel
 * @param project.exclude of [tool.mpy-blox], for every platform and for this one
 */
export async function selectPoetry(
  files: ProjectFiles,
  project: { name: string; poetry: TomlTable; requires: string[]; exclude: string[] },
  selection: Selection
): Promise<void> {
  const { poetry, requires, exclude } = project
  const includes = await readIncludes(files, poetry, isBeforeTwo(requires))
  const excluded = await excludedFiles(files, poetry, includes)
  for (const path of await files.find(exclude)) excluded.add(path)
  const named = poetry.fileSpecs('packages', ['format'], (item) => inWheel(item, true))
  const packages = named.length > 0 ? named : [await defaultPackage(files, project.name, poetry)]
  for (const spec of packages) {
    for (const source of await packageFiles(files, spec)) {
      if (excluded.has(source)) files.leave(source, 'excluded, or ignored by git')
      else take(files, pathOf(spec, source), source, selection)
    }
  }
  for (const source of includes) take(files, source, source, selection)
}

function take(files: ProjectFiles, path: string, source: string, selection: Selection): void {
  const reason = uselessness(source)
  if (reason === undefined) selection.add(path, source)
  else files.leave(source, reason)
}

function inWheel(item: TomlTable, byDefault: boolean): boolean {
  if (!item.has('format')) return byDefault
  const formats = item.isList('format') ? item.strings('format') : [item.string('format')]
  return formats.includes('wheel')
}

/** A bound below 2 in what the build system requires: `poetry-core<2`, `~=1.9`, `==1.*`. */
const isBeforeTwo = (requires: string[]): boolean =>
  requires.some((text) =>
    /^poetry[-_]core\b.*(<\s*2(\.0)*\b|<=?\s*1\b|==\s*1\b|~=\s*1\b|\^1\b)/i.test(text)
  )

async function readIncludes(
  files: ProjectFiles,
  poetry: TomlTable,
  byDefault: boolean
): Promise<string[]> {
  const found: string[] = []
  for (const item of poetry.tables('include', 'path')) {
    const path = item.string('path')
    if (path === undefined || path === '') {
      throw poetry.failure(
        'include',
        'include must be a list of paths, or of tables { path = "…" }'
      )
    }
    if (inWheel(item, byDefault)) {
      found.push(...(await files.find([path])))
    } else {
      files.leave(path, 'poetry-core keeps it for the sdist: give it format = ["wheel"]')
    }
  }
  return found
}

async function excludedFiles(
  files: ProjectFiles,
  poetry: TomlTable,
  includes: string[]
): Promise<Set<string>> {
  const [ignored, excluded] = await Promise.all([
    gitIgnored(files.dir),
    files.find(poetry.strings('exclude'))
  ])
  const all = new Set([...ignored, ...excluded])
  for (const path of includes) all.delete(path)
  return all
}

async function packageFiles(files: ProjectFiles, spec: FileSpec): Promise<string[]> {
  const base = posix.normalize(posix.join(spec.from, spec.include))
  const isFolder = await files.isFolder(base)
  const found = await files.find([isFolder ? `${base}/**` : base])
  const single = found.length === 1 && !isFolder
  if (found.length === 0 || (!single && !found.some((path) => /\.pyi?$/.test(path)))) {
    throw files.missing(spec, 'package')
  }
  return found
}

/** The package or module with the project's name, at the top or below `src`. */
async function defaultPackage(
  files: ProjectFiles,
  project: string,
  poetry: TomlTable
): Promise<FileSpec> {
  const name = project.replaceAll('-', '_')
  const at = poetry.place('name')
  for (const from of ['.', 'src']) {
    const base = posix.join(from, name)
    const [isFolder, isModule] = await Promise.all([
      files.isFolder(base),
      files.isFile(`${base}.py`)
    ])
    if (isFolder && isModule) {
      throw new Failure(
        'layout-unclear',
        `${at.file}: both ${base} and ${base}.py are there; name one with packages in [tool.poetry]`,
        { at }
      )
    }
    if (isFolder) return { include: name, from, at }
    if (isModule) return { include: `${name}.py`, from, at }
  }
  throw new Failure(
    'package-missing',
    `${at.file}: there is no package ${name}, neither at the top nor below src; name it with packages in [tool.poetry]`,
    { at }
  )
}
