import { makeDelta } from '../release/delta'
import { parseManifest } from '../release/manifest'
import { isSameVersion } from '../release/version'
import type { Reporter } from '../report/reporter'

/** More names tell nobody more. */
const MAX_NAMED = 10

/**
 * Warns of a release that has the version of the one before and is another: what a board runs cannot be told from its
 * version any more.
 *
 * @param before manifest that the channel has
 * @param manifest of what is published now
 */
export function warnOfSameVersion(before: Buffer, manifest: Buffer, reporter: Reporter): void {
  const [old, { header }] = [parseManifest(before), parseManifest(manifest)]
  if (old.header.name !== header.name || !isSameVersion(old.header.version, header.version)) return
  const [, ...lines] = makeDelta(before, manifest).toString('latin1').trimEnd().split('\n')
  const paths = lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as [string])[0])
  if (paths.length === 0) return
  const more = paths.length > MAX_NAMED ? ` and ${paths.length - MAX_NAMED} more` : ''
  reporter.warning(
    `${header.name} ${header.version} has been published with other content: ${paths.slice(0, MAX_NAMED).join(', ')}${more}; ` +
      'boards take it, but nobody can tell which one they run: give it a version of its own'
  )
}
