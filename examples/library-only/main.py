"""The building blocks without the framework: one's own main.py, no app.py, no settings.json."""

import asyncio
import logging

from mpy_blox import device_id
from mpy_blox.mqtt import MQTTClient, WholeMessage

logging.basicConfig(level=logging.INFO)


class Echo(WholeMessage):
    """Sends back what it receives."""

    topic = 'echo/in'

    async def on_message(self, topic, payload, retained):
        await client.publish('echo/out', payload, qos=1)


async def main():
    """Connects and stays connected; everything else is up to you."""
    client.add(Echo())
    client.start()
    await client.connected()
    logging.info('ready')
    while True:
        await asyncio.sleep(60)


client = MQTTClient(device_id(), '127.0.0.1')
asyncio.run(main())
