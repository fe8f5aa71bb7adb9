import { osRelease, unpackFromApt, unpackedCommand } from './apt-packages'
import { cached } from '../machine/cache-folder'
import type { Candidate } from './candidate'

/** A package of another release of this machine's distribution: `trixie`, or `trixie:i386` for 32 bits. */
export type AptOffer = string

/** What a distribution offers: which releases have a package that is new enough, and where. */
const OFFERS: Record<string, { wide: AptOffer[]; narrow: AptOffer[]; components: string[] }> = {
  debian: { wide: ['trixie', 'sid'], narrow: ['trixie:i386'], components: ['main'] },
  ubuntu: { wide: ['noble'], narrow: [], components: ['main', 'universe'] }
}

/** Packages for this very machine, the stable release's first; none without apt. */
export function aptOffers(): AptOffer[] {
  return offer()?.wide ?? []
}

/** Packages of 32 bits, as a chip has them, that an x86-64 kernel runs. */
export function narrowAptOffers(): AptOffer[] {
  return process.arch === 'x64' ? (offer()?.narrow ?? []) : []
}

/**
 * Unpacks the distribution's package of another release in the cache folder.
 *
 * @param onInstall called before anything is fetched
 * @throws Error when there is no apt, no archive in reach or no such package
 */
export async function installFromApt(
  cacheDir: string,
  wanted: AptOffer | undefined,
  onInstall: (wanted: AptOffer) => void = () => {}
): Promise<Candidate> {
  const components = offer()?.components
  if (wanted === undefined || components === undefined) {
    throw new Error('apt: not a Debian or Ubuntu')
  }
  const [suite, architecture] = wanted.split(':') as [string, string?]
  const name = `micropython-apt-${suite}-${architecture ?? process.arch}`
  const folder = await cached(cacheDir, name, async (target) => {
    onInstall(wanted)
    const names = ['micropython']
    await unpackFromApt(target, { suite, components, names, ...(architecture && { architecture }) })
  })
  return {
    command: unpackedCommand(folder, 'usr/bin/micropython'),
    source: `${wanted}'s package in ${folder}`
  }
}

function offer(): (typeof OFFERS)[string] | undefined {
  return OFFERS[osRelease()['ID'] ?? '']
}
