import type { Sha256Hex } from '../release/update-list'
import type { Reporter } from '../report/reporter'
import type { Arrival } from './arrival'
import type { RolloutOptions, RolloutResult } from './channel-rollout'
import type { BrokerOptions } from './connection'
import {
  DEFAULT_MAX_PACKAGE_BYTES,
  allOf,
  checkSizes,
  messagesOf,
  planPublication,
  type Destination,
  type PublicationOptions,
  type SentMessages,
  type SizeLimit
} from './publication'

export type { Destination, Package } from './publication'

export interface PublishOptions extends PublicationOptions {
  /** Further channels that get the same. */
  further?: Destination[]
  broker: BrokerOptions
  /** A channel that carries another name's release is given to this one. */
  replaceOwner?: boolean
  /** Only where nothing but this very list is retained. */
  bringsBack?: boolean
  /** Connect to nothing and say what would be sent. */
  dryRun: boolean
  /** For brokers that do not state a limit. */
  maxPackageBytes?: number
  /** The release that this one brings back, by its manifest. */
  repeats?: Sha256Hex
  /** Wait so long for the addressed boards to confirm; not at all if absent. */
  waitS?: number
  /** How a release is rolled out to a channel, and by whom. */
  rollout?: Omit<RolloutOptions, 'broker'>
}

export interface PublishResult extends SentMessages {
  /** What became of the release on the addressed boards, if it was waited for. */
  arrival?: Arrival
  /** What a rollout in steps came to. */
  rollout?: RolloutResult
}

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
