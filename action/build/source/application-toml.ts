import { oneLine } from './core-metadata'
import type { DeclaredProject } from './declared-project'
import { applicationRoot, selectApplication } from './application'
import { readLicenses } from './licenses'
import type { ProjectFiles } from './project-files'
import { normalisedName } from './project-name'
import { selectOwn } from './own-rule'
import { selectIncludes } from './package-files'
import { Selected } from './selection'
import { readSettings } from './settings'
import { licenseExpression } from './spdx'
import type { TomlTable } from './toml-table'

/** Keys of an mpy-blox.toml besides those of [tool.mpy-blox]. */
const METADATA = ['name', 'version', 'description', 'license']

/** What an mpy-blox.toml says of a project, whatever describes its files. */
export type OwnDescription = Omit<
  DeclaredProject,
  'files' | 'licenses' | 'scripts' | 'requirements'
>

export function readOwnDescription(
  document: TomlTable,
  file: string,
  files: ProjectFiles
): OwnDescription {
  const settings = readSettings(document, METADATA)
  const given = document.string('name')
  if (given === undefined) throw document.failure('name', 'no name: add `name = "…"`')
  const name = normalisedName(given)
  if (name === undefined) {
    throw document.failure(
      'name',
      `${JSON.stringify(given)} is not a project name (letters, digits, - _ .)`
    )
  }
  const version = document.string('version')
  const license = document.string('license')
  if (license !== undefined && licenseExpression(license) === undefined) {
    throw document.failure(
      'license',
      'license is no SPDX expression: MIT, Apache-2.0, LicenseRef-Proprietary'
    )
  }
  return {
    file,
    name,
    ...(version === undefined ? {} : { version: { version, at: document.place('version') } }),
    description: oneLine(document.string('description') ?? ''),
    ...(license === undefined ? {} : { license }),
    pythonRequirements: [],
    settings,
    leftOut: files.leftOut
  }
}

/**
 * Reads an application's folder: what lies in it lands at the same place on the board, unless the
 * mpy-blox.toml names packages or scripts.
 */
export async function readApplication(
  description: OwnDescription,
  platform: string,
  files: ProjectFiles
): Promise<DeclaredProject> {
  const { file, name, settings } = description
  const exclude = [...settings.exclude, ...(settings.platforms.get(platform)?.exclude ?? [])]
  const selected = new Selected()
  if (settings.packages === undefined && settings.scripts === undefined) {
    const root = (await applicationRoot(files)) ?? '.'
    await selectApplication(files, root, exclude, selected)
    await selectIncludes(files, settings.include, exclude, selected.wheel)
  } else {
    await selectOwn(files, { file, name, settings, exclude }, selected)
  }
  const own = await files.readAll(selected)
  return {
    ...description,
    ...own,
    licenses: own.files.length > 0 ? await readLicenses(files, undefined) : [],
    requirements: []
  }
}
