import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Failure, placeText } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import { Boundary } from '../boundary'
import { shownPath } from '../shown-path'
import type { DeclaredProject } from '../source/declared-project'
import { ProjectFiles } from '../source/project-files'
import { readProject } from '../source/read-project'
import { MIP_INDEX } from './mip-index'
import { isExtra } from './python-requirement'
import { ofPython, ofRequirement, packageName, textOf, type Wanted } from './wanted'

export interface GraphOptions {
  packageDir: string
  cwd: string
  outDir: string
  platform: string
  toolCacheDir: string
}

/** A project, those beside it that it depends on, and what all of them want from elsewhere. */
export interface ProjectGraph {
  /** Not the project itself. */
  beside: DeclaredProject[]
  wanted: Wanted[]
  /** `wanted` as the lock repeats it, sorted; with the index where it is not MicroPython's own. */
  requires: string[]
  /** Base address of the mip index. */
  index: string
  evenIfFrozen: Set<string>
}

/** @throws Failure `dependency-cycle`, `dependency-missing` */
export async function readGraph(
  project: DeclaredProject,
  options: GraphOptions,
  reporter: Reporter
): Promise<ProjectGraph> {
  const beside = new Map<string, DeclaredProject>()
  const wanted: Wanted[] = []
  const evenIfFrozen = new Set<string>()
  const visit = async (one: DeclaredProject, dir: string, chain: string[]): Promise<void> => {
    wanted.push(...wantedBy(one, reporter))
    const { projects, evenIfFrozen: kept } = one.settings.dependencies
    for (const name of kept) evenIfFrozen.add(packageName(name))
    for (const { name, path, at } of projects) {
      const named = `${placeText(at)}: ${name}`
      const folder = await folderOf(resolve(dir, path), named)
      if (chain.includes(folder)) {
        throw new Failure('dependency-cycle', `${named} needs ${one.name} in turn`, { at })
      }
      if (beside.has(folder)) continue
      const found = await readBeside(folder, options, reporter)
      beside.set(folder, found)
      await visit(found, folder, [...chain, folder])
    }
  }
  const root = await folderOf(options.packageDir, project.file)
  await visit(project, root, [root])
  const index = project.settings.mipIndex
  const lines = new Set(wanted.map(textOf))
  if (index !== undefined && wanted.some(({ kind }) => kind === 'index'))
    lines.add(`mip-index ${index}`)
  return {
    beside: [...beside.values()],
    wanted,
    requires: [...lines].sort(),
    index: index ?? MIP_INDEX,
    evenIfFrozen
  }
}

function wantedBy(project: DeclaredProject, reporter: Reporter): Wanted[] {
  const { settings, requirements, file } = project
  const pythonRequirements = project.pythonRequirements.filter((text) => !isExtra(text))
  const wanted = [...settings.dependencies.wanted, ...requirements.map(ofRequirement)]
  if (settings.pythonDependencies) {
    return [...wanted, ...pythonRequirements.flatMap((text) => ofProject(text, file, reporter))]
  }
  if (pythonRequirements.length > 0) {
    const names = pythonRequirements.join(', ')
    reporter.info(
      `${file}: dependencies of the Python project are not shipped (${names}); python-dependencies = true ships them`
    )
  }
  return wanted
}

function ofProject(text: string, file: string, reporter: Reporter): Wanted[] {
  const wanted = ofPython(text, [], { file })
  if (wanted.length === 0) reporter.info(`${file}: ${text} is not for boards`)
  return wanted
}

async function folderOf(dir: string, what: string): Promise<string> {
  return realpath(dir).catch(() => {
    throw new Failure('dependency-missing', `${what}: there is no folder ${dir}`)
  })
}

async function readBeside(
  dir: string,
  { cwd, outDir, platform, toolCacheDir }: GraphOptions,
  reporter: Reporter
): Promise<DeclaredProject> {
  const files = new ProjectFiles(dir, cwd, await Boundary.around([dir], [], cwd), outDir, reporter)
  const project = await readProject(files, { platform, toolCacheDir, version: undefined }, reporter)
  if (project.files.length > 0) return project
  throw new Failure(
    'dependency-invalid',
    `${shownPath(cwd, dir, '')} has no package, which a dependency needs; name packages in its description`
  )
}
