# A client that remembers what was published, and a board in Home Assistant over it.
import asyncio

from mpy_blox.homeassistant import HomeAssistant

NODE = 'mpypi/nodes/esp32-1/'


class Client:
    # Remembers; `deliver` does what the broker would.
    def __init__(self, is_connected=True):
        self.is_connected = is_connected
        self.will = self.began = None
        self.on_connect = []
        self.consumers = []
        self.published = []
        self.retained = {}

    def add(self, consumer):
        self.consumers.append(consumer)

    async def publish(self, topic, payload, qos=0, retain=False):
        self.published.append((topic, payload, qos, retain))

    async def deliver(self, consumer_topic, topic, payload, retained=False):
        if retained:
            self.retained[topic] = payload
        for consumer in self.consumers:
            if consumer.topic == consumer_topic:
                sink = consumer.begin(topic, len(payload), retained)
                for at in range(0, len(payload) if sink else 0, 50):
                    sink.write(memoryview(payload)[at:at + 50])
                if sink:
                    await consumer.end(sink, topic, retained)
        await asyncio.sleep_ms(1)

    async def subscribe(self, consumer, again=False):
        if again and consumer.topic in self.retained:
            await self.deliver(consumer.topic, consumer.topic, self.retained[consumer.topic], True)

    def last(self, leaf):
        for topic, payload, _, _ in reversed(self.published):
            if topic.endswith(leaf):
                return payload
        raise AssertionError('nothing was published to ' + leaf)

    def topics(self):
        return [entry[0] for entry in self.published]


def board(is_connected=True):
    client = Client(is_connected)
    return client, HomeAssistant(client, 'esp32-1', name='Greenhouse')


async def command(client, entity, payload, retained=False):
    # `entity` as in topics: component-object_id
    await client.deliver(NODE + 'ha/+/set', NODE + 'ha/' + entity + '/set', payload, retained)
