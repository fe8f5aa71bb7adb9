import { Failure } from '../../report/failure'

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
  entries(): { path: string; source: string }[] {
    return [...this.sources]
      .map(([name, source]) => ({ path: this.paths.get(name)!, source }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  }
}

export const twoSources = (path: string, one: string, other: string): Failure =>
  new Failure(
    'two-sources',
    `${one} and ${other} both want to be ${path} on the board; rename or exclude one of them`
  )
