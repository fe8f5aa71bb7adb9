import { posix } from 'node:path'
import { isName } from '../module-name'
import { applicationRoot, DESK_FOLDERS, STARTS } from './application'
import type { ProjectFiles } from './project-files'

/** Names that are seldom a library's own: for the desk. */
const DESK =
  /^(tests?|docs?|examples?|demos?|tools?|scripts|build|conftest|setup|manifest|noxfile|sdist_upip)$|^(test|example|demo)_|_(test|example|demo)$/

/**
 * As TOML, the packages and modules that are likely a library's: those at the top and in `lib`, else those in `src`.
 * Of an application none, since it needs none of them named.
 */
export async function likelyPackages(files: ProjectFiles): Promise<string[]> {
  if ((await applicationRoot(files)) !== undefined) return []
  const top = [...(await packagesIn('.', files)), ...(await packagesIn('lib', files))]
  return top.length > 0 ? top : packagesIn('src', files)
}

async function packagesIn(folder: string, files: ProjectFiles): Promise<string[]> {
  const packages = await files.find([posix.join(folder, '*/__init__.py')])
  const modules = await files.find([posix.join(folder, '*.py')])
  const names = [...packages, ...modules].map((path) =>
    posix.relative(folder, path).split('/')[0]!.replace(/\.py$/, '')
  )
  return [...new Set(names)]
    .filter((name) => isName(name) && !DESK.test(name) && !['__init__', 'lib'].includes(name))
    .map((name) =>
      folder === '.' ? JSON.stringify(name) : `{ include = "${name}", from = "${folder}" }`
    )
}

/** What tells of a project: what describes one, and what begins an application. */
const SIGNS = ['pyproject.toml', 'mpy-blox.toml', 'manifest.py', 'package.json', ...STARTS]
const DEEPEST = ['*', '*/*', '*/*/*']

/** Folders below the project that look like projects themselves, but not those below these. Sorted. */
export async function projectsBelow(files: ProjectFiles): Promise<string[]> {
  const patterns = DEEPEST.map((folder) => `${folder}/{${SIGNS.join(',')}}`)
  const found = await files.find(
    patterns,
    DESK_FOLDERS.map((name) => `**/${name}/**`)
  )
  const isSign = await Promise.all(
    found.map(async (path) => !path.endsWith('/package.json') || (await isOfMip(path, files)))
  )
  const signs = found.filter((_path, index) => isSign[index])
  const folders = [...new Set(signs.map((path) => posix.dirname(path)))].sort()
  return folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}/`)))
}

/** npm's have no `urls`. */
const isOfMip = async (path: string, files: ProjectFiles): Promise<boolean> =>
  (await files.text(path)).includes('"urls"')
