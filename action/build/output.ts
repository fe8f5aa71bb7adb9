import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../machine/folder'
import { Failure } from '../report/failure'

/**
 * The output folder. Files are written aside and appear under their names together, when all of
 * them are there: a build that fails leaves the folder as it was.
 */
export class Output {
  private readonly names: string[] = []

  private constructor(
    private readonly dir: string,
    /** Where the files are until {@link publish}; on the same file system as `dir`. */
    readonly scratch: string
  ) {}

  static async open(dir: string): Promise<Output> {
    try {
      makeFolder(dir)
      return new Output(dir, await mkdtemp(join(dir, '.build-')))
    } catch (cause) {
      throw notWritable(dir, cause)
    }
  }

  /**
   * @param name path below the folder
   * @returns the file's final path
   */
  async write(name: string, bytes: Buffer | string): Promise<string> {
    try {
      makeFolder(dirname(join(this.scratch, name)))
      await writeFile(join(this.scratch, name), bytes, { mode: 0o644 })
    } catch (cause) {
      throw notWritable(this.dir, cause)
    }
    this.names.push(name)
    return join(this.dir, name)
  }

  /** Moves every file to its place. */
  async publish(): Promise<void> {
    try {
      for (const folder of this.folders()) await this.replace(folder)
      for (const name of this.names.filter((name) => !name.includes('/'))) {
        await rename(join(this.scratch, name), join(this.dir, name))
      }
    } catch (cause) {
      throw notWritable(this.dir, cause)
    }
  }

  private folders(): Set<string> {
    const below = this.names.filter((name) => name.includes('/'))
    return new Set(below.map((name) => name.slice(0, name.indexOf('/'))))
  }

  /** A folder is replaced whole: an earlier build's may hold a file where this one has a folder. */
  private async replace(folder: string): Promise<void> {
    const former = join(this.scratch, `.former-${folder}`)
    await rename(join(this.dir, folder), former).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    await rename(join(this.scratch, folder), join(this.dir, folder))
  }

  /** Removes what was not published; always called last. */
  async close(): Promise<void> {
    await rm(this.scratch, { recursive: true, force: true })
  }
}

const notWritable = (dir: string, cause: unknown): Failure =>
  new Failure(
    'output-not-writable',
    `cannot write to the output folder ${dir}: ${(cause as { code?: string }).code ?? String(cause)}`,
    { cause }
  )
