import { Addressed } from './addressed'
import type { Connection } from './connection'
import type { Message } from './message'
import type { PublicationOptions } from './publication'
import { NO_PRUNING, parseMark, pruningOver, readMark, type PruningMark } from './pruning'
import { BRIEFLY } from './silence'
import type { Topics } from './topics'

/** What a broker has before a publication. */
export interface Surroundings {
  /** Topics that already retain exactly the bytes that are to be sent. */
  present: Set<string>
  /** What is retained where it stands which release the addressed boards run. */
  told: Map<string, Buffer>
  mark: PruningMark
  /** See `Addressed`. */
  addressed: Addressed['boards']
}

/** Asks in one go for everything that is of interest. */
export async function lookAround(
  connection: Connection,
  topics: Topics,
  packages: Message[],
  bases: string[],
  options: PublicationOptions
): Promise<Surroundings> {
  const wanted = new Map(packages.map(({ topic, payload }) => [topic, Buffer.from(payload)]))
  const present = new Set<string>()
  const told = new Map<string, Buffer>()
  let mark = NO_PRUNING
  const addressed = new Addressed(options)
  const visit = (topic: string, payload: Buffer): void => {
    if (bases.includes(topic)) told.set(topic, payload)
    else if (topic === topics.pruning()) mark = parseMark(payload)
    else if (wanted.get(topic)?.equals(payload)) present.add(topic)
    else addressed.take(topic, payload)
  }
  await connection.retained(
    [...new Set(bases), topics.pruning(), ...wanted.keys(), ...addressed.topics],
    visit,
    BRIEFLY
  )
  return { present, told, mark, addressed: addressed.boards }
}

/**
 * Looks again, after the index has been written, if somebody pruned meanwhile.
 *
 * @returns packages that are not there any more
 */
export async function sinceDeleted(
  connection: Connection,
  topics: Topics,
  packages: Message[],
  { present, mark }: Surroundings,
  options: PublicationOptions
): Promise<Message[]> {
  // Where nobody ever pruned, nothing that this one sent itself was half deleted before.
  if (present.size === 0 && mark.run === '') return []
  const now = await readMark(connection, topics, BRIEFLY)
  if (!now.isActive && now.run === mark.run) return []
  await pruningOver(connection, topics)
  const left = await lookAround(connection, topics, packages, [], options)
  return packages.filter(({ topic }) => !left.present.has(topic))
}
