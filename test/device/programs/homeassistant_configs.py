# Prints every configuration that Home Assistant gets to see, one JSON object a line.
import json

from homeassistant_client import updates
from homeassistant_entities import DEVICE, add_entities
from mpy_blox.homeassistant.announcement import config, config_topic, described
from mpy_blox.homeassistant import HomeAssistant
from mpy_blox.ota import firmware

ID = 'esp32-840d8ed29760'


class Client:
    is_connected = False

    def __init__(self):
        self.will = self.began = None
        self.on_connect = []

    def add(self, consumer):
        pass


home = HomeAssistant(Client(), ID, name='Greenhouse', device=DEVICE)
add_entities(home)
for entity in home.entities:
    print(json.dumps({'topic': config_topic(home, entity),
                      'config': json.loads(config(home, entity, described(home)))}))
board = updates(None, ID, **{'homeassistant.update': 'mpy-blox', 'update.channel': 'stable',
                             'homeassistant.name': 'Greenhouse'})
print(json.dumps({'topic': firmware.topic(board), 'config': json.loads(firmware.config(board))}))
