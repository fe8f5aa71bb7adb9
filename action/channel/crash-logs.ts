import { Failure } from '../report/failure'
import type { Connection } from './connection'
import type { Topics } from './topics'

/** Boards send 768 bytes (docs/protocol.md, "Log"). */
const MAX_LOG = 1_000
const MAX_BOARDS = 10_000

/** What a board logged before it crashed. */
export interface Crash {
  deviceId: string
  log: string
}

interface Heard {
  text: string
  /** Whether it came while we listened; what is retained may be from last year. */
  isNew: boolean
}

/** What boards logged before they crashed, while somebody waits for them. */
export class CrashLogs {
  private readonly heard = new Map<string, Heard>()
  private unwatch: () => Promise<void> = () => Promise.resolve()

  private constructor(private readonly topics: Topics) {}

  /** Listens to all boards, or to the given ones; to none where the broker does not allow it. */
  static async watch(
    connection: Connection,
    topics: Topics,
    deviceIds?: string[]
  ): Promise<CrashLogs> {
    const logs = new CrashLogs(topics)
    const wanted = deviceIds?.map((id) => topics.log(id)) ?? [topics.everyNode('log')]
    try {
      logs.unwatch = await connection.watch(wanted, logs.hear.bind(logs))
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'not-authorized')) throw error
    }
    return logs
  }

  /** What a board has logged last, if that came since the beginning. */
  of(deviceId: string): string | undefined {
    const heard = this.heard.get(deviceId)
    return heard?.isNew ? heard.text : undefined
  }

  stop(): Promise<void> {
    return this.unwatch()
  }

  private hear(topic: string, payload: Buffer, retained: boolean): void {
    const node = this.topics.nodeOf(topic)
    if (node?.leaf !== 'log' || payload.length === 0) return
    const before = this.heard.get(node.deviceId)
    if (!before && this.heard.size >= MAX_BOARDS) return
    const text = payload.toString().slice(0, MAX_LOG)
    // After a lost connection what is new comes as retained.
    const isNew = !retained || (before !== undefined && (before.isNew || before.text !== text))
    this.heard.set(node.deviceId, { text, isNew })
  }
}
