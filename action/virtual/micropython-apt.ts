import { osRelease, unpackFromApt, unpackedCommand } from './apt-packages'
import { cached } from '../machine/cache-folder'
import type { Candidate } from './candidate'

/** What a distribution offers: which releases have a package that is new enough, and where. */
const OFFERS: Record<string, { suites: string[]; components: string[] }> = {
  debian: { suites: ['trixie', 'sid'], components: ['main'] },
  ubuntu: { suites: ['noble'], components: ['main', 'universe'] }
}

/** Releases whose package runs on this machine, the stable one first; none without apt. */
export function aptSuites(): string[] {
  return offer()?.suites ?? []
}

/**
 * Unpacks the distribution's package of another release in the cache folder.
 *
 * @param onInstall called before anything is fetched
 * @throws Error when there is no apt, no archive in reach or no such package
 */
export async function installFromApt(
  cacheDir: string,
  suite: string | undefined,
  onInstall: (suite: string) => void = () => {}
): Promise<Candidate> {
  const components = offer()?.components
  if (suite === undefined || components === undefined) {
    throw new Error('apt: not a Debian or Ubuntu')
  }
  const name = `micropython-apt-${suite}-${process.arch}`
  const folder = await cached(cacheDir, name, async (target) => {
    onInstall(suite)
    await unpackFromApt(target, { suite, components, names: ['micropython'] })
  })
  return {
    command: unpackedCommand(folder, 'usr/bin/micropython'),
    source: `${suite}'s package in ${folder}`
  }
}

function offer(): (typeof OFFERS)[string] | undefined {
  return OFFERS[osRelease()['ID'] ?? '']
}
