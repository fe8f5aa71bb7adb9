import { printable } from './printable'

/** What the board library's application brings up, in its order. */
export const PARTS = ['Wi-Fi', 'time', 'broker', 'channel'] as const
export type Part = (typeof PARTS)[number]

/** What the application says of one of them. */
export interface PartReport {
  part: Part
  /** `unset`: its settings do not ask for it. `unheard`: nothing was said. */
  state: 'ok' | 'failed' | 'unset' | 'unheard'
  /** In the application's words, or what to do. */
  text: string
}

type Verdict = Pick<PartReport, 'state' | 'text'>
type Reader = (message: string, level: string) => [Part, Verdict][]

const FAILS = ['WARNING', 'ERROR', 'CRITICAL']

/** A line of the library's log: `2026-01-01 00:00:00 INFO mqtt: connected to …`. */
const LINE = /^(?:[-\d]{1,12} [:\d]{1,10} )?([A-Z]{4,8}) ([\w.]{1,40}): (.*)$/

const oneOf =
  (part: Part): Reader =>
  (message, level) =>
    level === 'INFO'
      ? [[part, { state: 'ok', text: message }]]
      : [[part, { state: 'failed', text: message }]]

const NO_CHANNEL: Verdict = {
  state: 'unset',
  text: 'update.channel or update.auto_update is not set'
}
const NO_BROKER: Verdict = { state: 'unset', text: 'mqtt.server is not set' }

/** Who says what of which part, by the name of the logger. */
const READERS = new Map<string, Reader>(
  Object.entries({
    wifi: oneOf('Wi-Fi'),
    clock: oneOf('time'),
    mqtt: (message, level) => {
      if (message.startsWith('connected to')) return [['broker', { state: 'ok', text: message }]]
      if (!FAILS.includes(level)) return []
      const part = message.startsWith('subscription to') ? 'channel' : 'broker'
      return [[part, { state: 'failed', text: message }]]
    },
    app: (message) => {
      if (message.startsWith('follows channel'))
        return [['channel', { state: 'ok', text: message }]]
      if (message === 'follows no channel') return [['channel', NO_CHANNEL]]
      if (message.startsWith('subscription to'))
        return [['channel', { state: 'failed', text: message }]]
      if (message.startsWith('mqtt.server is not set'))
        return [
          ['broker', NO_BROKER],
          ['channel', NO_BROKER]
        ]
      if (message.startsWith('update channel not reached'))
        return [['channel', { state: 'failed', text: message }]]
      return []
    }
  })
)

/** Follows the application's log, and knows of each part the last that was said. */
export class AppReport {
  private readonly said = new Map<Part, Verdict>()

  /** Whether the last part has been heard of, and what it has to say is good. */
  get isSettled(): boolean {
    const channel = this.said.get('channel')
    return channel !== undefined && channel.state !== 'failed'
  }

  /** Whether anything of it was heard at all. */
  get isHeard(): boolean {
    return this.said.size > 0
  }

  /** @param line of the log, however long */
  hear(line: string): void {
    const [, level = '', logger = '', message = ''] = LINE.exec(line) ?? []
    const reader = READERS.get(logger.split('.').at(-1)!)
    for (const [part, { state, text }] of reader?.(message, level) ?? [])
      this.said.set(part, { state, text: printable(text) })
  }

  /** What is known of each part. */
  get parts(): PartReport[] {
    return PARTS.map((part) => {
      const said = this.said.get(part) ?? { state: 'unheard', text: 'nothing was said of it' }
      return { part, ...said }
    })
  }
}
