import { mkdtempSync, renameSync, rmSync, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { Failure } from '../report/failure'
import { makeFolder } from './folder'

/** `$XDG_CACHE_HOME/mpy-blox`, or below the home folder where that is not set. */
export function defaultCacheDir(): string {
  const base = process.env['XDG_CACHE_HOME']
  return join(base && isAbsolute(base) ? base : join(homedir(), '.cache'), 'mpy-blox')
}

/** @throws Failure `cache-unwritable` */
export function makeCacheFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new Failure(
      'cache-unwritable',
      `cannot make the cache folder ${folder} (${code}): set XDG_CACHE_HOME to a folder that can be written`,
      { cause }
    )
  }
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
  makeCacheFolder(cacheDir)
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
