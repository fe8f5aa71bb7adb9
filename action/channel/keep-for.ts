import type { PublicationOptions } from './publication'
import { NotUnderstood, readReport } from './reports'
import { Topics } from './topics'

/**
 * Finds out for which single boards the broker may keep a list until they are back, by their `info`: a
 * release alone, for boards of this library, which clear it at their verdict. An original board would install
 * it at every boot. A board that gives another id than that of its topic is left out: nobody knows who would
 * take the list.
 */
export class KeepFor {
  readonly boards = new Set<string>()
  private readonly asked: Map<string, string>

  constructor(options: PublicationOptions) {
    const topics = new Topics(options)
    const isRelease = options.list.some(({ type }) => type === 'release')
    const deviceIds = isRelease ? options.deviceIds : []
    this.asked = new Map(deviceIds.map((deviceId) => [topics.info(deviceId), deviceId]))
  }

  /** What has to be asked for. */
  get topics(): string[] {
    return [...this.asked.keys()]
  }

  /** Takes in what is retained on one of the topics; others are ignored. */
  take(topic: string, payload: Buffer): void {
    const deviceId = this.asked.get(topic)
    if (deviceId !== undefined && isOurs(deviceId, payload)) this.boards.add(deviceId)
  }
}

function isOurs(deviceId: string, payload: Buffer): boolean {
  try {
    const info = readReport('info', payload)
    return info?.mpy !== undefined && info.deviceId === deviceId
  } catch (error) {
    if (error instanceof NotUnderstood) return false
    throw error
  }
}
