import { describe } from '@jest/globals'
import { startAedes, type TestBroker } from '../../support/aedes'
import { interpreters } from '../../support/micropythons'
import { mqttConversations } from '../../support/mqtt-conversations'

describe.each(interpreters)('over MQTT 3.1.1 (Aedes), %s', (name) => {
  let broker: TestBroker
  mqttConversations(name, 4, {
    start: async () => (broker = await startAedes()).port,
    stop: async () => {
      broker.aedes.close()
      await broker.die()
    }
  })
})
