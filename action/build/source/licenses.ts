import { posix } from 'node:path'
import type { SourceFile } from '../release-source'
import type { ProjectFiles } from './project-files'
import { Selection } from './selection'

/** What all build backends take for licences unless they are told (PEP 639, "Add License-File field"). */
export const USUAL_LICENSES = ['COPYING*', 'LICEN[SC]E*', 'AUTHORS*', 'NOTICE*', 'LICENSES/**']

/** Names that a `.dist-info` folder has for other things. */
const TAKEN = ['METADATA', 'WHEEL', 'RECORD', 'WHEEL.SHA256']

/**
 * The licence files of a project.
 *
 * @param patterns what the project declares; undefined when it says nothing
 */
export async function readLicenses(
  files: ProjectFiles,
  patterns: string[] | undefined
): Promise<SourceFile[]> {
  const selection = new Selection()
  for (const source of await files.find(patterns ?? USUAL_LICENSES)) selection.add(source, source)
  return flattened(await files.read(selection))
}

/**
 * Licences with names that need no folder: an original board's installer stops at folders in
 * `.dist-info`. Where two have one name, the folder becomes part of it: `vendor-LICENSE`.
 */
export function flattened(licenses: SourceFile[]): SourceFile[] {
  const taken = new Set(TAKEN)
  return licenses.map((license) => {
    const path = freeName(license.path, taken)
    // Not every file system tells upper from lower case.
    taken.add(path.toUpperCase())
    return { ...license, path }
  })
}

function freeName(path: string, taken: Set<string>): string {
  const names = [posix.basename(path), path.replaceAll('/', '-')]
  for (let number = 2; ; number++) {
    const free = names.find((name) => !taken.has(name.toUpperCase()))
    if (free !== undefined) return free
    names.push(`${path.replaceAll('/', '-')}-${number}`)
  }
}
