import { afterAll, beforeAll, test } from '@jest/globals'
import { startNatsOfMqtt, type RunningBroker } from '../../support/brokers'
import { DELAY_MS, waitsLittle } from '../../support/hundred-packages'
import { ShapedProxy } from '../../support/shaped-proxy'

let broker: RunningBroker
let line: ShapedProxy
beforeAll(async () => {
  broker = await startNatsOfMqtt()
  line = await ShapedProxy.to(broker.port, { delayMs: DELAY_MS })
})
afterAll(async () => {
  await line.close()
  await broker.stop()
})

test('over a long line, to NATS, a first publication of 100 packages waits for at most twice the round trips of a bare upload, and a repeated one sends nothing in fewer', () =>
  waitsLittle(line))
