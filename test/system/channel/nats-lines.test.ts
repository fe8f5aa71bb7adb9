import { afterAll, beforeAll, test } from '@jest/globals'
import { freePort, startNats, type RunningBroker } from '../../support/brokers'
import { DELAY_MS, firstAndAgain } from '../../support/hundred-packages'
import { ShapedProxy } from '../../support/shaped-proxy'

let broker: RunningBroker
let line: ShapedProxy
beforeAll(async () => {
  const port = await freePort()
  broker = await startNats([
    'server_name: alone',
    'jetstream { store_dir: "{folder}" }',
    `mqtt { listen: "127.0.0.1:${port}" }`
  ])
  line = await ShapedProxy.to(port, { delayMs: DELAY_MS })
})
afterAll(async () => {
  await line.close()
  await broker.stop()
})

test('over a line of 100 ms there and back, to NATS, a repeated publication sends nothing and waits for less than a first', () =>
  firstAndAgain(line.port))
