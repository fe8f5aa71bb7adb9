import { Failure } from '../report/failure'
import type { Lease } from '../rollout/lease'

/** Why a publisher may not write to a channel, naming who does. */
export function channelHeld(channel: string, lease: Lease | undefined): Failure {
  const where = lease?.url === undefined ? '' : ` (${lease.url})`
  return new Failure(
    'channel-held',
    `the channel ${channel} is held by ${lease?.holder ?? 'another publisher'}${where}: nothing was published to it; ` +
      'wait for its end, or stop it with mpy-blox rollout halt'
  )
}
