import { Failure } from '../../report/failure'

/** Where a file of the project goes. */
export interface Entry {
  path: string
  source: string
}

/** Which file of the project goes where: one source for each path. */
export class Selection {
  private readonly sources = new Map<string, string>()

  /**
   * @param path below `/lib`, or on the board
   * @param source below the project
   * @throws Failure `two-sources`, also for a module beside its compiled form
   */
  add(path: string, source: string): void {
    const name = path.replace(/\.py$/, '.mpy')
    const other = this.sources.get(name)
    if (other !== undefined && other !== source) throw twoSources(path, other, source)
    this.sources.set(name, source)
    this.paths.set(name, path)
  }

  private readonly paths = new Map<string, string>()

  has(source: string): boolean {
    return [...this.sources.values()].includes(source)
  }

  /** Sorted by path. */
  entries(): Entry[] {
    return [...this.sources]
      .map(([name, source]) => ({ path: this.paths.get(name)!, source }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  }
}

/** What of a project goes below `/lib`, and what to the board's root. */
export class Selected {
  readonly wheel = new Selection()
  readonly scripts = new Selection()

  has(source: string): boolean {
    return this.wheel.has(source) || this.scripts.has(source)
  }
}

/**
 * A board's `lib/` is the wheel's, so that its modules are compiled; everything else are scripts.
 *
 * @param path on the board
 */
export function addAsItLies(path: string, source: string, { wheel, scripts }: Selected): void {
  if (path.startsWith('lib/')) wheel.add(path.slice('lib/'.length), source)
  else scripts.add(path, source)
}

export const twoSources = (path: string, one: string, other: string): Failure =>
  new Failure(
    'two-sources',
    `${one} and ${other} both want to be ${path} on the board; rename or exclude one of them`
  )
