import { stat } from 'node:fs/promises'
import { join, posix, relative, resolve } from 'node:path'
import { escapePath } from 'tinyglobby'
import { readNamed } from '../../machine/named-file'
import { Failure, placeText } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import type { Boundary } from '../boundary'
import { findFiles, readFound } from '../found-files'
import type { LeftOut, SourceFile } from '../release-source'
import { shownPath } from '../shown-path'
import { admitAll, admitted } from './admission'
import { checkLength } from './pattern'
import type { Entry, Selected, Selection } from './selection'
import { descriptionText } from './source-text'
import type { FileSpec } from './toml-table'

/** Never looked into: large, and of no release. */
const NOT_WALKED = ['**/.git/**', '**/node_modules/**', '**/.venv/**', '**/__pycache__/**']

/** The files of a project's folder: finds them, and reads them as they go into a release. */
export class ProjectFiles {
  readonly leftOut: LeftOut[] = []

  /**
   * @param dir the project's folder
   * @param outDir of the build, in which nothing is looked for
   */
  constructor(
    readonly dir: string,
    private readonly cwd: string,
    private readonly inside: Boundary,
    private readonly outDir: string,
    private readonly reporter: Reporter
  ) {}

  /** A path below the project for messages. */
  shown(path: string): string {
    return shownPath(this.cwd, this.dir, path)
  }

  /** Of several reasons the first counts. */
  leave(path: string, reason: string): void {
    const shown = this.shown(path)
    if (this.leftOut.some((left) => left.path === shown)) return
    this.leftOut.push({ path: shown, reason })
  }

  /**
   * Files below the project that match, hidden ones too; a pattern that names a folder means everything
   * in it. Sorted.
   */
  async find(patterns: string[], exclude: string[] = []): Promise<string[]> {
    if (patterns.length === 0) return []
    for (const pattern of patterns) await this.inside.checkGlob(this.dir, pattern)
    for (const pattern of [...patterns, ...exclude]) checkLength(pattern)
    const built = relative(resolve(this.dir), resolve(this.outDir)).replaceAll('\\', '/')
    const ignore = [...NOT_WALKED, ...exclude]
    if (built !== '' && !built.startsWith('..')) ignore.push(`${built}/**`)
    const found = await findFiles(patterns, { cwd: this.dir, ignore, dot: true }, (path, reason) =>
      this.leave(path, reason)
    )
    return found.sort()
  }

  /** @throws Failure `outside-project` for a file that is not the project's, by its real path */
  checkInside(path: string): Promise<void> {
    return this.inside.check(join(this.dir, path), this.shown(path))
  }

  /** Whether the file may be in a release, by its real path. */
  isInside(path: string): Promise<boolean> {
    return this.inside.isAround(join(this.dir, path))
  }

  async isFolder(path: string): Promise<boolean> {
    return (await this.kindOf(path))?.isDirectory() ?? false
  }

  async isFile(path: string): Promise<boolean> {
    return (await this.kindOf(path))?.isFile() ?? false
  }

  /** What to say when nothing matches what the project names. */
  missing({ include, from, at }: FileSpec, what: string): Failure {
    const none = what === 'package' ? 'has no modules' : 'is not there'
    return new Failure(
      `${what}-missing`,
      `${placeText(at)}: ${what} ${JSON.stringify(include)} ${none} below ${posix.join(from, '/')}`,
      { at }
    )
  }

  private kindOf(path: string) {
    return stat(join(this.dir, path)).catch(() => undefined)
  }

  /**
   * A description of the project, or of a part of it.
   *
   * @param what it is, for messages
   * @throws Failure `file-unreadable`, `encoding`
   */
  async text(path: string, what = 'file'): Promise<string> {
    const named = { what, shown: this.shown(path), code: 'file-unreadable' }
    return descriptionText(named.shown, await readNamed(join(this.dir, path), named))
  }

  /** Reads what is selected; what must not be in a release ends it. */
  read(selection: Selection): Promise<SourceFile[]> {
    return this.readEntries(selection.entries())
  }

  /** The same for all of a project's own files. */
  async readAll(selected: Selected): Promise<{ files: SourceFile[]; scripts: SourceFile[] }> {
    const wheel = selected.wheel.entries()
    const all = await this.readEntries([...wheel, ...selected.scripts.entries()])
    return { files: all.slice(0, wheel.length), scripts: all.slice(wheel.length) }
  }

  private readEntries(entries: Entry[]): Promise<SourceFile[]> {
    return admitAll(entries, (entry) => this.readOne(entry), this.reporter)
  }

  private async readOne({ path, source }: Entry): Promise<SourceFile> {
    const shown = this.shown(source)
    const file = join(this.dir, source)
    // Not at once: what lies outside may be a device that has no end.
    await this.checkInside(source)
    const bytes = await readFound(file, shown, 'file-unreadable')
    const remedy = `exclude = [${JSON.stringify(escapePath(source))}] leaves it out`
    return admitted({ source: shown, path, bytes }, this.reporter, remedy)
  }
}
