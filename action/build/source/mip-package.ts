import { posix, resolve, sep } from 'node:path'
import { parseJson } from '../../release/nested-json'
import { isObject } from '../../release/shape'
import { Failure, type SourceLocation } from '../../report/failure'
import { type Described, described } from './described'
import type { Requirement } from './requirement'
import type { ProjectFiles } from './project-files'
import { addAsItLies, type Selected } from './selection'

/** A package.json as mip reads it (micropython-lib: mip); others, of npm above all, have none of these. */
export interface MipPackage extends Described {
  version?: string
  urls: [destination: string, source: string][]
  deps: [name: string, version: string][]
}

/**
 * @returns undefined for a package.json that is not mip's
 * @throws Failure `package-json` for one that is, and malformed
 */
export function parseMipPackage(text: string, file: string): MipPackage | undefined {
  let document: unknown
  try {
    document = parseJson(text)
  } catch (cause) {
    throw malformed(file, `it is not JSON (${(cause as Error).message})`)
  }
  if (!isObject(document)) return undefined
  const { urls, deps, hashes, version } = document
  if (hashes !== undefined) {
    throw malformed(
      file,
      'it is of an index (hashes), not of a project; name its project as a dependency'
    )
  }
  if (isNothing(urls) && isNothing(deps)) return undefined
  if (version !== undefined && typeof version !== 'string') {
    throw malformed(file, `version must be a string: "${JSON.stringify(version)}"`)
  }
  return {
    ...(version ? { version } : {}),
    ...described(document),
    urls: pairs(urls ?? [], 'urls', file),
    deps: pairs(deps ?? [], 'deps', file)
  }
}

/** Some are there for their version alone. */
const isNothing = (list: unknown): boolean =>
  list === undefined || (Array.isArray(list) && list.length === 0)

function pairs(value: unknown, key: string, file: string): [string, string][] {
  const isPair = (item: unknown): item is [string, string] =>
    Array.isArray(item) && item.length === 2 && item.every((part) => typeof part === 'string')
  if (Array.isArray(value) && value.every(isPair)) return value
  throw malformed(file, `${key} must be a list of pairs of strings`)
}

const ADDRESS = /^\w+:/

/** The path in `github:owner/name/path@ref`, and in the addresses that the services serve files at. */
const IN_REPOSITORY = [
  /^(?:github|gitlab|codeberg):[^/@]+\/[^/@]+\/([^@]+)(?:@.*)?$/,
  /^https:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:refs\/(?:heads|tags)\/)?[^/]+\/(.+)$/,
  /^https:\/\/github\.com\/[^/]+\/[^/]+\/raw\/(?:refs\/(?:heads|tags)\/)?[^/]+\/(.+)$/,
  /^https:\/\/gitlab\.com\/[^/]+\/[^/]+\/-\/raw\/[^/]+\/(.+)$/,
  /^https:\/\/codeberg\.org\/[^/]+\/[^/]+\/raw\/(?:branch|tag|commit)\/[^/]+\/(.+)$/
]

/**
 * Selects the files of a mip package. Sources are relative, or addresses in the project's own repository, which
 * are read here: what is checked out is what is released.
 *
 * @throws Failure `package-json` for a file that is not of this project
 */
export async function selectMipPackage(
  files: ProjectFiles,
  { urls }: MipPackage,
  file: string,
  into: Selected
): Promise<void> {
  for (const [destination, url] of urls) {
    const source = await sourceOf(url, files)
    if (source === undefined)
      throw malformed(file, `${url} is not a file of this project; ${remedyFor(url)}`)
    await files.checkInside(source)
    const path = boardPathOf(destination)
    addAsItLies(path, source, into)
  }
}

/** Where mip puts a file that is to go to `destination` below `/lib`, which may lead out of it: `../main.py`. */
export const boardPathOf = (destination: string): string =>
  posix.join('lib', destination.replace(/^\/+/, ''))

/** A single module can be a dependency as well. */
const remedyFor = (url: string): string =>
  ADDRESS.test(url)
    ? `copy it here, or leave it out of urls and name it in [dependencies] of the mpy-blox.toml: name = ${JSON.stringify(url)}`
    : 'name the files that there are, one by one'

/** The file of the project that an address means; the project may be a folder of its repository. */
async function sourceOf(url: string, files: ProjectFiles): Promise<string | undefined> {
  if (!ADDRESS.test(url)) {
    const path = posix.normalize(url)
    return (await files.isFile(path)) ? path : undefined
  }
  const path = IN_REPOSITORY.map((pattern) => pattern.exec(url)?.[1]).find((found) => found)
  if (path === undefined || (await files.isFile(path))) return path
  const below = belowFolder(path, files.dir)
  return below !== undefined && (await files.isFile(below)) ? below : undefined
}

/** What is left of a repository's path below the folder `dir` of it: its first names are the last of `dir`. */
function belowFolder(path: string, dir: string): string | undefined {
  const names = path.split('/')
  const folders = resolve(dir).split(sep)
  const depth = names.findLastIndex(
    (_name, count) =>
      count > 0 && folders.slice(-count).join('/') === names.slice(0, count).join('/')
  )
  return depth === -1 ? undefined : names.slice(depth).join('/')
}

export const mipRequirements = (
  { deps }: Pick<MipPackage, 'deps'>,
  at: SourceLocation
): Requirement[] =>
  deps.map(([spec, version]) => ({
    spec,
    ...(version === '' || version === 'latest' ? {} : { version }),
    at
  }))

const malformed = (file: string, why: string): Failure =>
  new Failure('package-json', `${file}: ${why}`, { at: { file } })
