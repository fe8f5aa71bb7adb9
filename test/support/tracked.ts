import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Files of the repository, without those that were removed since the last commit.
 *
 * @param patterns of git (`gitglossary`, pathspec); all files if there is none
 */
export function trackedFiles(...patterns: string[]): string[] {
  return execFileSync('git', ['ls-files', '-z', '--', ...patterns], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && existsSync(file))
}
