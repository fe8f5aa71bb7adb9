import { afterEach, describe, expect, test } from '@jest/globals'
import { Claim } from '../../../action/channel/claim'
import { connect } from '../../../action/channel/connection'
import { Topics } from '../../../action/channel/topics'
import { retain, startAedes, type TestBroker } from '../../support/aedes'
import { ProtocolBoards } from '../../support/protocol-boards'
import { RecordingReporter } from '../../support/recording-reporter'
import {
  CHANNEL,
  operate,
  OTHER_KEY,
  QUICK,
  releaseOf,
  roll,
  sign,
  SIGNING_KEY,
  Watcher
} from '../../support/rolling'

const BOARDS = 60
const LEASE = `mpypi/rollouts/${CHANNEL}/lease`
const LIST = `mpypi/channels/${CHANNEL}`
/** More than a broker gets that retains nothing. */
const MANY_READS = 4
/** Later than what comes at once, sooner than what is waited for where it matters. */
const LATE_MS = 120
/** What an update takes a board. */
const UPDATE_S = 0.1

let broker: TestBroker
let boards: ProtocolBoards | undefined
let watcher: Watcher
afterEach(async () => {
  boards?.stop()
  await watcher.stop()
  await broker.end()
})

/** Without boards. */
async function startAlone(): Promise<void> {
  broker = await startAedes()
  watcher = await Watcher.at(broker.port)
}

async function start(failing?: { percent: number; version: string }): Promise<void> {
  await startAlone()
  boards = await ProtocolBoards.start(broker.port, BOARDS, CHANNEL, UPDATE_S, failing)
}

const command = (name: string, signingKey?: string, more?: Parameters<typeof operate>[4]) =>
  operate(broker.port, name, signingKey, new RecordingReporter(), more)

const first = releaseOf('1.0.0')
/** A step that nobody takes pauses at once. */
const NOBODY = { steps: [50], soakS: 0, stepTimeoutS: 0 }

/** All boards run 1.0.0. */
async function startWithFirst(failing?: { percent: number; version: string }): Promise<void> {
  await start(failing)
  await roll(broker.port, first, undefined)
  await watcher.confirmedBy(BOARDS, first.entry.pkg_sha256)
}

describe('a rollout in steps', () => {
  test('gives each step the release, and the release before to everybody else', async () => {
    await startWithFirst()
    const next = releaseOf('1.1.0')
    const { rollout: result } = await roll(broker.port, next, { ...QUICK, steps: [10, 50] })
    expect(result?.document).toMatchObject({
      state: 'complete',
      counts: { boards: BOARDS, confirmed: BOARDS, failed: 0 }
    })
    expect(watcher.applied(next)).toHaveLength(BOARDS)
    const states = watcher.documents.map(({ state, step }) => `${state} ${step}`)
    expect([...new Set(states)]).toEqual([
      'complete 0',
      'planned 0',
      'running 0',
      'soaking 0',
      'running 1',
      'soaking 1',
      'running 2',
      'soaking 2',
      'complete 2'
    ])
  })

  test('of which too many boards fail is reverted: those that took it are back, the others never tried it', async () => {
    // So many that any half of the boards has more of them than a step may have.
    await startWithFirst({ percent: 40, version: '1.1.0' })
    const next = releaseOf('1.1.0')
    const { rollout: result } = await roll(broker.port, next, {
      ...QUICK,
      steps: [50],
      onFailure: 'revert'
    })
    expect(result?.document.state).toBe('reverted')
    const revert = result!.document.revert!.entry.pkg_sha256
    await watcher.confirmedBy(BOARDS, revert)
    const applied = new Set(watcher.applied(next))
    expect(applied.size).toBeLessThan(BOARDS)
    for (const id of watcher.withState(revert, 'applying')) expect(applied.has(id)).toBe(true)
    expect(watcher.list).toMatchObject([{ type: 'release', pkg_sha256: revert }])
    // By name: whoever failed, failed for a reason that is known.
    expect(result!.document.failed.every(({ code }) => code === 'rolled-back')).toBe(true)
  })

  test('is halted by somebody without a key, and its publisher says who it was', async () => {
    await startWithFirst()
    const next = releaseOf('1.1.0')
    const rolling = roll(broker.port, next, { soakS: 600, steps: [10] })
    rolling.catch(() => {})
    await watcher.until(() => watcher.document?.state === 'soaking')
    const { rollout: halted } = await command('halt')
    expect(halted?.state).toBe('halted')
    expect(watcher.list[0]).toMatchObject({ rollout: 0 })
    await expect(rolling).rejects.toMatchObject({
      code: 'ousted',
      // It may look before the document says so.
      message: expect.stringMatching(
        /has taken the channel lab, where the rollout is (soaking|halted)/
      )
    })
    await expect(roll(broker.port, releaseOf('1.2.0'), undefined)).rejects.toMatchObject({
      code: 'rollout-open'
    })
    const reverted = await command('revert')
    expect(reverted.rollout?.state).toBe('reverted')
    // Those that had confirmed are back; the others were never asked.
    expect(watcher.applied(next).length).toBeLessThan(BOARDS)
  })

  test('waits where the broker gives out the list before for a while, as a node of NATS that has lost another', async () => {
    await startWithFirst()
    let list: string | undefined
    let reads = 0
    broker.aedes.authorizePublish = (_client, packet, done) => {
      if (packet.topic === LIST && list === undefined) {
        list = packet.payload.toString()
        packet.retain = false
      }
      done(null)
    }
    broker.aedes.on('subscribe', ([{ topic } = { topic: '' }]) => {
      if (topic === LIST && list !== undefined && ++reads === MANY_READS)
        void retain(broker, LIST, list)
    })
    const { rollout: result } = await roll(broker.port, releaseOf('1.1.0'), {
      ...QUICK,
      steps: [50]
    })
    expect(result?.document).toMatchObject({ state: 'complete', counts: { confirmed: BOARDS } })
    expect(reads).toBeGreaterThanOrEqual(MANY_READS)
    // Once more for those that connected meanwhile.
    const isList = ({ topic, payload }: { topic: string; payload: Buffer | string }): boolean =>
      topic === LIST && payload.toString() === list
    expect(broker.published.filter(isList)).toHaveLength(2)
  })

  test('warns what two publishers may do on a broker that may be a NATS cluster, without nats-url', async () => {
    await startAlone()
    const reporter = new RecordingReporter()
    await roll(broker.port, first, NOBODY, {}, reporter)
    expect(reporter.lines.join('\n')).toContain('If it is a NATS cluster, give nats-url')
  })

  test('whose release before was damaged on the broker goes on with a warning: it cannot be reverted', async () => {
    await startAlone()
    await roll(broker.port, first, undefined)
    const { pkg_sha256 } = first.entry
    await retain(broker, `mpypi/packages/release/${pkg_sha256}`, 'no zlib stream')
    const reporter = new RecordingReporter()
    const wish = { ...NOBODY, onFailure: 'revert' as const }
    const { rollout: result } = await roll(broker.port, releaseOf('1.1.0'), wish, {}, reporter)
    expect(result?.document).toMatchObject({ state: 'paused', revert: null })
    expect(reporter.lines.join('\n')).toContain('cannot be reverted, only halted')
    await expect(command('revert')).rejects.toMatchObject({ code: 'no-previous' })
  })

  test('whose release before another key signed is not reverted with this one: anybody who may publish could have written it', async () => {
    await startAlone()
    await roll(broker.port, releaseOf('1.0.0', { signingKey: OTHER_KEY }), undefined)
    const reporter = new RecordingReporter()
    const wish = { ...NOBODY, onFailure: 'revert' as const }
    const next = releaseOf('1.1.0', { signingKey: SIGNING_KEY })
    const { rollout: result } = await roll(broker.port, next, wish, { sign }, reporter)
    expect(result?.document).toMatchObject({ state: 'paused', revert: null })
    expect(reporter.lines.join('\n')).toContain('was not signed with this key')
    await expect(command('revert', SIGNING_KEY)).rejects.toMatchObject({ code: 'no-previous' })
    expect(broker.published.filter(({ topic }) => topic.includes('/release/'))).toHaveLength(2)
  })

  test('that was signed is gone on with as it was signed, and with its key alone', async () => {
    await startAlone()
    const next = releaseOf('1.1.0', { signingKey: SIGNING_KEY })
    const again = (more = {}) =>
      roll(broker.port, next, undefined, more).then(({ rollout: result }) => result?.document)
    const { rollout: result } = await roll(broker.port, next, NOBODY, { sign })
    const running = { ...result!.document, state: 'running' as const }
    const left = (document: object): Promise<void> =>
      retain(broker, `mpypi/rollouts/${CHANNEL}`, JSON.stringify(document))
    await left({ ...running, steps: [100] })
    await expect(again({ sign })).rejects.toMatchObject({ code: 'rollout-forged' })
    await left(running)
    await expect(again()).rejects.toMatchObject({ code: 'key-needed' })
    expect(await again({ sign })).toMatchObject({ id: running.id, steps: [50, 100] })
  })

  test('that is stopped gives way where that is asked for', async () => {
    await startWithFirst({ percent: 100, version: '1.1.0' })
    const { rollout: result } = await roll(broker.port, releaseOf('1.1.0'), {
      ...QUICK,
      steps: [50]
    })
    expect(result?.document.state).toBe('halted')
    const { rollout: next } = await roll(
      broker.port,
      releaseOf('1.2.0'),
      { ...QUICK, steps: [50] },
      { supersede: true }
    )
    expect(next?.document.state).toBe('complete')
    expect(next?.document.previous?.entry.version).toBe('1.0.0')
  })

  test('sends as many messages whatever the number of boards, but for their own', async () => {
    await startWithFirst()
    const before = broker.published.length
    await roll(broker.port, releaseOf('1.1.0'), { ...QUICK, steps: [10, 50] })
    const sent = broker.published.slice(before).filter(({ topic }) => !topic.includes('/nodes/'))
    expect(sent.length).toBeLessThan(45)
  })
})

test.each(['status', 'pause', 'halt', 'revert'])(
  'how many failures are put up with is refused with %s, not passed over',
  async (name) => {
    await startAlone()
    await expect(command(name, undefined, { maxFailures: '3' })).rejects.toMatchObject({
      code: 'usage',
      message: `max-failures is for resume: leave it out with ${name}`
    })
  }
)

describe('of two publishers', () => {
  test('the second is told who holds the channel, and sends no list', async () => {
    await startWithFirst()
    const rolling = roll(
      broker.port,
      releaseOf('1.1.0'),
      { soakS: 600, steps: [10] },
      {
        by: 'owner/repo run 17',
        url: 'https://example.com/17',
        beatMs: 50
      }
    )
    rolling.catch(() => {})
    await watcher.until(() => watcher.document?.state === 'soaking')
    const list = JSON.stringify(watcher.list)
    await expect(roll(broker.port, releaseOf('1.2.0'), undefined)).rejects.toMatchObject({
      code: 'channel-held',
      message: expect.stringContaining('owner/repo run 17 (https://example.com/17)')
    })
    expect(JSON.stringify(watcher.list)).toBe(list)
    await command('halt')
    await expect(rolling).rejects.toMatchObject({ code: 'ousted' })
  })

  test('counts nothing that somebody says in the name of another board, and names who does', async () => {
    await startAlone()
    const { pkg_sha256: release } = first.entry
    const lies = {
      info: { channel: CHANNEL, device_id: 'b1' },
      online: 1,
      status: { release, version: '1.0.0', state: 'rejected', error: { code: 'hash', text: '' } }
    }
    for (const [kind, lie] of Object.entries(lies))
      await retain(broker, `mpypi/nodes/liar/${kind}`, JSON.stringify(lie))
    const reporter = new RecordingReporter()
    const { rollout: result } = await roll(broker.port, first, NOBODY, {}, reporter)
    expect(result?.document).toMatchObject({ failed: [], counts: { boards: 0, failed: 0 } })
    expect(reporter.lines.join('\n')).toContain('liar says that it is b1')
  })

  test('that a third one ousts, each is told by whom', async () => {
    await startAlone()
    const url = `mqtt://127.0.0.1:${broker.port}`
    const looks = await connect({ url }, new RecordingReporter())
    const topics = new Topics({ topicPrefix: 'mpypi' })
    const seize = (by: string): Promise<Claim> =>
      Claim.take(
        looks,
        topics,
        CHANNEL,
        { broker: { url }, by, seize: true },
        new RecordingReporter()
      )
    const { rollout: result } = await roll(broker.port, first, NOBODY)
    const [one, two, three] = [await seize('one'), await seize('two'), await seize('three')]
    for (const ousted of [one, two])
      await expect(ousted.write(result!.document)).rejects.toMatchObject({
        code: 'ousted',
        message: expect.stringMatching(/^three has taken the channel lab/)
      })
    await three.write(result!.document)
    for (const claim of [one, two, three]) await claim.release()
    await looks.close()
  })

  test('the second does not disturb the first, although the broker is late to tell who that is', async () => {
    let isLate = false
    broker = await startAedes({
      authorizeForward: (client, packet) => {
        if (!isLate || packet.topic !== LEASE) return packet
        isLate = false
        setTimeout(() => client.publish({ ...packet, qos: 0 }, () => {}), LATE_MS)
        return null
      }
    })
    watcher = await Watcher.at(broker.port)
    const url = `mqtt://127.0.0.1:${broker.port}`
    const looks = await connect({ url }, new RecordingReporter())
    const holding = { broker: { url }, by: 'owner/repo run 17', beatMs: 50 }
    const topics = new Topics({ topicPrefix: 'mpypi' })
    const claim = await Claim.take(looks, topics, CHANNEL, holding, new RecordingReporter())
    isLate = true
    await expect(roll(broker.port, first, undefined)).rejects.toMatchObject({
      code: 'channel-held',
      message: expect.stringContaining('owner/repo run 17')
    })
    const isLost = await Promise.race([claim.lost.then(() => true), looks.open()])
    await claim.release()
    await looks.close()
    expect(isLost).toBeUndefined()
  })
})
