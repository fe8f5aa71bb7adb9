import type { Reporter } from '../report/reporter'
import {
  DEFAULT_MAX_PACKAGE_BYTES,
  allOf,
  checkSizes,
  messagesOf,
  planPublication,
  type PublicationOptions,
  type SizeLimit
} from './publication'
import type { PublishOptions, PublishResult } from './transmission'

export type { Destination, Package } from './publication'

export type { Published, PublishOptions, PublishResult } from './transmission'

/**
 * Publishes a release: packages first, each acknowledged, then the update list. A run that dies half-way
 * has changed nothing for the fleet, and the next one sends only what is missing.
 *
 * @throws Failure before anything is sent if something cannot be sent; see `planPublication`,
 *   `checkSizes`, `connect`
 */
export async function publish(options: PublishOptions, reporter: Reporter): Promise<PublishResult> {
  const destinations = destinationsOf(options)
  const planned = allOf(destinations.map(planPublication))
  const ownLimit: SizeLimit = {
    bytes: options.maxPackageBytes ?? DEFAULT_MAX_PACKAGE_BYTES,
    of: 'option'
  }
  if (options.dryRun) {
    checkSizes(planned, ownLimit)
    return messagesOf(destinations, [...planned.packages, ...planned.lists], [])
  }
  // What speaks to a broker is much code, which a dry run need not load.
  const { transmit } = await import('./transmission')
  return transmit(options, { destinations, planned, ownLimit }, reporter)
}

/** The first one has the single boards as well. */
function destinationsOf({ further = [], ...options }: PublishOptions): PublicationOptions[] {
  return [options, ...further.map((other) => ({ ...options, ...other }))]
}
