import { posix } from 'node:path'
import type { ProjectFiles } from './project-files'
import type { Selection } from './selection'
import type { FileSpec } from './toml-table'

/** What a board has no use for, in whatever wheel it comes, with the reason. */
const USELESS: [RegExp, string][] = [
  [/(^|\/)__pycache__\/|\.py[co]$/, "CPython's cache"],
  [/\.pyi$/, 'type hints, of no use on a board']
]

export const uselessness = (path: string): string | undefined =>
  USELESS.find(([pattern]) => pattern.test(path))?.[1]

export const isHidden = (path: string): boolean => /(^|\/)\./.test(path)

/**
 * The rule of docs/build.md for packages that a project names in its own words: a folder is all files in
 * it, data included; anything else is a module, or a glob.
 *
 * @param exclude globs, relative to the project
 */
export async function selectPackages(
  files: ProjectFiles,
  specs: FileSpec[],
  exclude: string[],
  selection: Selection
): Promise<void> {
  for (const spec of specs) {
    const base = posix.normalize(posix.join(spec.from, spec.include))
    const patterns = (await files.isFolder(base)) ? [`${base}/**`] : [base, `${base}.py`]
    const found = await files.find(patterns)
    if (!found.some((path) => /\.m?py$/.test(path))) throw files.missing(spec, 'package')
    for (const source of await kept(files, found, patterns, exclude)) {
      selection.add(pathOf(spec, source), source)
    }
  }
}

/** Where a file of a spec lands: without `from`, below `to`. */
export const pathOf = ({ from, to = '' }: FileSpec, source: string): string =>
  posix.join(to, posix.relative(from, source))

/** Those of the files found that stay: neither hidden, nor useless, nor excluded. */
export async function kept(
  files: ProjectFiles,
  found: string[],
  patterns: string[],
  exclude: string[]
): Promise<string[]> {
  const wanted = exclude.length === 0 ? found : await files.find(patterns, exclude)
  const remaining = new Set(wanted)
  return found.filter((path) => {
    const reason = remaining.has(path)
      ? (uselessness(path) ?? (isHidden(path) && !patterns.some(isHidden) ? 'hidden' : undefined))
      : 'excluded'
    if (reason !== undefined) files.leave(path, reason)
    return reason === undefined
  })
}

/** Further files, under their own paths; those that are there already are no second time. */
export async function selectIncludes(
  files: ProjectFiles,
  patterns: string[],
  exclude: string[],
  selection: Selection
): Promise<void> {
  for (const pattern of patterns) {
    if ((await files.find([pattern])).length > 0) continue
    files.leave(pattern, 'include names it, and there is none')
  }
  const found = await files.find(patterns)
  for (const source of await kept(files, found, patterns, exclude)) {
    if (!selection.has(source)) selection.add(source, source)
  }
}
