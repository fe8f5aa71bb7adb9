"""An update channel over a broker's retained messages, and what a board says over it."""

import asyncio
import json
import os

from fast_clock import seconds
from mpy_blox import Listener
from mpy_blox.ota.channel import UpdateChannel
from retained import RetainedClient, deliver


class Client(RetainedClient):
    def __init__(self):
        super().__init__({})
        self.on_connect = []
        self.statuses = []
        # Called with each status, as it is published.
        self.on_status = None
        self._consumers = []

    def add(self, consumer):
        if isinstance(consumer, Listener):
            self._consumers.append(consumer)
        else:
            super().add(consumer)

    async def publish(self, topic, payload, qos=0, retain=False):
        if topic.endswith('/status'):
            status = json.loads(payload)
            self.statuses.append((seconds(), status))
            if self.on_status:
                await self.on_status(status)

    async def stop(self):
        pass

    async def send_list(self, entries):
        await deliver(self._consumers[0], json.dumps(entries).encode())

    def times(self, state):
        return [when for when, status in self.statuses if status['state'] == state]


async def board(**settings):
    """A client, and a channel that listens on it; of the one before nothing is left."""
    for name in ('list.channel', 'list.channel.settled', 'first', 'bad'):
        try:
            os.remove('/.update/' + name)
        except OSError:
            pass
    client = Client()
    settings.update({'update.channel': 'stable', 'update.auto_update': True})
    updates = UpdateChannel(client, settings, 'esp32-01')
    updates.start()
    return client, updates


async def idle(updates):
    """Waits until there is nothing to do."""
    while updates.busy or updates.waiting:
        await asyncio.sleep(10)
