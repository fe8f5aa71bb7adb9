import { satisfies } from '@renovatebot/pep440'
import { Failure } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import type { Found } from './found'
import { type LockedPackage, lockedPathFault, PYPI } from './lock'
import type { Addresses } from './mip-address'
import type { MipIndex } from './mip-index'
import type { Pypi } from './pypi'
import { packageName, textOf, type Wanted } from './wanted'

export interface Sources {
  index: MipIndex
  pypi: Pypi
  addresses: Addresses
}

/** What is to be resolved: a project's wishes, and what it has already. */
export interface Wishes {
  project: string
  wanted: Wanted[]
  /** Names of projects beside it. */
  beside: string[]
}

/** Something that is wanted, and by whom. */
interface Ask {
  wanted: Wanted
  by: string
}

interface Resolved extends LockedPackage {
  /** The first one decided where it is from. */
  asks: [Ask, ...Ask[]]
  /** Of PyPI: which were asked for. */
  extras: string[]
  /** Names. */
  needs: string[]
}

/** A package of PyPI as all who want it can have it. */
interface Combined {
  specifier: string
  extras: string[]
  asks: Ask[]
}

/** What a version asks for may ask for another version of what asked for it. */
const ROUNDS = 10

/** PyPI's packages of these names are not MicroPython's. */
const OTHERS_ON_PYPI = ['aioble', 'hmac', 'logging', 'senml']

/**
 * Finds all that a project needs, and what that needs in turn. The project's own wishes come first: where a
 * package asks for any version of something that the project names, the project's is taken. Of PyPI's packages the newest
 * version is taken that suits all who want it; an older version of who wants it is not tried.
 *
 * @returns sorted by name
 * @throws Failure `dependency-conflict`, `dependency-cycle`, `dependency-invalid`, and those of the sources
 */
export async function resolve(
  wishes: Wishes,
  sources: Sources,
  reporter: Reporter
): Promise<LockedPackage[]> {
  const told = new Set<string>()
  const tell = (line: string): void => {
    if (!told.has(line)) reporter.info(line)
    told.add(line)
  }
  const ofMip = new Map<string, Promise<Found>>()
  let combined = new Map<string, Combined>()
  for (let round = 0; round < ROUNDS; round++) {
    const walk = new Walk(wishes, sources, ofMip, combined, tell)
    await walk.all()
    if (walk.allSuit) return lockedOf(walk.packages, reporter)
    combined = walk.combined()
  }
  const stories = [...combined.values()].map(({ asks }) => storyOf(asks)).join(', ')
  throw new Failure(
    'dependency-conflict',
    `no versions are found that suit each other: ${stories}; name versions of them in the project's dependencies`
  )
}

/** One way through all that is wanted, with what the way before it told of versions. */
class Walk {
  readonly packages = new Map<string, Resolved>()

  constructor(
    private readonly wishes: Wishes,
    private readonly sources: Sources,
    /** By their text: no way asks again for what another one found. */
    private readonly ofMip: Map<string, Promise<Found>>,
    private readonly asked: Map<string, Combined>,
    private readonly tell: (line: string) => void
  ) {}

  async all(): Promise<void> {
    const queue: Ask[] = this.wishes.wanted.map((wanted) => ({ wanted, by: this.wishes.project }))
    for (const ask of queue) queue.push(...(await this.take(ask)))
  }

  /** @returns what it asks for in turn */
  private async take(ask: Ask): Promise<Ask[]> {
    const name = packageName(ask.wanted.name)
    if (name === this.wishes.project) {
      throw new Failure(
        'dependency-cycle',
        `${ask.by} needs ${name} in turn; leave one of them out`
      )
    }
    if (this.wishes.beside.includes(name)) return []
    const other = this.packages.get(name)
    if (other !== undefined) {
      if (isDecidedByProject(other, ask, this.wishes.project)) return []
      checkAgreement(other, ask)
      other.asks.push(ask)
      return []
    }
    const { wanted, files, notForBoards = [], ...found } = await this.find(name, ask)
    for (const text of notForBoards)
      this.tell(`${name} ${found.version}: ${text} is not for boards`)
    files.sort((a, b) => (a.path < b.path ? -1 : 1))
    const needs = wanted.map((each) => packageName(each.name))
    this.packages.set(name, { name, ...found, files, asks: [ask], needs })
    return wanted.map((each) => ({ wanted: each, by: name }))
  }

  private async find(name: string, ask: Ask): Promise<Found & { extras: string[] }> {
    const { wanted } = ask
    this.tell(`Looking for ${textOf(wanted)}`)
    if (wanted.kind !== 'pypi') {
      const key = textOf(wanted)
      const found = this.ofMip.get(key) ?? this.findMip(wanted)
      this.ofMip.set(key, found)
      return { ...(await found), extras: [] }
    }
    const combined = this.asked.get(name) ?? combine([ask])
    const { specifier, extras } = combined
    const found = await this.sources.pypi.find(name, specifier, extras).catch((cause: unknown) => {
      throw conflict(cause, combined)
    })
    return { ...found, extras }
  }

  private findMip(wanted: Exclude<Wanted, { kind: 'pypi' }>): Promise<Found> {
    const { index, addresses } = this.sources
    return wanted.kind === 'index'
      ? index.find(wanted.name, wanted.version)
      : addresses.find(wanted.address)
  }

  /** Whether packages of PyPI are there in versions, and with extras, that all want. */
  get allSuit(): boolean {
    return [...this.packages.values()].every(({ version, extras, asks }) =>
      asks.every(
        ({ wanted }) =>
          wanted.kind !== 'pypi' ||
          (suits(version, wanted.specifier) &&
            wanted.extras.every((extra) => extras.includes(extra)))
      )
    )
  }

  combined(): Map<string, Combined> {
    const ofPypi = [...this.packages.values()].filter(({ asks }) => asks[0].wanted.kind === 'pypi')
    return new Map(ofPypi.map(({ name, asks }) => [name, combine(asks)]))
  }
}

/** What pip chose to be a pre-release is one that suits. */
const suits = (version: string, specifier: string): boolean =>
  satisfies(version, specifier, { prereleases: true })

function combine(asks: Ask[]): Combined {
  const ofPypi = asks.flatMap(({ wanted }) => (wanted.kind === 'pypi' ? [wanted] : []))
  const specifiers = ofPypi.flatMap(({ specifier }) => specifier.split(','))
  return {
    specifier: [...new Set(specifiers)].filter((one) => one !== '').join(','),
    extras: [...new Set(ofPypi.flatMap(({ extras }) => extras))].sort(),
    asks
  }
}

/** `app wants beta>=1, alpha wants beta<2` */
const storyOf = (asks: Ask[]): string =>
  asks.map(({ wanted, by }) => `${by} wants ${textOf(wanted)}`).join(', ')

/** That pip finds nothing may be because of several who want it. */
function conflict(cause: unknown, { asks }: Combined): unknown {
  const isMissing = cause instanceof Failure && cause.code === 'dependency-missing'
  if (!isMissing || asks.length < 2) return cause
  return new Failure('dependency-conflict', `${storyOf(asks)}: ${cause.message}`, { cause })
}

function checkAgreement(other: Resolved, ask: Ask): void {
  const { wanted } = ask
  const first = other.asks[0].wanted
  // Versions of PyPI are looked at when all are known.
  if (wanted.kind === 'pypi' && first.kind === 'pypi') return
  const isAny = wanted.kind === 'index' && ['latest', other.version].includes(wanted.version)
  if (wanted.kind === first.kind && (isAny || textOf(wanted) === textOf(first))) return
  throw new Failure(
    'dependency-conflict',
    `${storyOf([ask, other.asks[0]])}; name one of them in the project's dependencies`
  )
}

/** Whether the project takes from elsewhere what a package wants: from a repository in place of an index. */
function isDecidedByProject(other: Resolved, { wanted }: Ask, project: string): boolean {
  const [{ wanted: first, by }] = other.asks
  if (by !== project || first.kind === wanted.kind) return false
  return wanted.kind === 'pypi' || (wanted.kind === 'index' && wanted.version === 'latest')
}

function lockedOf(packages: Map<string, Resolved>, reporter: Reporter): LockedPackage[] {
  checkCycles(packages)
  const sorted = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  checkFiles(sorted)
  for (const { name, asks } of sorted) {
    if (asks[0].wanted.kind === 'pypi' && OTHERS_ON_PYPI.includes(name)) {
      reporter.warning(
        `PyPI's ${name} is not MicroPython's; that is named without pypi: ${name} = "latest"`
      )
    }
  }
  return sorted.map(({ asks: _asks, extras: _extras, needs: _needs, ...locked }) => locked)
}

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

/**
 * Checks that boards take all files. Packages of an index bring what they require: the same file in several is one,
 * another content is not.
 */
function checkFiles(packages: LockedPackage[]): void {
  const owners = new Map<string, { name: string; sha256: string }>()
  for (const { name, source, files } of packages) {
    for (const { path, sha256 } of files) {
      const fault = source === PYPI ? undefined : lockedPathFault(path)
      if (fault !== undefined) {
        throw new Failure(
          'dependency-invalid',
          `${name} brings ${path}, which ${fault}; leave ${name} out`
        )
      }
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
