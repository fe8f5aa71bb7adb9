import { expect, test } from '@jest/globals'
import { startNatsCluster } from '../../support/brokers'
import { answered } from '../../support/patience'
import { ProtocolBoards } from '../../support/protocol-boards'
import { CHANNEL, QUICK, releaseOf, roll, Watcher } from '../../support/rolling'

const BOARDS = 20
const UPDATE_S = 1
/** A node may give out what was there before for two minutes (`STALE_MS`), which is longer than tests wait for an answer. */
const MOST_SIGNS = 400
const SIGN_MS = 1_000

test('a rollout in the middle of which a node of the NATS cluster is killed goes on by itself, and nothing is lost', async () => {
  const cluster = await startNatsCluster()
  const [publishers, killed, ofBoards] = [0, 1, 2] as const
  const port = cluster.ports[publishers]!
  const boards = await ProtocolBoards.start(cluster.ports[ofBoards]!, BOARDS, CHANNEL, UPDATE_S)
  const watcher = await Watcher.at(cluster.ports[ofBoards]!)
  let signs = 0
  const patience = setInterval(() => {
    if (++signs <= MOST_SIGNS) answered()
  }, SIGN_MS)
  try {
    await roll(port, releaseOf('1.0.0'), undefined)
    const rolling = roll(port, releaseOf('1.1.0'), { ...QUICK, steps: [50] })
    rolling.catch(() => {}) // told below
    await watcher.until(() => watcher.document?.state === 'running')
    await cluster.kill(killed)
    expect((await rolling).rollout?.document).toMatchObject({
      state: 'complete',
      counts: { boards: BOARDS, confirmed: BOARDS }
    })
  } finally {
    clearInterval(patience)
    boards.stop()
    await watcher.stop()
    await cluster.stop()
  }
})
