import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { retain, startAedes, type TestBroker, type TestBrokerOptions } from '../../support/aedes'
import { ProtocolBoards } from '../../support/protocol-boards'
import { retained } from '../../support/retained'
import { CHANNEL, QUICK, releaseOf, roll, Watcher } from '../../support/rolling'

const BOARDS = 6
const INDEX = 'mpypi/packages/index/demo'

let broker: TestBroker
let watcher: Watcher
let boards: ProtocolBoards
let onPublish: TestBrokerOptions['onPublish']
beforeEach(async () => {
  onPublish = undefined
  broker = await startAedes({ onPublish: (packet, aedes) => onPublish?.(packet, aedes) })
  watcher = await Watcher.at(broker.port)
  boards = await ProtocolBoards.start(broker.port, BOARDS, CHANNEL, 0.1, {
    percent: 100,
    version: '6.6.6'
  })
})
afterEach(async () => {
  boards.stop()
  await watcher.stop()
  await broker.end()
})

const manifestsSent = (): string[] => [
  ...new Set(
    broker.published.map(({ topic }) => topic).filter((topic) => /\/release\//.test(topic))
  )
]

/** As a broker that is killed, and had not saved yet what it had acknowledged. */
async function killed(lost: string[]): Promise<void> {
  await broker.die()
  for (const topic of lost) await retain(broker, topic, '')
  await broker.revive()
}

/** Of these topics, those on which nothing is retained. */
async function lacking(topics: string[]): Promise<string[]> {
  const there = await retained(`mqtt://127.0.0.1:${broker.port}`)
  return topics.filter((topic) => !there.has(topic))
}

test('in a rollout: what was acknowledged and is gone is sent again, the revert too', async () => {
  const first = releaseOf('1.0.0')
  await roll(broker.port, first, undefined)
  await watcher.confirmedBy(BOARDS, first.entry.pkg_sha256)
  const before = manifestsSent()
  const bad = releaseOf('6.6.6')
  const wish = { ...QUICK, steps: [50], soakS: 0, onFailure: 'revert' as const }
  const end = roll(broker.port, bad, wish)
  await watcher.until(() => watcher.document?.state === 'running')
  const sent = manifestsSent().filter((topic) => !before.includes(topic))
  expect(sent).toHaveLength(2)
  await killed([...sent, INDEX])
  expect((await end).rollout?.document.state).toBe('reverted')
  expect(await lacking([...sent, INDEX])).toEqual([])
})

test('before boards are told: no list goes out that names what is gone', async () => {
  const next = releaseOf('1.1.0')
  const manifest = `mpypi/packages/release/${next.entry.pkg_sha256}`
  let kills = 0
  onPublish = ({ topic }) => {
    // The channel is claimed with it under way.
    if (topic !== manifest || kills > 0) return
    kills += 1
    setImmediate(() => void killed([manifest, INDEX]))
  }
  await roll(broker.port, next, undefined)
  expect(kills).toBe(1)
  expect(await lacking([manifest, INDEX])).toEqual([])
  await watcher.confirmedBy(BOARDS, next.entry.pkg_sha256)
})
