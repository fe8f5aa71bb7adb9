import { expect, test } from '@jest/globals'
import { startAedes } from '../../support/aedes'
import { ProtocolBoards } from '../../support/protocol-boards'
import { CHANNEL, QUICK, releaseOf, roll, Watcher } from '../../support/rolling'

const BOARDS = 12
const CUTS = 20
const WISH = { ...QUICK, steps: [50] }

test(`a publisher that loses its connections at ${CUTS} points goes on by itself, or when it is run again`, async () => {
  let left = Infinity
  const broker = await startAedes({
    onPublish: ({ topic }, { aedes }) => {
      if (topic.includes('/nodes/') || --left !== 0) return
      const { clients } = aedes as unknown as {
        clients: Record<string, { id: string; close(): void }>
      }
      for (const client of Object.values(clients))
        if (client.id.startsWith('mpy-blox-')) client.close()
    }
  })
  const boards = await ProtocolBoards.start(broker.port, BOARDS, CHANNEL, 0.05)
  const watcher = await Watcher.at(broker.port)
  try {
    await roll(broker.port, releaseOf('1.0.0'), undefined)
    let again = 0
    for (let cut = 1; cut <= CUTS; cut++) {
      const next = releaseOf(`1.${cut}.0`)
      left = cut
      let result = await roll(broker.port, next, WISH).catch(() => undefined)
      left = Infinity
      if (!result) {
        again += 1
        result = await roll(broker.port, next, WISH)
      }
      if (result.rollout) expect(result.rollout.document.state).toBe('complete')
      await watcher.confirmedBy(BOARDS, next.entry.pkg_sha256)
      expect(watcher.document).toMatchObject({ state: 'complete' })
    }
    process.stdout.write(`${CUTS} cuts, ${again} of which needed another run\n`)
  } finally {
    boards.stop()
    await watcher.stop()
    await broker.end()
  }
})
