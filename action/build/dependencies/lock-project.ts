import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reporter } from '../../report/reporter'
import { type OwnProjectOptions, projectFolder, readOwnProject } from '../own-project'
import { type Lock, LOCK_FILE, writeLock } from './lock'
import { Addresses, SERVICES, type Services } from './mip-address'
import { MipIndex } from './mip-index'
import { readGraph } from './project-graph'
import { Pypi } from './pypi'
import { resolve } from './resolve'
import { Store } from './store'

/**
 * Looks for all that a project depends on, and writes down what was found. A project without dependencies
 * has no lock.
 */
export async function lockProject(
  options: OwnProjectOptions & { services?: Services },
  reporter: Reporter
): Promise<Lock & { file?: string }> {
  const packageDir = projectFolder(options.packageDir)
  const project = await readOwnProject(options, reporter)
  const graph = await readGraph(project, { ...options, packageDir }, reporter)
  const { wanted, requires } = graph
  if (wanted.length === 0) {
    await rm(join(packageDir, LOCK_FILE), { force: true })
    reporter.info(`${project.name} depends on nothing that a lock would hold`)
    return { requires, packages: [] }
  }
  const store = new Store(options.toolCacheDir)
  const sources = {
    index: new MipIndex(graph.index, store),
    pypi: new Pypi(store),
    addresses: new Addresses(options.services ?? SERVICES, store)
  }
  const beside = graph.beside.map(({ name }) => name)
  const wishes = { project: project.name, wanted, beside }
  const lock = { requires, packages: await resolve(wishes, sources, reporter) }
  return { file: await writeLock(packageDir, lock), ...lock }
}
