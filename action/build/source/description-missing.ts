import { posix } from 'node:path'
import { Failure } from '../../report/failure'
import { applicationRoot } from './application'
import { selectManifest } from './manifest-py'
import type { ProjectFiles } from './project-files'
import { Selection } from './selection'

export const OWN = 'mpy-blox.toml'
export const MANIFEST = 'manifest.py'
export const MIP = 'package.json'

/** Names that are seldom a library's own: for the desk. */
const DESK =
  /^(tests?|docs?|examples?|demos?|tools?|scripts|build|conftest)$|^(test|example|demo)_|_(test|example|demo)$/

/**
 * Of what is no folder, that; of a folder that says too little the lines to add, with what is known of it filled in.
 * What a project is called is never guessed.
 *
 * @param described what says which files, if something does
 * @param version what a package.json says
 */
export async function descriptionMissing(
  files: ProjectFiles,
  described: typeof MANIFEST | typeof MIP | undefined,
  version: string | undefined
): Promise<Failure> {
  if (!(await files.isFolder('')))
    return new Failure(
      'project-missing',
      `${files.shown('')} is no folder, as a project is; publish takes bundles (.tar.gz), too`
    )
  const isVersioned =
    version !== undefined || (described === MANIFEST && (await isVersionedManifest(files)))
  const lines = ['name = "…"', ...(isVersioned ? [] : ['version = "…"'])]
  const packages = described === undefined ? await packagesOf(files) : []
  if (packages.length > 0) lines.push(`packages = [${packages.join(', ')}]`)
  const what = described
    ? `${files.shown(described)} says which files, not what the project is called`
    : `${files.shown('')} has no pyproject.toml, ${MIP}, ${MANIFEST} or ${OWN}`
  return new Failure(
    'project-missing',
    `${what}; write an ${OWN} there with these lines: ${lines.join(', ')}`
  )
}

async function isVersionedManifest(files: ProjectFiles): Promise<boolean> {
  try {
    return (
      (await selectManifest(files, MANIFEST, new Selection(), new Selection())).version !==
      undefined
    )
  } catch (error) {
    if (error instanceof Failure) return false // what is wrong with it is told once the project has a name
    throw error
  }
}

/** As TOML, packages and modules at the top, else those in `src`; an application needs none of them named. */
async function packagesOf(files: ProjectFiles): Promise<string[]> {
  if ((await applicationRoot(files)) !== undefined) return []
  const top = await namesIn('.', files)
  if (top.length > 0) return top.map((name) => JSON.stringify(name))
  const below = await namesIn('src', files)
  return below.map((name) => `{ include = ${JSON.stringify(name)}, from = "src" }`)
}

async function namesIn(folder: string, files: ProjectFiles): Promise<string[]> {
  const packages = await files.find([posix.join(folder, '*/__init__.py')])
  const modules = await files.find([posix.join(folder, '*.py')])
  const names = [...packages, ...modules].map((path) =>
    posix.relative(folder, path).split('/')[0]!.replace(/\.py$/, '')
  )
  return [...new Set(names)].filter((name) => !DESK.test(name) && name !== '__init__')
}
