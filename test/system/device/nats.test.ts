import { describe } from '@jest/globals'
import { startNatsCluster } from '../../support/brokers'
import { interpreters } from '../../support/micropythons'
import { mqttConversations } from '../../support/mqtt-conversations'

describe.each(interpreters)('over MQTT 3.1.1 (a NATS JetStream cluster), %s', (name) => {
  let cluster: Awaited<ReturnType<typeof startNatsCluster>>
  mqttConversations(name, 4, {
    start: async () => (cluster = await startNatsCluster()).ports[0]!,
    stop: async () => await cluster.stop()
  })
})
