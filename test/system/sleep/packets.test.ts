import { afterEach, describe, expect, test } from '@jest/globals'
import { readFile, writeFile } from 'node:fs/promises'
import type { Packet } from 'mqtt-packet'
import type { Conversation } from '../../support/counting-proxy'
import { startMeteredMosquitto, type MeteredMosquitto } from '../../support/metered-mosquitto'
import { interpreter } from '../../support/micropythons'
import type { Line } from '../../support/shaped-proxy'
import { DEVICE_ID, UpdatingBoard } from '../../device/ota/updating-board'

/** A second each time: a broker of another process keeps its own time. */
const SLEEPER = `
from mpy_blox import app
async def user_main():
    print('checked', await app.updates.checked())
    await app.sleep(1)
`

const kinds = (packets: Packet[]): string[] =>
  packets.map((packet) => (packet.cmd === 'publish' ? packet.topic.split('/').at(-1)! : packet.cmd))

const ROUND_TRIP_MS = 50
/** Where the figures of a wake are told; `make figures` writes them. */
const PAGE = 'docs/battery.md'
const ROWS = /^\| round trips \| (\d+) \|\n\| from the first byte to the last \| ([\d.]+) s \|$/m

describe('A board that wakes, over Mosquitto', () => {
  let mosquitto: MeteredMosquitto
  let fleet: UpdatingBoard
  afterEach(async () => await fleet.close())

  async function make(line: Line = {}): Promise<void> {
    mosquitto = await startMeteredMosquitto(line)
    fleet = await UpdatingBoard.make(
      await interpreter('MicroPython'),
      { 'user_main.py': SLEEPER },
      { broker: mosquitto }
    )
    await fleet.board.start({ countOperations: true })
    await fleet.board.waitForEvent('sleep')
  }

  /** What goes over the line from here to the next sleep. */
  async function wake(): Promise<Conversation> {
    const before = mosquitto.conversations.length
    await fleet.board.waitForEvent('boot')
    await fleet.board.waitForEvent('sleep')
    expect(mosquitto.conversations).toHaveLength(before + 1)
    return mosquitto.conversations.at(-1)!
  }

  test('to no update sends 6 packets at most, gets 4, 600 bytes in all, and writes nothing to flash', async () => {
    await make()
    await wake()
    const { operations } = fleet.board
    const { up, down, upBytes, downBytes } = await wake()
    expect(kinds(up)).toEqual(['connect', 'online', 'asleep', 'pingreq', 'asleep', 'disconnect'])
    expect(kinds(down)).toEqual(['connack', 'puback', 'pingresp', 'puback'])
    expect(upBytes + downBytes).toBeLessThanOrEqual(600)
    expect(fleet.board.operations).toBe(operations)
    expect(fleet.board.log.at(-1)).toContain('checked False')
  })

  test('to no update waits for as many round trips as docs/battery.md says', async () => {
    await make({ delayMs: ROUND_TRIP_MS / 2 })
    const wakes = [await wake(), await wake(), await wake()]
    // A busy machine makes them longer, and never shorter.
    const trips = Math.min(...wakes.map((talk) => talk.trips))
    const s = (Math.min(...wakes.map((talk) => talk.lastedMs)) / 1000).toFixed(2)
    process.stdout.write(`a wake: ${trips} round trips of ${ROUND_TRIP_MS} ms, ${s} s\n`)
    const page = await readFile(PAGE, 'utf8')
    if (process.env['FIGURES'] === 'write') {
      const rows = `| round trips | ${trips} |\n| from the first byte to the last | ${s} s |`
      return await writeFile(PAGE, page.replace(ROWS, rows))
    }
    const [, toldTrips, toldS] = ROWS.exec(page)!.map(Number)
    expect(toldTrips).toBe(trips)
    expect(toldS! * 1000).toBeGreaterThanOrEqual(trips * ROUND_TRIP_MS)
  })

  test('after the broker lost its session asks for all again, once', async () => {
    await make()
    await wake()
    const { connectAsync } = await import('mqtt')
    const slept = fleet.board.waitForEvent('sleep')
    // A clean start takes the session away (MQTT 5 §3.1.2.4).
    const other = await connectAsync(mosquitto.url, {
      clientId: DEVICE_ID,
      clean: true
    })
    await other.endAsync()
    await slept
    await wake()
    const all = mosquitto.conversations.slice(-2).map(({ up }) => kinds(up))
    const asked = all.filter((sent) => sent.includes('subscribe') && sent.includes('info'))
    expect(asked).toHaveLength(1)
  })

  test('takes what was published while it slept', async () => {
    await make()
    await wake()
    const installed = fleet.confirmed('2.0')
    await fleet.publishRelease({
      version: '2.0',
      srcFiles: new Map([['data.txt', Buffer.from('new')]])
    })
    await installed
  })
})
