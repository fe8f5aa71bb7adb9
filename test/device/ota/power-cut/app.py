"""The application of the power-cut test: the real update channel, and a check at every boot."""

import asyncio
import json

import harness
from mpy_blox.ota.channel import UpdateChannel
from pieces import one, two

VERSION = 'A'


def run():
    asyncio.run(main())


async def main():
    versions = {VERSION, one.VERSION, two.VERSION, _settings()['version']}
    if len(versions) != 1:
        raise harness.Broken('a mix: %s' % versions)
    harness.booted(VERSION, harness.run.main)
    client = harness.Client()
    updates = UpdateChannel(client, _settings(), 'esp32-01')
    updates.start()
    await client.connect()
    while True:
        await asyncio.sleep_ms(0)
        harness.look(updates)


def _settings():
    with open('/settings.json') as file:
        return json.load(file)
