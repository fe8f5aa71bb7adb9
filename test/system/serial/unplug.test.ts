import { expect } from '@jest/globals'
import { boardTest as test } from '../../support/serial-tools'
import { Unplugging } from '../../support/unplugging'

const BOARDS = 4
const INSTANTS = 200

test(`a cable pulled at ${INSTANTS} random instants of deploy-lib leaves a board that boots and is mended by the next`, async () => {
  await Promise.all(Array.from({ length: BOARDS }, () => pullOften(INSTANTS / BOARDS)))
}, 900_000)

async function pullOften(count: number): Promise<void> {
  const unplugging = await Unplugging.start()
  try {
    for (let pulled = 0; pulled < count; pulled++) {
      const instant = Math.random()
      const result = await unplugging.pull(instant)
      expect({ instant, ...result }).toEqual({ instant, bootsBefore: true, wholeAfter: true })
    }
  } finally {
    await unplugging.end()
  }
}
