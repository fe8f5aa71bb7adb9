"""As much of ``MQTTClient`` as a download uses, over what a broker would retain."""

import asyncio
import struct


class RetainedClient:
    is_connected = True

    def __init__(self, retained):
        # By topic.
        self.retained = retained
        self.fetched = []
        self.granted = {}
        # Subscriptions that stand, and most of them at a time.
        self.standing = self.most_standing = 0

    def add(self, consumer):
        self.fetched.append(consumer.topic)
        self.standing += 1
        self.most_standing = max(self.most_standing, self.standing)
        if consumer.topic in self.retained:
            asyncio.create_task(deliver(consumer, self.retained[consumer.topic]))

    async def publish(self, topic, payload, qos=0, retain=False):
        pass

    async def unsubscribe(self, consumer):
        self.standing -= 1


def packed(data):
    """A zlib stream of one stored block, with a window of 1 KB (RFC 1950, RFC 1951 §3.2.4)."""
    a, b = 1, 0
    for c in data:
        a = (a + c) % 65521
        b = (b + a) % 65521
    head = struct.pack('<BBBHH', 0x28, 0x15, 1, len(data), len(data) ^ 0xffff)
    return head + data + struct.pack('>HH', b, a)


async def deliver(consumer, payload):
    sink = consumer.begin(consumer.topic, len(payload), True)
    if sink:
        sink.write(payload)
        await consumer.end(sink, consumer.topic, True)
