import type { Connection } from './connection'
import { Misunderstood } from './misunderstood'
import {
  NotUnderstood,
  REPORT_KINDS,
  readReport,
  type BoardInfo,
  type ReportKind,
  type Sleep,
  type UpdateStatus
} from './reports'
import type { Topics } from './topics'

export interface BoardReport {
  deviceId: string
  /** Undefined if the board never said. */
  online?: boolean
  info?: BoardInfo
  status?: UpdateStatus
  /** Undefined while it is awake. */
  asleep?: Sleep
  /** When it spoke while we listened; what is retained has no date in MQTT. */
  lastSeen?: Date
}

/** Whether it says that it is another board than that of its topics: somebody else writes there. */
export function isImpostor({ deviceId, info }: BoardReport): boolean {
  return info?.deviceId !== undefined && info.deviceId !== deviceId
}

/** @param retained the broker had this report before anybody listened */
export type ReportListener = (board: BoardReport, retained: boolean) => void

/** What is known of a board takes some 10 KB at most. */
const MAX_BOARDS = 10_000
/** A topic takes 256 bytes at most. */
const MAX_DEVICE_ID = 200

/** Retained reports come at once; this long after the last of them, that was all. */
const QUIET_MS = 1000

/** The boards of a broker, from what they retain and what they say from now on. */
export class Fleet {
  /** What could not be understood, and was left out. */
  readonly misunderstood = new Misunderstood()
  private readonly known = new Map<string, BoardReport>()
  private readonly listeners = new Set<ReportListener>()
  private readonly unwatch: (() => Promise<void>)[] = []

  private constructor(
    private readonly connection: Connection,
    private readonly topics: Topics
  ) {}

  /** Listens to all boards, or to the given ones where a broker allows no wildcards. */
  static async watch(connection: Connection, topics: Topics, deviceIds?: string[]): Promise<Fleet> {
    const fleet = new Fleet(connection, topics)
    const wanted = deviceIds
      ? deviceIds.flatMap((id) => REPORT_KINDS.map((kind) => topics[kind](id)))
      : REPORT_KINDS.map((kind) => topics.everyNode(kind))
    const listener = fleet.hear.bind(fleet)
    fleet.unwatch.push(await connection.watch(wanted, listener))
    return fleet
  }

  boards(): BoardReport[] {
    return [...this.known.values()].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1))
  }

  board(deviceId: string): BoardReport | undefined {
    return this.known.get(deviceId)
  }

  /** @returns a function that ends it */
  onReport(listener: ReportListener): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /**
   * Waits until nothing that was retained has come for a while.
   *
   * @throws Failure `connection-lost`
   */
  async settled(): Promise<void> {
    let come = 0
    const stop = this.onReport((_board, retained) => {
      if (retained) come += 1
    })
    await this.connection.silence(QUIET_MS, () => come)
    stop()
  }

  async stop(): Promise<void> {
    await Promise.all(this.unwatch.map((end) => end()))
  }

  private hear(topic: string, payload: Buffer, retained: boolean): void {
    const node = this.topics.nodeOf(topic)
    const kind = REPORT_KINDS.find((known) => known === node?.leaf)
    if (!node || !kind) return
    try {
      this.learn(node.deviceId, kind, payload, retained)
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error
      const shown = node.deviceId.slice(0, MAX_DEVICE_ID)
      this.misunderstood.add(shown, `${kind}: ${error.message}`)
    }
  }

  private learn(deviceId: string, kind: ReportKind, payload: Buffer, retained: boolean): void {
    if (deviceId.length > MAX_DEVICE_ID)
      throw new NotUnderstood(`the id is longer than ${MAX_DEVICE_ID} characters`)
    const value = readReport(kind, payload)
    const known = this.known.get(deviceId)
    if (!known && this.known.size >= MAX_BOARDS)
      throw new NotUnderstood(`there are more than ${MAX_BOARDS} boards`)
    const board: BoardReport = { ...(known ?? { deviceId }) }
    if (value === undefined) delete board[kind]
    else Object.assign(board, { [kind]: value })
    if (!retained) {
      board.lastSeen = new Date()
      if (kind === 'asleep' && board.asleep)
        board.asleep = { ...board.asleep, heardMs: Date.now() + board.asleep.forMs }
    }
    this.known.set(deviceId, board)
    for (const listener of this.listeners) listener(board, retained)
  }
}
