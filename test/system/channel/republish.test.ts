import { afterEach, test } from '@jest/globals'
import { noticesNothing } from '../../device/channel/replaced-broker'
import { UpdatingBoard } from '../../device/ota/updating-board'
import { isBroughtBack } from '../../integration/commands/brought-back'
import { startMosquitto, startNatsOfMqtt, type RunningBroker } from '../../support/brokers'
import { interpreter } from '../../support/micropythons'

const undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const work of undo.splice(0).reverse()) await work()
})

const begun = async <Broker extends RunningBroker>(start: Promise<Broker>): Promise<Broker> => {
  const broker = await start
  undo.push(() => broker.stop())
  return broker
}
const at = (port: number): string => `mqtt://127.0.0.1:${port}`

test('A channel of Mosquitto is brought back on NATS, where nobody has a broker like the lost one any more', async () => {
  const lost = await begun(startMosquitto())
  const fresh = await begun(startNatsOfMqtt())
  await isBroughtBack(at(lost.port), at(fresh.port))
})

test('A board notices nothing when its Mosquitto has lost everything, and its channel is brought back', async () => {
  const lost = await begun(startMosquitto())
  const { port } = lost
  const traffic = () => ({ toClientBytes: 0, fromClientBytes: 0 })
  const broker = { url: at(port), port, traffic, close: () => Promise.resolve() }
  const fleet = await UpdatingBoard.make(await interpreter('MicroPython'), {}, { broker })
  undo.push(() => fleet.close())
  await noticesNothing(fleet, async () => {
    await lost.kill()
    await begun(lost.begin())
  })
})
