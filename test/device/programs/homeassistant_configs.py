# Prints every configuration and state that Home Assistant gets to see, one JSON object a line.
import json

from homeassistant_entities import DEVICE, add_entities
from mpy_blox.homeassistant.discovery import HomeAssistant


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
    print(json.dumps({'topic': home.config_topic(entity), 'config': home.config(entity)}))
states = [update.state()]
update._busy, update._progress, update._latest = True, 40, '1.4.0'
states.append(update.state())
update._installed = update._latest = None
states.append(update.state())
for state in states:
    print(json.dumps({'update_state': state}))
