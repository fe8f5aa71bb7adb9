import { run } from '../../machine/subprocess'

const TIMEOUT_MS = 30_000

/**
 * Files below a folder that git ignores, relative to it.
 *
 * @returns none where there is no git, no repository, or the folder as a whole is ignored
 */
export async function gitIgnored(dir: string): Promise<string[]> {
  const git = (...args: string[]) => run(['git', '-C', dir, ...args], { timeoutMs: TIMEOUT_MS })
  const [isIgnored, listed] = await Promise.all([
    git('check-ignore', '--quiet', '.'),
    git('ls-files', '--others', '--ignored', '--exclude-standard', '-z')
  ])
  if (listed.code !== 0 || isIgnored.code === 0) return []
  return listed.stdout.split('\0').filter((path) => path !== '')
}
