import { describe } from '@jest/globals'
import { startMosquitto, type RunningBroker } from '../../support/brokers'
import { interpreters } from '../../support/micropythons'
import { mqttConversations } from '../../support/mqtt-conversations'

describe.each(interpreters)('over MQTT 5 (Mosquitto), %s', (name) => {
  let broker: RunningBroker
  mqttConversations(name, 5, {
    start: async () => (broker = await startMosquitto()).port,
    stop: async () => await broker.stop()
  })
})
