import { ifGiven } from '../options/secret'
import { releaseEntryOf } from '../release/retained-list'
import { unlessFailure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { baseTopic } from './base'
import type { PublicationOptions } from './publication'

/**
 * Warns of what is not signed where the release before was: a workflow whose secret is not set publishes like that.
 *
 * @param told what the channel retains
 */
export function warnOfUnsigned(
  options: PublicationOptions,
  told: Buffer | undefined,
  reporter: Reporter
): void {
  const { channel, list } = options
  if (channel === undefined || told === undefined) return
  const key = unlessFailure(() => releaseEntryOf(baseTopic(options), told))?.key
  if (key === undefined || list.some((entry) => entry.type === 'release' && entry.key)) return
  reporter.warning(
    `the channel ${channel} has a release that key ${key} signed, and this is not signed: boards that hold keys refuse it. ` +
      ifGiven('signing-key')
  )
}
