import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { emptyIndex, encodeIndex, parseIndex, type ReleaseIndex } from '../release/release-index'
import type { Connection } from './connection'
import type { Quiet } from './silence'
import type { Topics } from './topics'

/** MQTT has no compare-and-set: whoever is overwritten by another publisher merges once more. */
const TRIES = 5
const FIRST_PAUSE_MS = 100

/** @returns undefined where nothing is retained */
export async function readIndex(
  connection: Connection,
  topics: Topics,
  name: string,
  quiet?: Quiet
): Promise<ReleaseIndex | undefined> {
  const topic = topics.index(name)
  const found = await connection.retainedOn(topic, quiet)
  return found?.length ? parseIndex(topic, found) : undefined
}

/** What is to be in the index of a release name. */
export interface IndexChange {
  name: string
  /** Is given what the broker holds, and leaves alone what it does not know. */
  change: (index: ReleaseIndex) => ReleaseIndex
  /** Whether what is there needs no change. */
  isIn: (index: ReleaseIndex) => boolean
}

/**
 * Writes a change on top of what was read. Whether another publisher overwrites it, shows later: `changeIndex`.
 *
 * @param seen what is retained, if anything is
 * @returns whether there was anything to write
 */
export async function writeIndex(
  connection: Connection,
  topics: Topics,
  { name, change, isIn }: IndexChange,
  seen: ReleaseIndex | undefined,
  reporter: Reporter
): Promise<boolean> {
  const before = seen ?? emptyIndex(name)
  if (isIn(before)) return false
  const topic = topics.index(name)
  const { payload, forgotten } = encodeIndex(change(before))
  for (const { version } of forgotten)
    reporter.warning(
      `${topic} is full: ${name} ${version} is forgotten there, and will not be pruned; prune earlier`
    )
  await connection.publish([{ topic, payload, retain: true }])
  return true
}

/**
 * Reads, changes and writes the index of a release name until the change is in it.
 *
 * @throws Failure `index`, `index-contended`
 */
export async function changeIndex(
  connection: Connection,
  topics: Topics,
  wanted: IndexChange,
  reporter: Reporter
): Promise<void> {
  const { name, isIn } = wanted
  const read = (): Promise<ReleaseIndex | undefined> => readIndex(connection, topics, name)
  let index = await read()
  for (let tries = 0; !index || !isIn(index); tries++) {
    if (tries === TRIES)
      throw new Failure(
        'index-contended',
        `${topics.index(name)} was overwritten ${TRIES} times while it was written; let fewer publishers ` +
          'work at a time, and run again'
      )
    await sleep(FIRST_PAUSE_MS * 2 ** tries * Math.random())
    const begunMs = performance.now()
    await writeIndex(connection, topics, wanted, await read(), reporter)
    // Whoever had read it before that is about to overwrite it, and takes as long.
    await sleep((performance.now() - begunMs) * (2 + 2 * Math.random()))
    index = await read()
  }
}
