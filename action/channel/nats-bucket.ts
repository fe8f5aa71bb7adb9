import type { KV } from '@nats-io/kv'
import type { NatsConnection, TlsOptions } from '@nats-io/transport-node'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { parseBrokerUrl } from './broker-url'
import type { BrokerOptions } from './connection'
import { checkTlsMaterial } from './credentials'

/** Where NATS keeps who holds which channel: docs/protocol.md, "Lease". */
const BUCKET = 'mpy-blox-leases'
const DEFAULT_PORT = 4222
const CONNECT_TIMEOUT_MS = 10_000
const RECONNECT_WAIT_MS = 1_000
/** Each ends after five seconds without an answer, the library's own limit. */
const TRIES = 3
/** As for what MQTT sessions retain there. */
const COPIES_IN_A_CLUSTER = 3
/** Error codes of JetStream's API: the key has another revision by now. */
const WRONG_REVISION = new Set([10071, 10164])

interface Entry {
  value: Buffer
  revision: number
}

/**
 * The keys of NATS that change only from the revision that was seen (JetStream key-value store), reached with the
 * credentials of the broker. All that goes wrong is a Failure which says where, and holds no secret.
 */
export class NatsBucket {
  private constructor(
    /** For messages: scheme, host and port. */
    readonly shown: string,
    private readonly connection: NatsConnection,
    private readonly keys: KV
  ) {}

  /**
   * @param url nats:// or tls://host[:port], without user and password: the broker's are used
   * @throws Failure `wrong-password`, `nats-unreachable`, `nats-refused`, `nats-no-jetstream`
   */
  static async open(url: string, broker: BrokerOptions, reporter: Reporter): Promise<NatsBucket> {
    const { protocol, hostname, port } = new URL(url)
    const shown = `${protocol}//${hostname}:${port || DEFAULT_PORT}`
    checkTlsMaterial(broker)
    const address = parseBrokerUrl(broker.url)
    const user = broker.username ?? address.username
    const pass = broker.password ?? address.password
    if (pass !== undefined) reporter.secret(pass)
    return explained(shown, async () => {
      const { connect } = await import('@nats-io/transport-node')
      const connection = await connect({
        servers: `${hostname}:${port || DEFAULT_PORT}`,
        timeout: broker.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
        maxReconnectAttempts: -1,
        reconnectTimeWait: RECONNECT_WAIT_MS,
        ...(user !== undefined && { user }),
        ...(pass !== undefined && { pass }),
        ...(protocol === 'tls:' && { tls: tlsOf(broker) })
      })
      try {
        return new NatsBucket(shown, connection, await patiently(() => bucketOf(connection)))
      } catch (error) {
        await connection.close()
        throw error
      }
    })
  }

  /** @returns undefined for a key that was never written */
  read(key: string): Promise<Entry | undefined> {
    return explained(this.shown, async () => {
      const entry = await patiently(() => this.keys.get(key))
      return entry ? { value: Buffer.from(entry.value), revision: entry.revision } : undefined
    })
  }

  /**
   * @param revision that was read, 0 for a key that was never written
   * @returns the new revision, or undefined if the key has another one by now
   */
  swap(key: string, value: string, revision: number): Promise<number | undefined> {
    return explained(this.shown, async () => {
      try {
        return await this.keys.put(key, value, { previousSeq: revision })
      } catch (error) {
        if (WRONG_REVISION.has((error as { code?: number }).code ?? 0)) return undefined
        throw error
      }
    })
  }

  close(): Promise<void> {
    return this.connection.close()
  }
}

const tlsOf = ({ ca, clientCert, clientKey }: BrokerOptions): TlsOptions => ({
  ...(ca !== undefined && { ca }),
  ...(clientCert !== undefined && { cert: clientCert }),
  ...(clientKey !== undefined && { key: clientKey })
})

/** One that whoever runs the server has made is taken as it is. */
async function bucketOf(connection: NatsConnection): Promise<KV> {
  const { Kvm } = await import('@nats-io/kv')
  return new Kvm(connection).create(BUCKET, {
    replicas: connection.info?.cluster === undefined ? 1 : COPIES_IN_A_CLUSTER,
    // Else any node answers, also one that has yet to hear of what was written.
    allow_direct: false
  })
}

/** A cluster that has just made the bucket, or lost a node, answers nobody until it has elected who does. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === TRIES || (error as Error).name !== 'TimeoutError') throw error
    }
  }
}

async function explained<T>(shown: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Failure ? error : explain(shown, error as Error)
  }
}

function explain(shown: string, error: Error): Failure {
  const kinds = [error, ...causesOf(error)]
  const isA = (...names: string[]): boolean => kinds.some(({ name }) => names.includes(name))
  if (isA('AuthorizationError', 'UserAuthenticationExpiredError'))
    return new Failure(
      'wrong-password',
      `${shown} does not accept this user name and password, which are those of the broker; check username and password.`
    )
  if (isA('PermissionViolationError'))
    return new Failure(
      'nats-refused',
      `${shown} does not let this user at the key-value bucket ${BUCKET}; docs/brokers.md says which rights it needs.`
    )
  if (
    isA('JetStreamNotEnabled', 'NoRespondersError') ||
    /jetstream not enabled/i.test(error.message)
  )
    return new Failure(
      'nats-no-jetstream',
      `${shown} has no JetStream for this user, which keeps the lock of a channel; enable it there, or leave out nats-url.`
    )
  if (isA('JetStreamApiError', 'JetStreamError'))
    return new Failure(
      'nats-refused',
      `${shown} does not do what the key-value bucket ${BUCKET} needs: ${error.message}.`
    )
  return new Failure(
    'nats-unreachable',
    `${shown} cannot be reached, or does not answer in time: ${reasonIn(kinds)}; check nats-url and network.`
  )
}

function causesOf({ cause }: Error): Error[] {
  return cause instanceof Error ? [cause, ...causesOf(cause)] : []
}

/** What the system says names the matter best. */
function reasonIn(errors: Error[]): string {
  const coded = errors.find(({ code }: Error & { code?: unknown }) => typeof code === 'string')
  return (coded as { code?: string } | undefined)?.code ?? errors.at(-1)!.message
}
