import type { Reporter } from '../../report/reporter'
import type { LeftOut, SourceFile, SourcePackage } from '../release-source'
import { topName } from '../module-name'
import { frozenOn, isFrozen } from './firmware'

/** A package with who decides whether it is shipped: one that was asked for by all means is. */
export interface Brought {
  package: SourcePackage
  byAllMeans: boolean
}

/**
 * Leaves out what the firmware has. Nothing is merged on import: a package is either the firmware's or the
 * release's, so that all files below one name stay or go together.
 */
export function withoutFrozen(
  brought: Brought[],
  platform: string,
  reporter: Reporter
): { packages: SourcePackage[]; leftOut: LeftOut[] } {
  const frozen = frozenOn(platform)
  const kept = namesToShip(brought, frozen)
  warnOfHalves(brought, frozen, kept, platform, reporter)
  const leftOut: LeftOut[] = []
  const stays = ({ path, source }: SourceFile): boolean => {
    if (kept.has(topName(path))) return true
    leftOut.push({
      path: source,
      reason: `stock firmware for ${platform} has it; even-if-frozen = true ships it all the same`
    })
    return false
  }
  const packages = brought
    .map(({ package: one }) => ({ ...one, files: one.files.filter(stays) }))
    .filter(({ files }) => files.length > 0)
  return { packages, leftOut }
}

function namesToShip(brought: Brought[], frozen: string[]): Set<string> {
  const files = brought.flatMap(({ package: { files }, byAllMeans }) =>
    files.map(({ path }) => ({ path, byAllMeans }))
  )
  return new Set(
    files
      .filter(({ path, byAllMeans }) => byAllMeans || !isFrozen(path, frozen))
      .map(({ path }) => topName(path))
  )
}

/** A folder in `/lib` hides the firmware's whole package, also what it does not bring itself. */
function warnOfHalves(
  brought: Brought[],
  frozen: string[],
  kept: Set<string>,
  platform: string,
  reporter: Reporter
): void {
  const paths = brought.flatMap(({ package: { files } }) => files.map(({ path }) => path))
  for (const name of frozen.filter((one) => one.includes('/') && kept.has(topName(one)))) {
    if (paths.some((path) => isFrozen(path, [name]))) continue
    reporter.warning(
      `lib/${topName(name)}/ hides ${name.replaceAll('/', '.').replace(/\.$/, '')} of the firmware for ${platform}; ship it as well`
    )
  }
}
