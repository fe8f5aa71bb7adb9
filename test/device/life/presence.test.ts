import { afterEach, describe, expect, test } from '@jest/globals'
import { interpreter, interpreters } from '../../support/micropythons'
import { eventually } from '../../support/patience'
import { UpdatingBoard } from '../ota/updating-board'

describe.each(interpreters)('Two boards with one id, with %s', (name) => {
  const boards: UpdatingBoard[] = []
  afterEach(async () => {
    for (const board of boards.splice(0).reverse()) await board.close()
  })

  test('tell that their session is taken over again and again', async () => {
    const micropython = await interpreter(name)
    const first = await UpdatingBoard.make(micropython, {}, { speed: 60 })
    boards.push(first)
    const settings = { 'mqtt.port': first.broker.port }
    const second = await UpdatingBoard.make(micropython, {}, { speed: 60, settings })
    boards.push(second)
    await Promise.all([first.board.start(), second.board.start()])
    const taken = await eventually(
      () => first.info?.['taken_over'] as number | undefined,
      () => `${JSON.stringify(first.info)}\n${first.board.log.slice(-20).join('\n')}`
    )
    expect(taken).toBeGreaterThanOrEqual(4)
  })
})
