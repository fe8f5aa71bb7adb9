import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder where there is none, and those above it from the outermost on. Node's own recursive mkdir never
 * returns where a file system lets nobody make folders and says ENOENT, as /proc does.
 *
 * @param made is told of each folder that was made
 */
export function makeFolder(folder: string, made: (folder: string) => void = () => {}): void {
  if (isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above, made)
  try {
    mkdirSync(folder)
    made(folder)
  } catch (error) {
    // Somebody else has made it meanwhile.
    if (!isFolder(folder)) throw error
  }
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
