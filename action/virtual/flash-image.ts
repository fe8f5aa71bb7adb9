import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Failure } from '../report/failure'
import { BOARD_FOLDER } from './board-folder'
import type { MicroPython } from './micropython'
import { parseSize } from './size'
import { makeFolder } from '../machine/folder'
import { lastLine, run } from '../machine/subprocess'

/** A file on a board, by its path relative to `/`. */
export interface ImageFile {
  path: string
  sizeBytes: number
}

type Operation =
  ['make'] | ['write', string, string] | ['read', string] | ['remove', string] | ['list'] | ['free']

const BLOCK_BYTES = 4096
/** littlefs' LFS_ERR_CORRUPT, for which MicroPython has no name. */
const CORRUPT = '84'

/**
 * The flash of a virtual board: a file that holds a littlefs. It is read and written by MicroPython's
 * own littlefs, one process for a batch of files, and only while the board is off.
 */
export class FlashImage {
  readonly file: string

  constructor(
    private readonly micropython: MicroPython,
    file: string
  ) {
    this.file = resolve(file)
  }

  get exists(): boolean {
    return existsSync(this.file)
  }

  /**
   * Makes a new file system with these files, in the place of what was there; the key-value store
   * (NVS) beside it is emptied. The image is there complete or not at all.
   *
   * @param flash size, such as `2m`
   */
  async make(flash: string, files: Iterable<[string, Uint8Array | string]> = []): Promise<void> {
    const blocks = Math.floor(parseSize(flash) / BLOCK_BYTES)
    const aside = `${this.file}.new`
    try {
      makeFolder(dirname(this.file))
      writeFileSync(aside, '')
      truncateSync(aside, blocks * BLOCK_BYTES)
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      throw new Failure('bad-image', `cannot make the flash image ${this.file}: ${code}`, { cause })
    }
    try {
      await this.perform([['make'], ...writes(files)], aside)
      rmSync(`${this.file}.nvs`, { recursive: true, force: true })
      renameSync(aside, this.file)
    } finally {
      rmSync(aside, { force: true })
    }
  }

  /** Writes files, with the folders that they need. */
  async write(files: Iterable<[string, Uint8Array | string]>): Promise<void> {
    await this.perform(writes(files))
  }

  /** What is lost without power: the memory of the real-time clock. */
  losePower(): void {
    rmSync(`${this.file}.rtc`, { force: true })
  }

  /**
   * Copies flash and key-value store to another file: the board as it is, to go back to.
   *
   * @returns the image at that place
   */
  copyTo(file: string): FlashImage {
    copyFileSync(this.file, file, constants.COPYFILE_FICLONE)
    rmSync(`${file}.nvs`, { recursive: true, force: true })
    if (existsSync(`${this.file}.nvs`))
      cpSync(`${this.file}.nvs`, `${file}.nvs`, { recursive: true })
    return new FlashImage(this.micropython, file)
  }

  /** A file's content; undefined if there is no such file. */
  async read(path: string): Promise<Buffer | undefined> {
    const [content] = await this.perform([['read', relative(path)]])
    return typeof content === 'string' ? Buffer.from(content, 'base64') : undefined
  }

  /** Every file's content by its path: one process, however many there are. */
  async readAll(): Promise<Map<string, Buffer>> {
    const paths = (await this.list()).map(({ path }) => path)
    const contents = await this.perform(paths.map((path) => ['read', path]))
    return new Map(paths.map((path, i) => [path, Buffer.from(contents[i] as string, 'base64')]))
  }

  /** Removes files, and folders with all that is in them. What is not there needs no removing. */
  async remove(...paths: string[]): Promise<void> {
    await this.perform(paths.map((path) => ['remove', relative(path)]))
  }

  /** All files of all folders, sorted by path. */
  async list(): Promise<ImageFile[]> {
    const [files] = (await this.perform([['list']])) as [ImageFile[]]
    return files.sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  async freeBytes(): Promise<number> {
    const [free] = (await this.perform([['free']])) as [number]
    return free
  }

  private async perform(operations: Operation[], image = this.file): Promise<unknown[]> {
    if (operations.length === 0) return []
    const { code, stdout, stderr } = await run(
      [...this.micropython.command, '-X', 'heapsize=64m', '-m', '_files'],
      {
        cwd: BOARD_FOLDER,
        env: { MICROPYPATH: `${BOARD_FOLDER}:.frozen`, MPY_BLOX_IMAGE: image },
        input: JSON.stringify(operations),
        timeoutMs: 60_000
      }
    )
    if (code !== 0) {
      const reason = lastLine(stdout + stderr) || `exit code ${code}`
      throw new Failure('bad-image', `cannot work on the flash image ${image}: ${reason}`)
    }
    const results = JSON.parse(stdout) as unknown[]
    const last = results.at(-1) as { error?: string; verb?: string[] } | null
    if (last?.error !== undefined) {
      throw new Failure(
        'bad-image',
        last.error === CORRUPT
          ? `${image} holds no littlefs that can be read: it is no flash image, or is damaged; remove it`
          : `${last.verb?.join(' ')} in ${image}: ${last.error}`
      )
    }
    return results
  }
}

function writes(files: Iterable<[string, Uint8Array | string]>): Operation[] {
  return [...files].map(([path, content]) => [
    'write',
    relative(path),
    Buffer.from(content as Uint8Array).toString('base64')
  ])
}

function relative(path: string): string {
  return path.replace(/^\/+/, '')
}
