# Prints every configuration and state that Home Assistant gets to see, one JSON object a line.
import json

from homeassistant_entities import DEVICE, add_entities
from mpy_blox.homeassistant.announcement import config, config_topic, described
from mpy_blox.homeassistant import HomeAssistant
from mpy_blox.homeassistant.firmware import state


class Client:
    is_connected = False

    def __init__(self):
        self.will = self.began = None
        self.on_connect = []

    def add(self, consumer):
        pass


home = HomeAssistant(Client(), 'esp32-840d8ed29760', name='Greenhouse', device=DEVICE)
update = add_entities(home)['firmware']
for entity in home.entities:
    print(json.dumps({'topic': config_topic(home, entity),
                      'config': json.loads(config(home, entity, described(home)))}))
states = [state(update)]
update.progress, update.latest = 40, '1.4.0'
states.append(state(update))
update.installed = update.latest = None
states.append(state(update))
for each in states:
    print(json.dumps({'update_state': json.loads(each)}))
