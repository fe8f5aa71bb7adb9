import { existsSync, statSync } from 'node:fs'
import { rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../machine/folder'
import { readNamed } from '../../machine/named-file'
import { Failure } from '../../report/failure'

/** A file that was not written, and why. */
export interface LeftAlone {
  path: string
  reason: string
}

/** What was written by this run, so that it can be told, or taken back. */
export class NewFiles {
  readonly written: string[] = []
  readonly left: LeftAlone[] = []
  private readonly former = new Map<string, string>()
  /** Made on the way to a file, from the outermost on. */
  private readonly folders: string[] = []

  constructor(readonly folder: string) {}

  /** A folder of that name is no such file: it is in the way. */
  has(path: string): boolean {
    const file = join(this.folder, path)
    // A file above it is found when it is written.
    return existsSync(file) && !statSync(file).isDirectory()
  }

  /** @throws Failure `file-unreadable` */
  async text(path: string): Promise<string> {
    const named = { what: 'file', shown: path, code: 'file-unreadable' }
    return (await readNamed(join(this.folder, path), named)).toString()
  }

  leave(path: string, reason: string): void {
    this.left.push({ path, reason })
  }

  async add(path: string, text: string): Promise<void> {
    if (this.has(path)) this.leave(path, 'it is there already')
    else await this.note([path], () => this.write(path, text))
  }

  /** Adds lines to a list that lacks them. */
  async addLines(path: string, lines: string[]): Promise<void> {
    const before = this.has(path) ? await this.text(path) : ''
    const there = new Set(before.split(/\r?\n/).map((line) => line.trim().replace(/^\//, '')))
    const lacking = lines.filter((line) => !there.has(line))
    if (lacking.length === 0) return this.leave(path, 'it has all lines already')
    if (this.has(path)) this.former.set(path, before)
    const gap = before === '' || before.endsWith('\n') ? '' : '\n'
    await this.note([path], () => this.write(path, `${before}${gap}${lacking.join('\n')}\n`))
  }

  /** @param paths that the work makes, whole or in part */
  async note<T>(paths: string[], work: () => Promise<T>): Promise<T> {
    this.written.push(...paths)
    return work()
  }

  async takeBack(): Promise<void> {
    for (const path of this.written) {
      const text = this.former.get(path)
      // What never came into being may not even have a folder.
      if (text === undefined) await rm(join(this.folder, path)).catch(() => {})
      else await writeFile(join(this.folder, path), text)
    }
    // What somebody else put there meanwhile stays.
    for (const folder of this.folders.reverse()) await rmdir(folder).catch(() => {})
  }

  private async write(path: string, text: string): Promise<void> {
    const file = join(this.folder, path)
    try {
      makeFolder(dirname(file), (folder) => this.folders.push(folder))
      await writeFile(file, text)
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      throw new Failure(
        'init-unwritable',
        `cannot write ${path} (${code}): nothing was kept; free the way and run it again`,
        {
          cause
        }
      )
    }
  }
}
