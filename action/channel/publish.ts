import type { Reporter } from '../report/reporter'
import { connect, type BrokerOptions, type Connection, type Message } from './connection'
import {
  DEFAULT_MAX_PACKAGE_BYTES,
  checkSizes,
  planPublication,
  type PublicationOptions
} from './publication'

export type { Package } from './publication'

export interface PublishOptions extends PublicationOptions {
  broker: BrokerOptions
  /** Connect to nothing and say what would be sent. */
  dryRun: boolean
  /** For brokers that do not state a limit. */
  maxPackageBytes?: number
}

export interface PublishResult {
  /** In the order of sending; in a dry run, what would be sent. */
  sent: { topic: string; sizeBytes: number }[]
  /** Topics that already retained the right bytes. */
  skipped: string[]
  /** Sum of the payloads in `sent`. */
  bytes: number
}

/**
 * Publishes a release: packages first, each acknowledged, then the update list. A run that dies half-way
 * has changed nothing for the fleet, and the next one sends only what is missing.
 *
 * @throws Failure before anything is sent if something cannot be sent; see `planPublication`,
 *   `checkSizes`, `connect`
 */
export async function publish(options: PublishOptions, reporter: Reporter): Promise<PublishResult> {
  const publication = planPublication(options)
  const { packages, lists } = publication
  const ownLimit = {
    bytes: options.maxPackageBytes ?? DEFAULT_MAX_PACKAGE_BYTES,
    of: 'option' as const
  }
  if (options.dryRun) {
    checkSizes(publication, ownLimit)
    return resultOf([...packages, ...lists], [])
  }

  const connection = await connect(options.broker, reporter)
  try {
    const brokerLimit = connection.maximumPacketBytes
    checkSizes(
      publication,
      brokerLimit === undefined ? ownLimit : { bytes: brokerLimit, of: 'broker' }
    )
    const present = await findPresent(connection, packages)
    const missing = packages.filter(({ topic }) => !present.has(topic))
    reporter.info(
      `${connection.broker}: ${missing.length} packages to send, ${present.size} already there.`
    )
    await send(connection, missing, reporter)
    await connection.publish(lists)
    return resultOf([...missing, ...lists], [...present])
  } finally {
    await connection.close()
  }
}

/** Topics that already retain exactly the bytes that are to be sent. */
async function findPresent(connection: Connection, packages: Message[]): Promise<Set<string>> {
  const wanted = new Map(packages.map(({ topic, payload }) => [topic, Buffer.from(payload)]))
  const present = new Set<string>()
  await connection.retained([...wanted.keys()], (topic, payload) => {
    if (wanted.get(topic)?.equals(payload)) present.add(topic)
  })
  return present
}

async function send(
  connection: Connection,
  messages: Message[],
  reporter: Reporter
): Promise<void> {
  if (messages.length === 0) return
  const progress = reporter.progress('Publishing', totalBytes(messages), 'B')
  let doneBytes = 0
  try {
    await connection.publish(messages, ({ payload }) => {
      doneBytes += Buffer.byteLength(payload)
      progress.update(doneBytes)
    })
  } finally {
    progress.stop()
  }
}

function resultOf(sent: Message[], skipped: string[]): PublishResult {
  return {
    sent: sent.map(({ topic, payload }) => ({ topic, sizeBytes: Buffer.byteLength(payload) })),
    skipped,
    bytes: totalBytes(sent)
  }
}

function totalBytes(messages: Message[]): number {
  return messages.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0)
}
