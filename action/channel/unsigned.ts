import { ifGiven } from '../options/secret'
import { releaseEntryOf } from '../release/retained-list'
import { unlessFailure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { Addressed } from './addressed'
import { baseTopic } from './base'
import type { Destination, PublicationOptions } from './publication'
import { distrust } from './trust'

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

/** Warns of what single boards refuse by the keys that they hold. */
export function warnOfDistrust(
  { deviceIds, list }: Destination,
  addressed: Addressed['boards'],
  reporter: Reporter
): void {
  const entry = list.find(({ type }) => type === 'release')
  if (entry?.type !== 'release') return
  const { key } = entry
  const refusing = deviceIds.filter((id) => distrust(addressed.get(id)?.keys ?? [], entry))
  if (refusing.length === 0) return
  const boards = refusing.join(', ')
  reporter.warning(
    key === undefined
      ? `this is not signed, and boards that hold keys refuse it: ${boards}. ${ifGiven('signing-key')}`
      : `this is signed with key ${key}, and boards that hold others alone refuse it: ${boards}; sign with one of theirs`
  )
}
