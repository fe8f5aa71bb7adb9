import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Unplugging } from '../../support/unplugging'

const INSTANTS = 200

let unplugging: Unplugging
beforeAll(async () => (unplugging = await Unplugging.start()), 180_000)
afterAll(() => unplugging?.end())

test(`a cable pulled at ${INSTANTS} random instants of deploy-lib leaves a board that boots and is mended by the next`, async () => {
  for (let count = 0; count < INSTANTS; count++) {
    const instant = Math.random()
    const result = await unplugging.pull(instant)
    expect({ instant, ...result }).toEqual({ instant, bootsBefore: true, wholeAfter: true })
  }
}, 1_800_000)
