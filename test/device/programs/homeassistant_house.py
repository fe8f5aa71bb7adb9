# A board with one entity of each kind: its options are those of the MQTT client. Prints what its
# actuators are told. A message to `house/{entity}` sets that entity to a JSON value, or fires it.
import asyncio
import json
import os

import ram_flash

ram_flash.mount(64)
os.mkdir('/lib')
os.mkdir('/lib/mpy_blox-1.3.0.dist-info')

from homeassistant_entities import DEVICE, add_entities
from mpy_blox import Config
from mpy_blox.homeassistant import HomeAssistant
from mpy_blox.homeassistant.announcement import will
from mpy_blox.mqtt import MQTTClient, WholeMessage
from mpy_blox.ota.channel import UpdateChannel

ID = 'esp32-840d8ed29760'
SETTINGS = {'homeassistant.update': 'mpy-blox', 'homeassistant.name': 'Greenhouse',
            'update.channel': 'stable'}


class House(WholeMessage):
    topic = 'house/+'

    def __init__(self, entities):
        self._entities = entities

    async def on_message(self, topic, payload, retained):
        entity = self._entities[topic.split('/')[1]]
        # A task: `set` may wait for an acknowledgement, which is not read meanwhile.
        asyncio.create_task(entity.fire() if hasattr(entity, 'fire')
                            else entity.set(json.loads(payload)))


async def main():
    options = json.loads(os.getenv('OPTIONS'))
    client = MQTTClient('house', '127.0.0.1', longest_delay=1, will=will(ID),
                        **options)
    home = HomeAssistant(client, ID, name='Greenhouse', device=DEVICE)
    client.add(House(add_entities(home)))
    UpdateChannel(client, Config(SETTINGS), ID).start()
    client.start()
    while True:
        await asyncio.sleep(60)


asyncio.run(main())
