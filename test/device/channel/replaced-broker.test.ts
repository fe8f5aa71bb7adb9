import { afterEach, test } from '@jest/globals'
import { startBroker, type EmbeddedBroker } from '../../../action/virtual/broker'
import { interpreter, interpreters } from '../../support/micropythons'
import { RecordingReporter } from '../../support/recording-reporter'
import { UpdatingBoard } from '../ota/updating-board'
import { noticesNothing } from './replaced-broker'

let fleet: UpdatingBoard | undefined
let replacement: EmbeddedBroker | undefined
afterEach(async () => {
  await fleet?.close()
  await replacement?.close()
})

test.each(interpreters)(
  '%s: a channel that was brought back on another broker has nothing for a board that runs its release',
  async (name) => {
    fleet = await UpdatingBoard.make(await interpreter(name))
    const { broker } = fleet
    await noticesNothing(fleet, async () => {
      await broker.close()
      replacement = await startBroker({ port: broker.port }, new RecordingReporter())
    })
  }
)
