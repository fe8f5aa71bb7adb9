import { Failure } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import type { Found } from './found'
import type { Lock, LockedPackage } from './lock'
import { findAtAddress, type Services } from './mip-address'
import { findInIndex } from './mip-index'
import { findInPypi } from './pypi'
import type { Store } from './store'
import { packageName, textOf, type Wanted } from './wanted'

export interface Sources {
  /** Base address of a mip index. */
  index: string
  services: Services
  store: Store
}

interface Resolved extends LockedPackage {
  wanted: Wanted
  /** Who asked first. */
  by: string
  /** Names. */
  needs: string[]
}

/**
 * Finds all that a project needs, and what that needs in turn. The project's own wishes come first: where a
 * package asks for any version of something that the project names, the project's is taken.
 *
 * @throws Failure `dependency-conflict`, `dependency-cycle`, and those of the sources
 */
export async function resolve(
  project: string,
  wanted: Wanted[],
  requires: string[],
  sources: Sources,
  reporter: Reporter
): Promise<Lock> {
  const packages = new Map<string, Resolved>()
  const queue = wanted.map((one) => ({ one, by: project }))
  for (const { one, by } of queue) {
    const name = packageName(one.name)
    const other = packages.get(name)
    if (other !== undefined) {
      checkAgreement(other, one, by)
      continue
    }
    reporter.info(`Looking for ${textOf(one)}`)
    const { wanted: further, files, ...found } = await find(one, sources)
    files.sort((a, b) => (a.path < b.path ? -1 : 1))
    const needs = further.map((each) => packageName(each.name))
    packages.set(name, { name, ...found, files, wanted: one, by, needs })
    queue.push(...further.map((each) => ({ one: each, by: name })))
  }
  checkCycles(packages)
  const sorted = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  checkFiles(sorted)
  return {
    requires,
    packages: sorted.map(({ name, version, source, files }) => ({ name, version, source, files }))
  }
}

function find(wanted: Wanted, { index, services, store }: Sources): Promise<Found> {
  switch (wanted.kind) {
    case 'index':
      return findInIndex(index, wanted.name, wanted.version, store)
    case 'address':
      return findAtAddress(wanted.address, services, store)
    case 'pypi':
      return findInPypi(wanted.name, wanted.specifier, store)
  }
}

function checkAgreement(other: Resolved, wanted: Wanted, by: string): void {
  const isAny =
    (wanted.kind === 'index' && [`latest`, other.version].includes(wanted.version)) ||
    (wanted.kind === 'pypi' && ['', `==${other.version}`].includes(wanted.specifier))
  const isSame =
    wanted.kind === other.wanted.kind && (isAny || textOf(wanted) === textOf(other.wanted))
  if (isSame || isNamedByProject(other, wanted)) return
  throw new Failure(
    'dependency-conflict',
    `${by} wants ${textOf(wanted)}, ${other.by} wants ${textOf(other.wanted)}; name one of them in the project's dependencies`
  )
}

/** A mip package that the project takes from elsewhere: from its repository in place of the index. */
const isNamedByProject = (other: Resolved, wanted: Wanted): boolean =>
  wanted.kind === 'index' && wanted.version === 'latest' && other.wanted.kind === 'address'

function checkCycles(packages: Map<string, Resolved>): void {
  const done = new Set<string>()
  const visit = (name: string, chain: string[]): void => {
    if (chain.includes(name)) {
      const circle = [...chain.slice(chain.indexOf(name)), name].join(' needs ')
      throw new Failure('dependency-cycle', `${circle}; leave one of them out`)
    }
    if (done.has(name)) return
    for (const need of packages.get(name)?.needs ?? []) visit(need, [...chain, name])
    done.add(name)
  }
  for (const name of packages.keys()) visit(name, [])
}

/** Packages of an index bring what they require: the same file in several is one, another content is not. */
function checkFiles(packages: LockedPackage[]): void {
  const owners = new Map<string, { name: string; sha256: string }>()
  for (const { name, files } of packages) {
    for (const { path, sha256 } of files) {
      const other = owners.get(path)
      if (other !== undefined && other.sha256 !== sha256) {
        throw new Failure(
          'dependency-conflict',
          `${other.name} and ${name} bring ${path} with different content; take versions of them that fit`
        )
      }
      owners.set(path, { name, sha256 })
    }
  }
}
