"""An application: a lamp that is switched, and a message every minute, over MQTT."""

import asyncio
import logging
import time

from mpy_blox import app
from mpy_blox.mqtt import WholeMessage

log = logging.getLogger('greenhouse')


class Lamp(WholeMessage):
    """`greenhouse/lamp/set` takes `ON` and `OFF`."""

    topic = 'greenhouse/lamp/set'

    async def on_message(self, topic, payload, retained):
        log.info('lamp %s', payload.decode())
        await app.client.publish('greenhouse/lamp', payload, qos=1, retain=True)


async def user_main():
    """Started by the framework once the board is up; the network may still be away."""
    app.client.add(Lamp())
    while True:
        await app.client.publish('greenhouse/uptime', str(time.ticks_ms() // 1000))
        await asyncio.sleep(60)
