import type { Sha256Hex } from '../release/update-list'
import type { Connection } from './connection'
import type { Topics } from './topics'

/** States of an update on a board: docs/protocol.md, "Status". */
export type UpdateState =
  | 'idle'
  | 'checking'
  | 'downloading'
  | 'staged'
  | 'applying'
  | 'trial'
  | 'confirmed'
  | 'rejected'
  | 'failed'
  | 'rolled-back'

/** What a board said of its update. */
export interface UpdateStatus {
  state: UpdateState
  /** The release, or for plain lists the list, that this is about. */
  release: Sha256Hex | null
  version: string | null
  /** Percent. */
  progress: number | null
  error: { code: string; text: string } | null
  attempt?: number
  heap_free?: number
}

/** What a board said it is; as far as publishers look at it. */
export interface BoardInfo {
  channel?: string | null
  packages?: Record<string, string>
  keys?: string[]
  uname?: Record<string, string>
  flash_free?: number
  heap_free?: number
}

export interface BoardReport {
  deviceId: string
  /** Undefined if the board never said. */
  online?: boolean
  info?: BoardInfo
  status?: UpdateStatus
  /** When it spoke while we listened; what is retained has no date in MQTT. */
  lastSeen?: Date
}

/** The boards of a broker, from what they retain and what they say from now on. */
export class Fleet {
  private readonly known = new Map<string, BoardReport>()
  private readonly listeners = new Set<(board: BoardReport) => void>()
  private readonly unwatch: (() => Promise<void>)[] = []

  private constructor(private readonly topics: Topics) {}

  /** Listens to all boards, or to the given ones where a broker allows no wildcards. */
  static async watch(connection: Connection, topics: Topics, deviceIds?: string[]): Promise<Fleet> {
    const fleet = new Fleet(topics)
    const wanted = deviceIds
      ? deviceIds.flatMap((id) => [topics.info(id), topics.status(id), topics.online(id)])
      : (['info', 'status', 'online'] as const).map((report) => topics.everyNode(report))
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
  onReport(listener: (board: BoardReport) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  async stop(): Promise<void> {
    await Promise.all(this.unwatch.map((end) => end()))
  }

  private hear(topic: string, payload: Buffer, retained: boolean): void {
    const deviceId = this.topics.deviceIdOf(topic)
    if (deviceId === undefined) return
    const heard = understand(topic.split('/').at(-1)!, payload.toString())
    if (!heard) return
    const board = {
      ...(this.known.get(deviceId) ?? { deviceId }),
      ...heard,
      ...(!retained && { lastSeen: new Date() })
    }
    this.known.set(deviceId, board)
    for (const listener of this.listeners) listener(board)
  }
}

/** Boards are strangers: whatever does not read as a report is left out. */
function understand(report: string, payload: string): Partial<BoardReport> | undefined {
  if (report === 'online') return { online: payload === '1' }
  try {
    const value: unknown = JSON.parse(payload)
    if (typeof value !== 'object' || value === null) return undefined
    if (report === 'info') return { info: value }
    if ('state' in value && typeof value.state === 'string')
      return { status: value as UpdateStatus }
  } catch {
    // Not JSON: an old board, or someone else's topic.
  }
  return undefined
}
