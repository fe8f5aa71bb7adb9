import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { Board } from '../../../action/serial/board'
import { sync } from '../../../action/serial/sync'
import { SerialBoard, serialTools } from '../../support/serial-board'
import { RecordingReporter } from '../../support/recording-reporter'

let board: SerialBoard | undefined
beforeAll(async () => void (await serialTools()), 120_000)
afterEach(async () => {
  await board?.stop()
  board = undefined
})

const library = (version: string) =>
  new Map(
    Array.from({ length: 12 }, (_, index) => [
      `lib/thing/m${index}.py`,
      Buffer.from(`"""Module ${index}."""\n`.repeat(20 + 40 * index) + `V = '${version}'\n`)
    ])
  )

test('tells who the board is', async () => {
  board = await SerialBoard.start({ deviceId: 'esp32-0011223344aa' })
  const client = await Board.open(board.path)
  expect(client.identity).toMatchObject({ deviceId: 'esp32-0011223344aa', deflate: true })
  await client.close()
})

test.each(['plain', 'uart', 'jtag'] as const)(
  'brings files over a %s cable, whole',
  async (model) => {
    board = await SerialBoard.start({ model })
    const client = await Board.open(board.path)
    const files = library('1')
    const first = await sync(client, { files }, new RecordingReporter())
    expect(first.written).toEqual([...files.keys()])
    const second = await sync(client, { files }, new RecordingReporter())
    expect(second.written).toEqual([])
    await client.close()
    expect([...(await board.tree()).keys()].sort()).toEqual([...files.keys()].sort())
    expect(await board.lostBytes()).toBe(0)
  }
)
