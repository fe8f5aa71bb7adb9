import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BoardOptions } from '../../action/virtual/board'
import {
  findMicroPython,
  installMicroPython,
  installSources,
  probe,
  type InstallSource,
  type MicroPython
} from '../../action/virtual/micropython'
import { RecordingReporter } from './recording-reporter'
import { WatchedBoard } from './watched-board'

/**
 * The interpreters that board tests run on, from `MICROPYTHONS=`: paths, `pip`, `apt:trixie:i386`,
 * `apt:trixie`, `apt:sid`, with commas; `all` of those that can be installed; or of these both `ends`: the newest, of
 * 64 bits, and the oldest, which has 32 bits where there is such a one. Without it, the one that virtual boards use.
 */
export const interpreters: string[] = named(process.env['MICROPYTHONS'] || 'MicroPython')

function named(names: string): string[] {
  if (names === 'all') return installSources()
  return names === 'ends' ? installSources().slice(0, 2) : names.split(',')
}

const known = new Map<string, Promise<MicroPython>>()

export function interpreter(name: string): Promise<MicroPython> {
  const found = known.get(name) ?? locate(name)
  known.set(name, found)
  return found
}

async function locate(name: string): Promise<MicroPython> {
  if (name === 'MicroPython') return await findMicroPython(new RecordingReporter())
  if (name.startsWith('/')) return await probe({ command: [name], source: name })
  return await installMicroPython(name as InstallSource)
}

/** A folder that is removed with everything that was started in it. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'mpy-blox-'))
  private readonly boards: WatchedBoard[] = []

  /** A board with an image of its own, off. */
  board(micropython: MicroPython, options: Partial<BoardOptions> = {}): WatchedBoard {
    const board = new WatchedBoard({
      micropython,
      image: join(this.folder, `flash-${this.boards.length}`),
      deviceId: 'esp32-840d8ed29760',
      heap: '160k',
      flash: '2m',
      ...options
    })
    this.boards.push(board)
    return board
  }

  /** A board that was flashed with these files and switched on. */
  async running(
    micropython: MicroPython,
    files: Record<string, string | Uint8Array>,
    options: Partial<BoardOptions> = {}
  ): Promise<WatchedBoard> {
    const board = this.board(micropython, options)
    await board.files.make(options.flash ?? '2m', Object.entries(files))
    await board.start()
    return board
  }

  async clear(): Promise<void> {
    await Promise.all(this.boards.map((board) => board.stop()))
    rmSync(this.folder, { recursive: true, force: true })
  }
}
