import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parseLease } from '../../../action/rollout/lease'
import { retain, startAedes, type TestBroker } from '../../support/aedes'
import { ProtocolBoards } from '../../support/protocol-boards'
import { RecordingReporter } from '../../support/recording-reporter'
import {
  CHANNEL,
  operate,
  QUICK,
  releaseOf,
  roll,
  sign,
  SIGNING_KEY,
  Watcher
} from '../../support/rolling'

const BOARDS = 20
const DOCUMENT = `mpypi/rollouts/${CHANNEL}`
const LEASE = `${DOCUMENT}/lease`
const LIST = `mpypi/channels/${CHANNEL}`
const WRITER = `mpy-blox-writer-${CHANNEL}`
const RUNNING = { ...QUICK, steps: [50] }

let broker: TestBroker
let watcher: Watcher
let boards: ProtocolBoards | undefined
beforeEach(async () => {
  broker = await startAedes()
  watcher = await Watcher.at(broker.port)
})
afterEach(async () => {
  boards?.stop()
  boards = undefined
  await watcher.stop()
  await broker.end()
})

const command = (name: string, signingKey?: string, reporter?: RecordingReporter) =>
  operate(broker.port, name, signingKey, reporter)

/** What has claimed the channel, and manifests that were published. */
const claimsAndManifests = (): string[] =>
  broker.published.map(({ topic }) => topic).filter((topic) => /lease$|\/release\//.test(topic))

const first = releaseOf('1.0.0')
const next = releaseOf('1.1.0')
const signedFirst = releaseOf('1.0.0', { signingKey: SIGNING_KEY })
const signedNext = releaseOf('1.1.0', { signingKey: SIGNING_KEY })

/** All boards run a release. */
async function running(
  release: typeof first,
  updateS: number,
  failing?: { percent: number; version: string }
): Promise<void> {
  boards = await ProtocolBoards.start(broker.port, BOARDS, CHANNEL, updateS, failing)
  await roll(broker.port, release, undefined)
  await watcher.confirmedBy(BOARDS, release.entry.pkg_sha256)
}

/** A publisher whose rollout stands at its first step, until it is ousted. */
async function rolling(
  release: typeof next,
  more: Parameters<typeof roll>[3] = {}
): Promise<{ end: ReturnType<typeof roll> }> {
  const end = roll(broker.port, release, RUNNING, more)
  end.catch(() => {})
  await watcher.until(() => watcher.list[0]?.rollout === RUNNING.steps[0])
  return { end }
}

describe('a revert', () => {
  test('that lacks the key disturbs nobody: the rollout goes on with its publisher', async () => {
    await roll(broker.port, signedFirst, undefined, { sign })
    const { end } = await rolling(signedNext, { sign })
    const sent = claimsAndManifests()
    await expect(command('revert')).rejects.toMatchObject({ code: 'key-needed' })
    expect(claimsAndManifests()).toEqual(sent)
    await command('halt')
    await expect(end).rejects.toMatchObject({ code: 'ousted' })
    await expect(command('revert')).rejects.toMatchObject({ code: 'key-needed' })
    expect(watcher.document?.state).toBe('halted')
  })

  test('that was signed with the release needs no key', async () => {
    await running(signedFirst, 0.1)
    const wish = { ...RUNNING, soakS: 600, onFailure: 'revert' as const }
    const end = roll(broker.port, signedNext, wish, { sign })
    end.catch(() => {})
    await watcher.until(() => watcher.document?.state === 'soaking')
    expect((await command('revert')).rollout?.state).toBe('reverted')
    await expect(end).rejects.toMatchObject({ code: 'ousted' })
    expect(watcher.list).toMatchObject([{ version: '1.0.0', sig: expect.any(String) }])
  })

  test('of a signed release is never made without the key: boards that hold one would refuse it', async () => {
    await running(signedFirst, 0.1, { percent: 100, version: '1.1.0' })
    const reporter = new RecordingReporter()
    const wish = { ...RUNNING, onFailure: 'revert' as const }
    const { rollout: result } = await roll(broker.port, next, wish, {}, reporter)
    expect(result?.document).toMatchObject({ state: 'halted', revert: null })
    expect(reporter.lines.join('\n')).toMatch(/cannot be reverted, only halted: .*signing-key/)
    expect(watcher.list.at(-1)).toMatchObject({ type: 'fallback', sig: signedFirst.entry.sig })
    await expect(command('revert')).rejects.toMatchObject({ code: 'key-needed' })
  })

  test.each([
    ['is gone', ''],
    ['is damaged', 'no zlib stream']
  ])('whose release before %s disturbs nobody, and says what to do', async (_, payload) => {
    await roll(broker.port, first, undefined)
    const { end } = await rolling(next)
    await retain(broker, `mpypi/packages/release/${first.entry.pkg_sha256}`, payload)
    const sent = claimsAndManifests()
    await expect(command('revert')).rejects.toMatchObject({
      code: 'no-previous',
      message: expect.stringMatching(/^demo 1\.0\.0 is not .* publish it once more from its bundle/)
    })
    expect(claimsAndManifests()).toEqual(sent)
    await command('halt')
    await expect(end).rejects.toMatchObject({ code: 'ousted' })
  })
})

test('a halt during trials: boards that apply the release finish, the others drop it, and nothing begins', async () => {
  await running(first, 1)
  const { end } = await rolling(next)
  await watcher.until(() => watcher.withState(next.entry.pkg_sha256, 'trial').length > 0)
  await command('halt')
  await expect(end).rejects.toMatchObject({ code: 'ousted' })
  expect(watcher.document?.state).toBe('halted')
  expect(watcher.list).toMatchObject([
    { type: 'release', rollout: 0, pkg_sha256: next.entry.pkg_sha256 },
    { type: 'fallback', pkg_sha256: first.entry.pkg_sha256 }
  ])
  const { rev } = watcher.document!
  const over = [next, first].map(({ entry }) => `${entry.pkg_sha256} confirmed`)
  await watcher.until(() => [...watcher.lastSaid()].every((said) => over.includes(said)))
  const took = new Set(watcher.withState(next.entry.pkg_sha256, 'confirmed'))
  expect(took.size).toBeGreaterThan(0)
  expect(new Set(watcher.applied(next))).toEqual(took)
  expect(took.size).toBeLessThan(BOARDS)
  expect(watcher.document).toMatchObject({ state: 'halted', rev })
})

describe('a document that the broker has lost', () => {
  const lose = () => retain(broker, DOCUMENT, '')

  test('is written again by the publisher that has it', async () => {
    await running(first, 0.1)
    const { end } = await rolling(next)
    await lose()
    expect((await end).rollout?.document.state).toBe('complete')
    expect(watcher.document).toMatchObject({ state: 'complete', steps: [50, 100] })
  })

  test('is told of, and made again from the list by whoever stops or goes on', async () => {
    await roll(broker.port, first, undefined)
    const { end } = await rolling(next)
    await lose()
    const reporter = new RecordingReporter()
    const { rollout: adopted } = await command('status', undefined, reporter)
    expect(adopted).toMatchObject({ state: 'paused', id: 'adopted' })
    expect(reporter.lines.join('\n')).toContain(`The list of channel ${CHANNEL} is at 50 %`)
    await command('halt')
    await expect(end).rejects.toMatchObject({ code: 'ousted' })
    expect(watcher.document).toMatchObject({ state: 'halted', steps: [50, 100] })
    boards = await ProtocolBoards.start(broker.port, BOARDS, CHANNEL, 0.1)
    const { rollout: resumed } = await command('resume')
    expect(resumed?.state).toBe('complete')
    expect(watcher.list).toMatchObject([{ pkg_sha256: next.entry.pkg_sha256 }])
  })
})

describe('a publisher whose session the broker ends takes its channel again', () => {
  /** Ends the session that writes to the channel. */
  const cut = (): void => {
    const { clients } = broker.aedes as unknown as { clients: Record<string, { close(): void }> }
    clients[WRITER]!.close()
  }

  /** The rollout comes to its end. */
  async function expectComplete(end: ReturnType<typeof roll>): Promise<void> {
    expect((await end).rollout?.document).toMatchObject({
      state: 'complete',
      counts: { confirmed: BOARDS }
    })
    expect(watcher.document!.epoch).toBeGreaterThan(2)
  }

  test('where the lease that is given out is its former one, as at a node of NATS that has lost another', async () => {
    await running(first, 0.1)
    const { end } = await rolling(next)
    const { epoch } = watcher.document!
    const isLater = ({ topic, payload }: { topic: string; payload: Buffer | string }): boolean =>
      topic === LEASE && parseLease(Buffer.from(payload))!.epoch > epoch
    broker.aedes.authorizePublish = (_client, packet, done) => {
      if (isLater(packet)) packet.retain = false
      done(null)
    }
    broker.aedes.authorizeForward = (_client, packet) => (isLater(packet) ? null : packet)
    cut()
    await expectComplete(end)
  })

  test('where the list before is given out for too long, as at such a node', async () => {
    await running(first, 0.1)
    let sessions = 0
    broker.aedes.on('client', ({ id }) => (sessions += id === WRITER ? 1 : 0))
    broker.aedes.authorizePublish = (_client, packet, done) => {
      if (packet.topic === LIST && sessions === 1) packet.retain = false
      done(null)
    }
    const reporter = new RecordingReporter()
    await expectComplete(roll(broker.port, next, RUNNING, { staleMs: 0 }, reporter))
    expect(reporter.lines.join('\n')).toContain(
      `${LIST}, and gives out what was there before; allow`
    )
  })

  test('also when it lost the next session as soon as that had the lease', async () => {
    await running(first, 0.1)
    const { end } = await rolling(next)
    let cuts = 0
    broker.aedes.authorizeSubscribe = (client, subscription, done) => {
      // The writer reads the lease that it has just written.
      if (client?.id === WRITER && cuts === 0) {
        cuts += 1
        client.close()
      } else done(null, subscription)
    }
    cut()
    await expectComplete(end)
    expect(cuts).toBe(1)
  })
})

test('what boards say is asked for at QoS 0 in MQTT 3.1.1, as NATS may keep QoS 1 to itself when a node was lost', async () => {
  const asked = new Map<string, number>()
  broker.aedes.on('subscribe', (subscriptions, client) => {
    if (!client.id.startsWith('mpy-blox-')) return
    for (const { topic, qos } of subscriptions) asked.set(topic, qos)
  })
  await roll(broker.port, next, { ...RUNNING, stepTimeoutS: 0 })
  expect(asked.get('mpypi/nodes/+/status')).toBe(0)
  expect(new Set(asked.values())).toEqual(new Set([0]))
})

test('3,000 boards that connect at once cost the publisher neither messages nor timers', async () => {
  await roll(broker.port, first, undefined)
  const { end } = await rolling(next)
  const waiting = () => process.getActiveResourcesInfo().length
  const before = { sent: broker.published.length, waiting: waiting() }
  for (let number = 0; number < 3_000; number++) {
    const id = `esp32-${number}`
    const info = { device_id: id, channel: CHANNEL, mpy: 2310, packages: {} }
    await retain(broker, `mpypi/nodes/${id}/info`, JSON.stringify(info))
    await retain(broker, `mpypi/nodes/${id}/online`, '1')
  }
  await command('halt')
  // It has read all of it by then, as it is told on the same connection who has taken the channel.
  await expect(end).rejects.toMatchObject({ code: 'ousted' })
  expect(broker.published.length - before.sent).toBeLessThan(20)
  expect(waiting() - before.waiting).toBeLessThan(10)
})
