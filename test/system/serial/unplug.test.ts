import { expect } from '@jest/globals'
import { boardTest as test } from '../../support/serial-tools'
import { Unplugging } from '../../support/unplugging'

const INSTANTS = Number(process.env['PULLS'] ?? 200)

test(`a cable pulled at ${INSTANTS} random instants of deploy-lib leaves a board that boots and is mended by the next`, async () => {
  const unplugging = await Unplugging.start()
  try {
    for (let pulled = 0; pulled < INSTANTS; pulled++) {
      const instant = Math.random()
      const result = await unplugging.pull(instant)
      expect({ instant, ...result }).toEqual({ instant, bootsBefore: true, wholeAfter: true })
    }
  } finally {
    await unplugging.end()
  }
}, 900_000)
