import { expect, test } from '@jest/globals'
import { startNatsCluster } from '../../support/brokers'
import { ProtocolBoards } from '../../support/protocol-boards'
import { CHANNEL, releaseOf, roll, Watcher } from '../../support/rolling'

const BOARDS = 20
const UPDATE_S = 1

test('a rollout goes on when a node of the NATS cluster is killed in the middle of it, and nothing is lost', async () => {
  const cluster = await startNatsCluster()
  const [publishers, killed, ofBoards] = [0, 1, 2] as const
  const port = cluster.ports[publishers]!
  const boards = await ProtocolBoards.start(cluster.ports[ofBoards]!, BOARDS, CHANNEL, UPDATE_S)
  const watcher = await Watcher.at(cluster.ports[ofBoards]!)
  try {
    await roll(port, releaseOf('1.0.0'), undefined)
    const next = releaseOf('1.1.0')
    const rolling = roll(port, next, { steps: [50], soakS: 0, stepTimeoutS: 600 })
    rolling.catch(() => {}) // told below
    await watcher.until(() => watcher.document?.state === 'running')
    await cluster.kill(killed)
    expect((await rolling).rollout?.document).toMatchObject({
      state: 'complete',
      counts: { boards: BOARDS, confirmed: BOARDS }
    })
    await watcher.until(() => watcher.document?.state === 'complete')
    expect(watcher.withState(next.entry.pkg_sha256, 'confirmed')).toHaveLength(BOARDS)
  } finally {
    boards.stop()
    await watcher.stop()
    await cluster.stop()
  }
})
