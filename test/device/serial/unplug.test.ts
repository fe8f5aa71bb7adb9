import { afterAll, beforeAll, expect } from '@jest/globals'
import { boardTest as test } from '../../support/serial-tools'
import { Unplugging } from '../../support/unplugging'

// The full 200 are in test/system/serial.
const INSTANTS = 5

let unplugging: Unplugging
beforeAll(async () => (unplugging = await Unplugging.start()))
afterAll(() => unplugging?.end())

test(`a cable pulled at ${INSTANTS} instants of deploy-lib leaves a board that boots and is mended by the next`, async () => {
  for (let instant = 0; instant < INSTANTS; instant++) {
    const result = await unplugging.pull((instant + 0.5) / INSTANTS)
    expect(result).toEqual({ bootsBefore: true, wholeAfter: true })
  }
})
