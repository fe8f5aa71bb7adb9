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
      `${files.shown('')} is no folder; package is the folder of a project, or a bundle (.tar.gz)`
    )
  const isVersioned =
    version !== undefined || (described === MANIFEST && (await isVersionedManifest(files)))
  const lines = ['name = "…"', ...(isVersioned ? [] : ['version = "…"'])]
  const names = described === undefined ? await namesOf(files) : []
  if (names.length > 0) {
    lines.push(`packages = [${names.map((name) => JSON.stringify(name)).join(', ')}]`)
  }
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

/** Packages and modules at the top; an application needs none of them named. */
async function namesOf(files: ProjectFiles): Promise<string[]> {
  if ((await applicationRoot(files)) !== undefined) return []
  const packages = (await files.find(['*/__init__.py'])).map((path) => path.split('/')[0]!)
  const modules = (await files.find(['*.py'])).map((path) => path.replace(/\.py$/, ''))
  return [...new Set([...packages, ...modules])].filter(
    (name) => !DESK.test(name) && name !== '__init__'
  )
}
