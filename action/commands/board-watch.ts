import type { MqttClient } from 'mqtt'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'

interface Info {
  packages?: Record<string, string>
}

interface Status {
  state: string
  progress: number | null
  version: string | null
  error: { code: string; text: string } | null
}

const LIBRARY = 'mpy-blox'
const TOPICS = ['mpypi/nodes/+/info', 'mpypi/nodes/+/status']

/** Follows what boards say about themselves, and tells it as it comes. */
export class BoardWatch {
  private readonly versions = new Map<string, string>()
  private readonly confirmedVersions = new Map<string, string>()
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly client: MqttClient,
    private readonly reporter: Reporter
  ) {}

  async start(): Promise<void> {
    this.client.on('message', (topic, payload) => {
      if (payload.length > 0) this.heard(topic, payload.toString())
    })
    await this.client.subscribeAsync(TOPICS, { qos: 1 })
  }

  /** The library's version on a board, as far as it has said; empty before. */
  lastVersion(board: string): string {
    return this.versions.get(board) ?? ''
  }

  /** Waits until a board runs a version that is wanted. */
  version(board: string, wanted: (version: string) => boolean, timeoutMs: number): Promise<string> {
    return this.until(board, timeoutMs, () => {
      const version = this.versions.get(board)
      return version !== undefined && wanted(version) ? version : undefined
    })
  }

  /** Waits until a board runs this version and has found it good. */
  confirmed(board: string, version: string, timeoutMs: number): Promise<string> {
    return this.until(board, timeoutMs, () =>
      this.versions.get(board) === version && this.confirmedVersions.get(board) === version
        ? version
        : undefined
    )
  }

  private heard(topic: string, payload: string): void {
    const [, , board = '', kind] = topic.split('/')
    if (kind === 'info') this.heardInfo(board, JSON.parse(payload) as Info)
    else this.heardStatus(board, JSON.parse(payload) as Status)
    for (const listener of [...this.listeners]) listener()
  }

  private heardInfo(board: string, { packages }: Info): void {
    const version = packages?.[LIBRARY]
    if (version === undefined || version === this.versions.get(board)) return
    this.versions.set(board, version)
    this.reporter.info(`${board}  runs ${LIBRARY} ${version}`)
  }

  private heardStatus(board: string, { state, progress, version, error }: Status): void {
    const reason = error ? `: ${error.text} (${error.code})` : ''
    const percent = state === 'downloading' && progress !== null ? ` ${progress} %` : ''
    this.reporter.info(`${board}  ${state}${percent}${reason}`)
    if (state === 'confirmed' && version !== null) this.confirmedVersions.set(board, version)
  }

  private until(board: string, timeoutMs: number, look: () => string | undefined): Promise<string> {
    return new Promise((resolve, reject) => {
      const listen = (): void => {
        const found = look()
        if (found === undefined) return
        clearTimeout(timer)
        this.listeners.delete(listen)
        resolve(found)
      }
      const timer = setTimeout(() => {
        this.listeners.delete(listen)
        reject(new Failure('board-silent', `${board} did not come up in ${timeoutMs / 1000} s`))
      }, timeoutMs)
      this.listeners.add(listen)
      listen()
    })
  }
}
