import { makeRevert } from '../release/revert'
import { hasSigned, type Sign } from '../release/signature'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { Offer } from '../rollout/document'
import type { Connection } from './connection'
import { fetchManifest } from './fetched'
import { changeIndex } from './index-topic'
import type { Message } from './message'
import { requireRetained } from './read-back'
import { additionOf, indexedOf } from './record'
import type { Topics } from './topics'

/** Where a revert is published, and by whom. */
interface Place {
  connection: Connection
  topics: Topics
  channel: string
  sign: Sign | undefined
  reporter: Reporter
}

/**
 * Makes the revert to a release, and publishes its manifest: all its files are there.
 *
 * @param seq above that of the release that boards come from, in ms since 1970
 * @throws Failure `no-previous` where the manifest is gone or damaged, or is none that the key has signed before;
 * `key-needed` where it is signed, and there is no key
 */
export async function revertTo(place: Place, previous: Offer, seq: number): Promise<Offer> {
  const { connection, topics, channel, sign, reporter } = place
  const made = makeRevert(await manifestToSign(place, previous), seq, sign)
  const message: Message = {
    topic: topics.package(made.entry),
    payload: made.payload,
    retain: true
  }
  const record = { ...indexedOf(made.entry), seq, channel, repeats: previous.entry.pkg_sha256 }
  const bring = async (): Promise<void> => {
    await connection.publish([message])
    await requireRetained(connection, [message])
    await changeIndex(connection, topics, additionOf(made.entry.name, [record]), reporter)
  }
  await bring()
  connection.onReturn(bring)
  return { entry: made.entry, packages: previous.packages }
}

const IMPOSSIBLE = ['no-previous', 'key-needed']

/** The same for a release that can be published without its revert as well. */
export async function revertIfPossible(
  place: Place,
  previous: Offer,
  seq: number
): Promise<Offer | null> {
  try {
    return await revertTo(place, previous, seq)
  } catch (error) {
    if (!(error instanceof Failure) || !IMPOSSIBLE.includes(error.code)) throw error
    place.reporter.warning(`the rollout cannot be reverted, only halted: ${error.message}`)
    return null
  }
}

/**
 * The manifest that a revert repeats, which nobody but who has signed it signs again.
 *
 * @throws Failure as `revertTo`, which has published nothing then
 */
export async function manifestToSign(
  { connection, topics, sign }: Place,
  { entry }: Offer
): Promise<Buffer> {
  const manifest = (await fetchManifest(connection, topics, entry.pkg_sha256))?.bytes
  const lacking = (why: string): Failure =>
    new Failure(
      'no-previous',
      `${entry.name} ${entry.version} ${why}; publish it once more from its bundle`
    )
  if (!sign && entry.sig !== undefined)
    throw new Failure(
      'key-needed',
      `${entry.name} ${entry.version} is signed, and boards that hold its key take it in no other way: give signing-key`
    )
  if (!manifest) throw lacking('is not on the broker any more')
  // Whoever may publish could have written the list that names it, and would have it signed.
  if (sign && !hasSigned(sign, manifest, entry.sig))
    throw lacking('was not signed with this key, which signs nothing that others may have written')
  return manifest
}
