import { mkdirSync, mkdtempSync, renameSync, rmSync, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** `$XDG_CACHE_HOME/mpy-blox`, or below the home folder where that is not set. */
export function defaultCacheDir(): string {
  const base = process.env['XDG_CACHE_HOME']
  return join(base && isAbsolute(base) ? base : join(homedir(), '.cache'), 'mpy-blox')
}

/**
 * Gives the folder `name` in the cache, filling it if it is not there. It appears complete or not at
 * all, also when two processes fill it at once: both work aside, the first to finish wins.
 *
 * @param fill is given an empty folder to fill; when it throws, nothing remains
 */
export async function cached(
  cacheDir: string,
  name: string,
  fill: (folder: string) => Promise<void>
): Promise<string> {
  const folder = join(cacheDir, name)
  if (existsSync(folder)) return folder
  mkdirSync(cacheDir, { recursive: true })
  const aside = mkdtempSync(join(cacheDir, '.new-'))
  try {
    await fill(aside)
    renameSync(aside, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return folder
}
