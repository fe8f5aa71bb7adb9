import { posix } from 'node:path'
import { Failure } from '../../report/failure'
import {
  applicationRoot,
  selectApplication,
  selectBesidePackage,
  selectScripts
} from './application'
import { selectIncludes, selectPackages } from './package-files'
import type { ProjectFiles } from './project-files'
import type { Selected } from './selection'
import type { ProjectSettings } from './settings'
import type { FileSpec } from './toml-table'

export interface OwnProject {
  /** The description, for messages. */
  file: string
  /** Normalised with `-`. */
  name: string
  settings: ProjectSettings
  /** Globs, for the platform at hand too. */
  exclude: string[]
}

/**
 * Selects by the rule of docs/build.md what goes into the wheel and what lands at the board's root: what
 * the project names, else what its layout says.
 */
export async function selectOwn(
  files: ProjectFiles,
  project: OwnProject,
  into: Selected
): Promise<void> {
  const { settings, exclude } = project
  const isNamed = settings.packages !== undefined || settings.scripts !== undefined
  if (isNamed) {
    await selectPackages(files, settings.packages ?? [], exclude, into.wheel)
    await selectScripts(files, settings.scripts ?? [], exclude, into.scripts)
  } else {
    await selectByLayout(files, project, into)
  }
  await selectIncludes(files, settings.include, exclude, into.wheel)
}

/**
 * The layouts that Python's build tools know, and an application's: a package or module named as the
 * project, at the top or below `src`; else the application whose `main.py` lies there; else all of
 * `src`; else the only package at the top.
 */
async function selectByLayout(
  files: ProjectFiles,
  { file, name, exclude, settings }: OwnProject,
  into: Selected
): Promise<void> {
  const root = await applicationRoot(files)
  const named = await namedPackage(files, file, name)
  if (named !== undefined) {
    await selectPackages(files, [named], exclude, into.wheel)
    if (root !== undefined) await selectBesidePackage(files, root, exclude, into)
    return
  }
  if (root !== undefined) return selectApplication(files, root, exclude, into)
  if (settings.include.length > 0) return
  const at = { file }
  if ((await files.find(['src/**/*.py'])).length > 0) {
    return selectPackages(files, [{ include: '**', from: 'src', at }], exclude, into.wheel)
  }
  return selectPackages(files, await onlyPackage(files, file), exclude, into.wheel)
}

async function namedPackage(
  files: ProjectFiles,
  file: string,
  project: string
): Promise<FileSpec | undefined> {
  const name = project.replaceAll('-', '_')
  for (const from of ['.', 'src']) {
    const base = posix.join(from, name)
    const found = await files.find([`${base}/**/*.{py,mpy}`, `${base}.py`])
    if (found.length > 0) return { include: name, from, at: { file } }
  }
  return undefined
}

const NOT_THE_LIBRARY = ['test', 'tests', 'example', 'examples', 'doc', 'docs', 'tools', 'scripts']

async function onlyPackage(files: ProjectFiles, file: string): Promise<FileSpec[]> {
  const found = await files.find(
    ['*/__init__.py'],
    NOT_THE_LIBRARY.map((name) => `${name}/**`)
  )
  const packages = found.map((path) => posix.dirname(path)).sort()
  if (packages.length <= 1) {
    return packages.map((include) => ({ include, from: '.', at: { file } }))
  }
  throw new Failure(
    'layout-unclear',
    `${file}: which of ${packages.join(', ')} is the library? Name it with packages = ["…"] in [tool.mpy-blox]`
  )
}
