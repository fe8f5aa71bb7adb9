import { Failure } from '../report/failure'
import { isPreRelease } from '../release/version'

/** Names of channels that say by themselves that they take what is not finished. */
const UNFINISHED =
  /(?:^|[-_.])(?:alpha|beta|rc|pre|preview|next|dev|test|testing|canary|edge|nightly|staging|unstable)\d*(?:[-_.]|$)/i

/**
 * A tag such as `v1.4.0-rc1` must not reach a fleet that waits for finished releases.
 *
 * @throws Failure `pre-release`
 */
export function checkPreRelease(
  version: string,
  { tag, channels, preRelease }: { tag?: string; channels: string[]; preRelease?: string }
): void {
  if (tag === undefined || preRelease === 'allow' || !isPreRelease(version)) return
  const channel = channels.find((name) => !UNFINISHED.test(name))
  if (channel === undefined) return
  throw new Failure(
    'pre-release',
    `${version} is a pre-release, and the channel ${channel} is not for them by its name: nothing was published; ` +
      'publish it to a channel such as beta, or give pre-release: allow'
  )
}
