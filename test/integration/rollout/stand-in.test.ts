import { expect, test } from '@jest/globals'
import { retain, startAedes } from '../../support/aedes'
import { ProtocolBoards } from '../../support/protocol-boards'
import { CHANNEL, releaseOf, Watcher } from '../../support/rolling'

const BOARDS = 6
/** Time enough from one thing that a board says to the next for a list to come in between. */
const UPDATE_S = 2
const LIST = `mpypi/channels/${CHANNEL}`

// What a rollout concludes from stand-ins is worth as much as they are like boards: docs/protocol.md, "Rollout".
test('stand-ins that have staged a release drop it when another list comes, and never speak of it again', async () => {
  const [first, next, revert, last] = [
    releaseOf('1.0.0'),
    releaseOf('1.1.0'),
    releaseOf('1.0.0', { nowMs: 1_800_000_000_000 }),
    releaseOf('1.2.0')
  ]
  const tell = ({ entry }: typeof next): Promise<void> =>
    retain(broker, LIST, JSON.stringify([entry]))
  const broker = await startAedes({
    onPublish: ({ payload }) => {
      const said = payload.toString()
      if (said.includes('"staged"') && said.includes(next.entry.pkg_sha256)) void tell(revert)
    }
  })
  const boards = await ProtocolBoards.start(broker.port, BOARDS, CHANNEL, UPDATE_S)
  const watcher = await Watcher.at(broker.port)
  const confirmed = ({ entry }: typeof next): Promise<void> =>
    watcher.confirmedBy(BOARDS, entry.pkg_sha256)
  try {
    await tell(first)
    await confirmed(first)
    await tell(next)
    await confirmed(revert)
    await tell(last)
    await confirmed(last)
    expect(watcher.applied(next)).toEqual([])
  } finally {
    boards.stop()
    await watcher.stop()
    await broker.end()
  }
})
