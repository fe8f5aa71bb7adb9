import { expect } from '@jest/globals'
import { boardTest as test } from '../../support/serial-tools'
import { Unplugging } from '../../support/unplugging'

const INSTANTS = Number(process.env['PULLS'] ?? 200)
/** Boards wait more than they work: four of them keep two cores busy. */
const BOARDS = 4

/** @returns what went wrong: the instants after which a board did not boot or was not mended */
async function pullOften(count: number): Promise<object[]> {
  const unplugging = await Unplugging.start()
  const wrong: object[] = []
  try {
    for (let pulled = 0; pulled < count; pulled++) {
      const instant = Math.random()
      const result = await unplugging.pull(instant)
      if (!result.bootsBefore || !result.wholeAfter) wrong.push({ instant, ...result })
    }
  } finally {
    await unplugging.end()
  }
  return wrong
}

test(`a cable pulled at ${INSTANTS} random instants of deploy-lib leaves a board that boots and is mended by the next`, async () => {
  const each = Math.ceil(INSTANTS / BOARDS)
  const boards = await Promise.allSettled(Array.from({ length: BOARDS }, () => pullOften(each)))
  const whole = { status: 'fulfilled', value: [] }
  expect(boards).toEqual(boards.map(() => whole))
})
