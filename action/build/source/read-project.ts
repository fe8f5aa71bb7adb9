import { Failure } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import { applicationRoot } from './application'
import { type OwnDescription, readApplication, readOwnDescription } from './application-toml'
import type { DeclaredProject } from './declared-project'
import { descriptionMissing, MANIFEST, MIP, OWN, PYPROJECT, SETUP } from './description-missing'
import { readLicenses } from './licenses'
import { selectManifest } from './manifest-py'
import { mipRequirements, parseMipPackage, selectMipPackage } from './mip-package'
import type { ProjectFiles } from './project-files'
import { describesProject, readPyproject, type PyprojectOptions } from './pyproject'
import { Selected } from './selection'
import { TomlTable } from './toml-table'

const NOT_READ = 'not read beside an application: what it requires belongs in dependencies'

/**
 * Reads a project by what describes it: a pyproject.toml, or the setup.py of older ones; else an mpy-blox.toml
 * with name and version beside an application's files, a manifest.py or a mip package.json.
 */
export async function readProject(
  files: ProjectFiles,
  options: PyprojectOptions,
  reporter: Reporter
): Promise<DeclaredProject> {
  const pyproject = await readToml(files, PYPROJECT)
  const own = await readToml(files, OWN)
  const isDescribed = pyproject !== undefined && describesProject(pyproject)
  if (isDescribed && own !== undefined) {
    throw new Failure(
      'description-twice',
      `${files.shown(PYPROJECT)} describes the project, so nobody would read ${files.shown(OWN)}: move its lines to [tool.mpy-blox] there, or delete one of the two`
    )
  }
  const isThere = await Promise.all(SETUP.map((name) => files.isFile(name)))
  const setup = SETUP.find((_name, index) => isThere[index])
  if (isDescribed || (setup !== undefined && own === undefined)) {
    const shown = files.shown(isDescribed ? PYPROJECT : setup!)
    const document = pyproject ?? TomlTable.parse('', shown)
    const hasSetup = setup !== undefined
    return readPyproject(document, shown, files, { ...options, hasSetup }, reporter)
  }
  const mip = await readMip(files)
  const hasManifest = await files.isFile(MANIFEST)
  if (own === undefined) {
    const described = hasManifest ? MANIFEST : mip && MIP
    throw await descriptionMissing(files, described, mip?.version)
  }
  const description = readOwnDescription(own, files.shown(OWN), files)
  const isApplication =
    description.settings.packages !== undefined || (await applicationRoot(files)) !== undefined
  if (isApplication || (!hasManifest && mip === undefined)) {
    const unread = [...(hasManifest ? [MANIFEST] : []), ...(mip ? [MIP] : [])]
    for (const name of unread) files.leave(name, NOT_READ)
    return readApplication(description, options.platform, files)
  }
  if (hasManifest && mip !== undefined) files.leave(MIP, `${MANIFEST} says which files`)
  reporter.info(`${files.shown(hasManifest ? MANIFEST : MIP)} says which files`)
  return hasManifest ? readManifest(description, files) : readMipProject(description, files, mip!)
}

const readText = async (files: ProjectFiles, name: string): Promise<string | undefined> =>
  (await files.isFile(name)) ? files.text(name) : undefined

async function readToml(files: ProjectFiles, name: string): Promise<TomlTable | undefined> {
  const text = await readText(files, name)
  return text === undefined ? undefined : TomlTable.parse(text, files.shown(name))
}

async function readMip(files: ProjectFiles) {
  const text = await readText(files, MIP)
  return text === undefined ? undefined : parseMipPackage(text, files.shown(MIP))
}

async function readManifest(
  description: OwnDescription,
  files: ProjectFiles
): Promise<DeclaredProject> {
  const selected = new Selected()
  const { requirements, ...facts } = await selectManifest(files, MANIFEST, selected)
  return {
    ...facts,
    ...description,
    description: description.description || (facts.description ?? ''),
    ...(await files.readAll(selected)),
    licenses: await readLicenses(files, undefined),
    requirements
  }
}

async function readMipProject(
  description: OwnDescription,
  files: ProjectFiles,
  mip: NonNullable<ReturnType<typeof parseMipPackage>>
): Promise<DeclaredProject> {
  const selected = new Selected()
  const file = files.shown(MIP)
  await selectMipPackage(files, mip, file, selected)
  return {
    ...(mip.version === undefined ? {} : { version: { version: mip.version, at: { file } } }),
    ...(mip.license === undefined ? {} : { license: mip.license }),
    ...description,
    description: description.description || (mip.description ?? ''),
    ...(await files.readAll(selected)),
    licenses: await readLicenses(files, undefined),
    requirements: mipRequirements(mip, { file })
  }
}
