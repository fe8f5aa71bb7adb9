import { Failure } from '../report/failure'
import type { Connection } from './connection'

/** What is retained comes at once; this long after the last of it, that was all. */
const QUIET_MS = 1000

/**
 * All that is retained below topics with wildcards, and unless it is left out, what is said meanwhile. A connection that
 * was lost would be silent as well.
 *
 * @throws Failure `connection-lost`
 */
export async function retainedBelow(
  connection: Connection,
  wanted: string[],
  { isLiveToo = true } = {}
): Promise<Map<string, Buffer>> {
  const heard = new Map<string, Buffer>()
  let come = 0
  let isLost = false
  void connection.lost.then(() => (isLost = true))
  const unwatch = await connection.watch(wanted, (topic, payload, isRetained) => {
    if (payload.length === 0 || !(isLiveToo || isRetained)) return
    come += 1
    heard.set(topic, payload)
  })
  await Promise.race([connection.silence(QUIET_MS, () => come), connection.lost])
  if (isLost)
    throw new Failure(
      'connection-lost',
      `the connection to ${connection.broker} was lost while it was read: nothing was deleted; run again`
    )
  await unwatch()
  return heard
}
