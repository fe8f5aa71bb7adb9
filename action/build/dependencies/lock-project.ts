import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reporter } from '../../report/reporter'
import { type OwnProjectOptions, projectFolder, readOwnProject } from '../own-project'
import { type Lock, LOCK_FILE, writeLock } from './lock'
import { SERVICES, type Services } from './mip-address'
import { readGraph } from './project-graph'
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
  const { wanted, requires, index } = await readGraph(project, { ...options, packageDir }, reporter)
  if (wanted.length === 0) {
    await rm(join(packageDir, LOCK_FILE), { force: true })
    reporter.info(`${project.name} depends on nothing that a lock would hold`)
    return { requires, packages: [] }
  }
  const store = new Store(options.toolCacheDir)
  const sources = { index, services: options.services ?? SERVICES, store }
  const lock = await resolve(project.name, wanted, requires, sources, reporter)
  return { file: await writeLock(packageDir, lock), ...lock }
}
