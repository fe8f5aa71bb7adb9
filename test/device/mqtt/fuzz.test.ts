import { describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { generate, type Packet } from 'mqtt-packet'
import { runProgram } from '../../support/board-tests'
import { drawn } from '../../support/drawn'
import { interpreter, interpreters } from '../../support/micropythons'

const MUTATED = drawn(100_000)

/** The same packets in every run: a failure must be repeatable. */
function randomNumbers(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % below
  }
}

const random = randomNumbers(20261122)
const text = (longest: number): string => 'abcdefgh/ü'.repeat(40).slice(0, random(longest))
const properties = () => ({
  reasonString: text(30),
  userProperties: { [text(10) || 'key']: text(20), other: text(300) }
})

/** What a broker may send to a connected client. */
function packet(version: 4 | 5): Packet {
  const more = version === 5 && random(2) ? { properties: properties() } : {}
  switch (random(6)) {
    case 0:
      return { cmd: 'pingresp' }
    case 1:
      return { cmd: 'puback', messageId: 2, reasonCode: random(2) * 0x87, ...more }
    case 2:
      return { cmd: 'suback', messageId: 1, granted: [0, random(2) ? 1 : 0x87], ...more }
    case 3:
      return { cmd: 'unsuback', messageId: 1, granted: [0, 0x11], ...more }
    default:
      return {
        cmd: 'publish',
        topic: text(80) || 'topic',
        payload: Buffer.alloc(random(3) ? random(100) : random(5000), random(256)),
        qos: random(2) as 0 | 1,
        messageId: 1 + random(0xffff),
        dup: false,
        retain: random(2) === 1,
        ...(version === 5 && random(2)
          ? { properties: { ...properties(), contentType: 'x', correlationData: Buffer.alloc(9) } }
          : {})
      }
  }
}

function mutate(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  for (let count = 1 + random(3); count > 0; count--) {
    const at = random(3) ? random(Math.min(12, changed.length)) : random(changed.length)
    switch (random(4)) {
      case 0:
        changed[at] = random(256)
        break
      case 1:
        changed[at]! ^= 1 << random(8)
        break
      case 2:
        return changed.subarray(0, at)
      default:
        changed[at] = [0, 0x7f, 0x80, 0xff][random(4)]!
    }
  }
  return changed
}

function streams(count: number, mutated: boolean): Buffer {
  const all: Buffer[] = []
  for (let n = 0; n < count; n++) {
    const version = random(2) ? 5 : 4
    const packets = [generate(packet(version), { protocolVersion: version })]
    if (mutated) packets[0] = mutate(packets[0]!)
    if (!mutated || random(2)) packets.push(generate(packet(version), { protocolVersion: version }))
    const bytes = Buffer.concat(packets)
    const head = Buffer.alloc(5)
    head[0] = version
    head.writeUInt32BE(bytes.length, 1)
    all.push(head, bytes)
  }
  return Buffer.concat(all)
}

describe.each(interpreters)('the reader, on %s', (name) => {
  async function feed(data: Buffer): Promise<Record<string, number>> {
    const folder = mkdtempSync(join(tmpdir(), 'mqtt-fuzz-'))
    try {
      const file = join(folder, 'streams')
      writeFileSync(file, data)
      const { command } = await interpreter(name)
      const program = resolve('test/device/programs/mqtt_fuzz.py')
      const options = { env: { STREAMS: file } }
      const { code, stdout, stderr } = await runProgram(command, program, [], options)
      expect(stderr + stdout).toMatch(/^streams/)
      expect(code).toBe(0)
      const result: Record<string, number> = {}
      for (const [, key, value] of stdout.matchAll(/([a-z ]+?) (\d+)/g))
        result[key!.trim()] = Number(value)
      return result
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  test('takes every packet that mqtt-packet makes', async () => {
    const result = await feed(streams(2000, false))
    expect(result).toMatchObject({ streams: 2000, 'to their end': 2000, aborted: 0 })
    expect(result['messages']).toBeGreaterThan(1000)
  })

  test(`survives ${MUTATED} mutated packets`, async () => {
    const few = await feed(streams(0.1 * MUTATED, true))
    const many = await feed(streams(0.9 * MUTATED, true))
    expect(many['streams']).toBe(0.9 * MUTATED)
    // A leak of a byte a stream would be 18 KB; a conservative collector keeps a few blocks anyway.
    expect(many['heap']! - few['heap']!).toBeLessThan(4096)
  })
})
