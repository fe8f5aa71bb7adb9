import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { BoardOptions } from '../../action/virtual/board'
import type { MicroPython } from '../../action/virtual/micropython'
import { compiledLibrary } from './board-tests'
import { flashedOnce } from './flashed-once'
import type { Bench } from './micropythons'
import type { WatchedBoard } from './watched-board'

type Files = Record<string, string | object>

/** What a board that was flashed with the library holds: `/lib` and `/main.py`, and these files. */
export async function boardImage(files: Files): Promise<Record<string, string | Buffer>> {
  const library = await compiledLibrary()
  const image: Record<string, string | Buffer> = {
    'main.py': await readFile('device-lib/main.py')
  }
  for (const entry of await readdir(library, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile()) image[join('lib', relative(library, file))] = await readFile(file)
  }
  return { ...image, ...texts(files) }
}

/** A board that was flashed with the library, main.py and these files, and switched on. */
export async function runningFlashed(
  bench: Bench,
  micropython: MicroPython,
  files: Files,
  options: Partial<BoardOptions> = {}
): Promise<WatchedBoard> {
  const board = bench.board(micropython, options)
  const flashed = await flashedOnce(micropython, options.flash)
  flashed.copyTo(board.files.file)
  await board.files.write(Object.entries(texts(files)))
  await board.start()
  return board
}

/** What is no text is JSON. */
function texts(files: Files): Record<string, string> {
  const all = Object.entries(files)
  return Object.fromEntries(
    all.map(([path, content]) => [
      path,
      typeof content === 'string' ? content : JSON.stringify(content)
    ])
  )
}
