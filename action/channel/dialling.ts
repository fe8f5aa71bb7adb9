import { setTimeout as sleep } from 'node:timers/promises'
import type { IClientOptions } from 'mqtt'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { shakeHands, type ProtocolVersion } from './handshake'
import { Session } from './session'

const FIRST_BACK_OFF_MS = 500
const LONGEST_BACK_OFF_MS = 8_000
const SUSPICIOUS = 3

/**
 * How a session with a broker comes about, for the first time or again. MQTT 5 is tried first; a broker that refuses it,
 * in whichever of the ways brokers do, is asked again in 3.1.1 at once, and the answer is remembered.
 */
export class Dialling {
  /** So many times the connection was lost, and the broker did not say why. */
  private unexplained = 0

  constructor(
    /** For messages: scheme, host and port. */
    readonly broker: string,
    private readonly clientOptions: IClientOptions,
    /** Further attempts after the first, with back-off between them. */
    private readonly retries: number,
    private readonly reporter: Reporter,
    /** 5, or 4 for MQTT 3.1.1. */
    public version: ProtocolVersion = 5
  ) {}

  /**
   * @param before the session that was lost
   * @throws Failure `broker-unreachable`, `connection-lost`, or why no attempt would help
   */
  async open(before?: Session): Promise<Session> {
    if (before)
      this.reporter.warning(
        `The connection to ${this.broker} was lost${this.reasonOf(before)}; connecting again.`
      )
    let reason = ''
    for (let attempt = 0; attempt <= this.retries; attempt++) {
      if (attempt > 0) {
        this.reporter.info(`${this.broker}: ${reason}; trying again.`)
        await sleep(Math.min(FIRST_BACK_OFF_MS * 2 ** (attempt - 1), LONGEST_BACK_OFF_MS))
      }
      const outcome = await this.attempt()
      if (typeof outcome !== 'string') return outcome
      reason = outcome
    }
    const tries = this.retries === 0 ? 'one try' : `${this.retries + 1} tries`
    throw before
      ? new Failure(
          'connection-lost',
          `${this.broker} went away and is not back after ${tries}: ${reason}; ` +
            'run again, only what is missing is sent.'
        )
      : new Failure(
          'broker-unreachable',
          `${this.broker} cannot be reached, after ${tries}: ${reason}; check host, port and network.`
        )
  }

  /** Mosquitto 2.0 does not say that another client took a session over: then it is told by how often it happens. */
  reasonOf({ reason }: Session): string {
    if (reason === '') this.unexplained += 1
    return this.unexplained < SUSPICIOUS
      ? reason
      : `, ${this.unexplained} times by now without a reason (another client with the same client id?)`
  }

  /** @returns a session, or the reason why another attempt may help */
  private async attempt(): Promise<Session | string> {
    let handshake = await shakeHands(this.broker, this.version, this.clientOptions)
    if (!handshake.client && handshake.refusal.kind === 'version') {
      this.reporter.debug(`${this.broker}: no MQTT 5 (${handshake.refusal.reason}); trying 3.1.1.`)
      handshake = await shakeHands(this.broker, 4, this.clientOptions)
      if (handshake.client) this.version = 4
    }
    if (handshake.client) {
      this.reporter.debug(
        `${this.broker}: connected, ${this.version === 5 ? 'MQTT 5' : 'MQTT 3.1.1'}.`
      )
      return new Session(handshake.client, handshake.connack, this.broker)
    }
    if (handshake.refusal.kind === 'failure') throw handshake.refusal.failure
    return handshake.refusal.reason
  }
}
