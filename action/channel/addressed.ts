import type { PublicationOptions } from './publication'
import { NotUnderstood, readReport, type BoardInfo } from './reports'
import { Topics } from './topics'

/**
 * What the single boards of this library that a release is for have said of themselves. For these the broker may keep
 * the list until they are back, since they clear it at their verdict: an original board would install it at every boot.
 * A board that gives another id than that of its topic is left out: nobody knows who would take the list.
 */
export class Addressed {
  /** By device id. */
  readonly boards = new Map<string, BoardInfo>()
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
    const info = deviceId === undefined ? undefined : infoIn(payload)
    if (info?.mpy !== undefined && info.deviceId === deviceId) this.boards.set(deviceId!, info)
  }
}

function infoIn(payload: Buffer): BoardInfo | undefined {
  try {
    return readReport('info', payload)
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined
    throw error
  }
}
