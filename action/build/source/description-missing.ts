import { Failure } from '../../report/failure'
import { someOf } from '../../report/some-of'
import { applicationRoot } from './application'
import { likelyPackages, projectsBelow } from './likely-packages'
import { selectManifest } from './manifest-py'
import type { ProjectFiles } from './project-files'
import { Selected } from './selection'

export const PYPROJECT = 'pyproject.toml'
/** Of older projects. */
export const SETUP = ['setup.py', 'setup.cfg']
export const OWN = 'mpy-blox.toml'
export const MANIFEST = 'manifest.py'
export const MIP = 'package.json'

const MOST_SHOWN = 5

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
  const packages = described === undefined ? await likelyPackages(files) : []
  const what = described
    ? `${files.shown(described)} says which files, not what the project is called`
    : (await files.isFile(PYPROJECT))
      ? `${files.shown(PYPROJECT)} is for tools, and has no table of a project, such as [project]`
      : `${files.shown('')} has no ${PYPROJECT}, ${MIP}, ${MANIFEST} or ${OWN}`
  const isLibrary = packages.some((name) => !name.includes('from = "lib"'))
  const isHere =
    described !== undefined || isLibrary || (await applicationRoot(files)) !== undefined
  const below = isHere ? [] : (await projectsBelow(files)).map((folder) => files.shown(folder))
  const remedy =
    below.length > 0
      ? `give the project below it that is to be released as \`package\`: ${someOf(below, MOST_SHOWN)}`
      : `write an ${OWN} there with these lines: ${ownLines(packages, isVersioned)}`
  return new Failure('project-missing', `${what}; ${remedy}`)
}

/** The lines of an mpy-blox.toml for a project without one, in one line. */
const ownLines = (packages: string[], isVersioned = false): string =>
  [
    'name = "…"',
    ...(isVersioned ? [] : ['version = "…"']),
    ...(packages.length > 0 ? [`packages = [${packages.join(', ')}]`] : [])
  ].join(', ')

/** What to write so that a project is read here, and not by its backend. */
export async function withoutBackend(file: string, files: ProjectFiles): Promise<string> {
  const packages = await likelyPackages(files)
  return file.endsWith('.toml')
    ? `packages = [${packages.join(', ') || '"…"'}] in [tool.mpy-blox] needs no backend`
    : `an ${OWN} with these lines needs no backend: ${ownLines(packages)}`
}

async function isVersionedManifest(files: ProjectFiles): Promise<boolean> {
  try {
    const { version } = await selectManifest(files, MANIFEST, new Selected())
    return version !== undefined
  } catch (error) {
    if (error instanceof Failure) return false // what is wrong with it is told once the project has a name
    throw error
  }
}
