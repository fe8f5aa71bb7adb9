# A client that remembers what was published, and a board in Home Assistant over it.
import asyncio

from mpy_blox import Config
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

    def add(self, consumer):
        self.consumers.append(consumer)

    async def publish(self, topic, payload, qos=0, retain=False):
        self.published.append((topic, payload, qos, retain))

    async def deliver(self, consumer_topic, topic, payload, retained=False):
        for consumer in self.consumers:
            if consumer.topic == consumer_topic:
                sink = consumer.begin(topic, len(payload), retained)
                for at in range(0, len(payload) if sink else 0, 50):
                    sink.write(memoryview(payload)[at:at + 50])
                if sink:
                    await consumer.end(sink, topic, retained)
        await asyncio.sleep_ms(1)

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


class Updates:
    # What announces the update entity needs of an update channel.
    prefix = 'mpypi'

    def __init__(self, client, device_id, settings):
        self.client = client
        self.device_id = device_id
        self.node = 'mpypi/nodes/%s/' % device_id
        self.config = Config(settings)
        self.waiting = {}


def updates(client, device_id='esp32-1', **settings):
    return Updates(client, device_id, settings)


async def command(client, entity, payload, retained=False):
    # `entity` as in topics: component-object_id
    await client.deliver(NODE + 'ha/+/set', NODE + 'ha/' + entity + '/set', payload, retained)
