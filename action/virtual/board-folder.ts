import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The Python side of a virtual board: `board/` lies beside this file, in sources and in a bundle. */
export const BOARD_FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'board')
