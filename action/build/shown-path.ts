import { isAbsolute, join, relative } from 'node:path'

/**
 * A path of the library for messages and annotations: relative to the working directory where it
 * lies below it, else as the user wrote it.
 */
export function shownPath(cwd: string, packageDir: string, path: string): string {
  const full = join(packageDir, path)
  const short = relative(cwd, full)
  if (short === '') return '.'
  return short.startsWith('..') || isAbsolute(short) ? full : short
}
