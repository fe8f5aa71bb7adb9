import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import type { MicroPython } from '../../../action/virtual/micropython'
import { UpdatingBoard } from '../../device/ota/updating-board'
import { startNatsCluster } from '../../support/brokers'
import { interpreter } from '../../support/micropythons'
import { eventually } from '../../support/patience'
import { retained } from '../../support/retained'
import { SIGNER } from '../../support/key-pairs'

describe('A board at one node of a NATS JetStream cluster', () => {
  let micropython: MicroPython
  let cluster: Awaited<ReturnType<typeof startNatsCluster>>
  let fleet: UpdatingBoard
  let atBoards: string

  beforeAll(async () => {
    micropython = await interpreter('MicroPython')
    cluster = await startNatsCluster()
    const settings = { 'update.keys': [SIGNER.boardKey] }
    const [publishers, boards] = cluster.ports
    atBoards = `mqtt://127.0.0.1:${boards}`
    const broker = {
      url: `mqtt://127.0.0.1:${publishers}`,
      port: boards!,
      traffic: () => ({ toClientBytes: 0, fromClientBytes: 0 }),
      close: () => cluster.stop()
    }
    fleet = await UpdatingBoard.make(micropython, {}, { settings, broker })
  })
  afterAll(() => fleet.close())

  const release = (version: string) =>
    fleet.publishRelease({
      version,
      srcFiles: new Map([
        ['user_main.py', Buffer.from(`async def user_main():\n    print("${version}")\n`)],
        ['big.bin', randomBytes(150_000)]
      ]),
      signingKey: SIGNER.privatePem
    })

  test('installs a signed release that was sent to another before it came', async () => {
    await release('1.0.0')
    await eventually(
      async () => (await retained(atBoards)).has('mpypi/channels/stable') || undefined,
      () => 'the list has not come to the other node'
    )
    await fleet.board.start()
    await fleet.confirmed('1.0.0')
  })

  test('installs the next one while it is connected', async () => {
    await release('1.0.1')
    await fleet.confirmed('1.0.1')
    expect(fleet.board.log).toContain('1.0.1')
  })
})
