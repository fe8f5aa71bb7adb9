import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Packet } from 'mqtt-packet'
import { REPORT_KINDS } from '../../../action/channel/reports'
import { evilReport, evilText, RAW } from '../../support/evil'
import { Listeners } from '../../support/listeners'
import { ScriptedBroker, type Session } from '../../support/scripted-broker'

/** Who reports: with more than these it is told that there are too many, see reports.test.ts. */
const BOARDS = fc.sample(evilText, 300).map((text) => text.replaceAll(/[\0+#/]/g, '_') || 'x')
/** The long ones are refused by their length, and only take time here. */
const REPORTS = fc
  .sample(fc.tuple(fc.constantFrom(...REPORT_KINDS), evilReport), 3_000)
  .filter(([, payload]) => payload.length < 2_000)
const MESSAGES = 50_000

/** A process that watches a fleet: what that takes of its heap, and what it shows of the boards. */
class WatchedFleet {
  output = ''
  private sent = 0
  private readonly listeners = new Listeners()

  constructor(
    private readonly session: Session,
    output: NodeJS.ReadableStream
  ) {
    output.on('data', (piece: Buffer) => {
      this.output += piece.toString()
      this.listeners.notify()
    })
  }

  async heapAfter(messages: number): Promise<number> {
    for (; this.sent < messages; this.sent += 1) {
      const [kind, payload] = REPORTS[this.sent % REPORTS.length]!
      this.say(`${BOARDS[this.sent % BOARDS.length]!}/${kind}`, payload)
      if (this.sent % 1000 === 999) await new Promise((written) => setImmediate(written))
    }
    this.say(`marker-${messages}/online`, Buffer.from('1'))
    const line = new RegExp(`^marker-${messages} (\\d+)$`, 'm')
    const [, heap] = await this.listeners.until(
      () => line.exec(this.output) ?? undefined,
      () => `no answer after ${messages} messages`
    )
    return Number(heap)
  }

  private say(what: string, payload: Buffer): void {
    const packet = { cmd: 'publish', topic: `mpypi/nodes/${what}`, payload } as const
    this.session.send({ ...packet, retain: false, qos: 0, dup: false })
  }
}

test('50,000 messages of strangers are no bug, are not shown raw, and take no more of the heap than half as many', async () => {
  let subscribed: (session: Session) => void
  const watching = new Promise<Session>((done) => (subscribed = done))
  const onPacket = (packet: Packet, session: Session): void => {
    if (packet.cmd === 'subscribe') subscribed(session)
  }
  const broker = await new ScriptedBroker({ onPacket }).listen()
  const program = resolve('test/support/fleet-heap.mjs')
  const url = `mqtt://127.0.0.1:${broker.port}`
  const child = spawn(process.execPath, ['--expose-gc', program, url], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  try {
    const fleet = new WatchedFleet(await watching, child.stdout)
    const half = await fleet.heapAfter(MESSAGES / 2)
    const whole = await fleet.heapAfter(MESSAGES)
    // Whatever was kept of each would take more than this; the collector finds now more, now less.
    expect((whole - half) / (MESSAGES / 2)).toBeLessThan(16)
    expect(fleet.output.length).toBeGreaterThan(10_000)
    expect(fleet.output).not.toMatch(RAW)
  } finally {
    child.kill()
    await broker.close()
  }
})
