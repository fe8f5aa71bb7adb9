"""Stands for the MQTT client: the broker's retained messages are a folder of the host."""

import asyncio

from trees import host_tree

_RETAINED = {path[1:].replace('%', '/'): payload
             for path, payload in host_tree('topics').items()}


class Client:
    """As much of ``MQTTClient`` as the update channel uses."""

    def __init__(self):
        self.on_connect = []
        self.is_connected = True
        self._consumers = []
        self._is_open = False
        self.granted = {}

    def add(self, consumer):
        if self._is_open:
            asyncio.create_task(self._deliver(consumer))
        else:
            self._consumers.append(consumer)

    async def stop(self):
        pass

    async def publish(self, topic, payload, qos=0, retain=False):
        await asyncio.sleep_ms(0)

    async def connect(self):
        self._is_open = True
        self.granted = {consumer.topic: 1 for consumer in self._consumers}
        for callback in self.on_connect:
            callback()
        for consumer in self._consumers:
            if not getattr(consumer, 'is_held', False):
                asyncio.create_task(self._deliver(consumer))

    async def unsubscribe(self, consumer):
        pass

    async def _deliver(self, consumer):
        if consumer.topic not in _RETAINED:
            return
        payload = memoryview(_RETAINED[consumer.topic])
        sink = consumer.begin(consumer.topic, len(payload), True)
        for at in range(0, len(payload) if sink else 0, 512):
            sink.write(payload[at:at + 512])
            await asyncio.sleep_ms(0)
        if sink:
            await consumer.end(sink, consumer.topic, True)
