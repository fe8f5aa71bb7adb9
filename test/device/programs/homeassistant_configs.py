# Prints every configuration and state that Home Assistant gets to see, one JSON object a line.
import json

from mpy_blox.homeassistant.binary_sensor import BinarySensor
from mpy_blox.homeassistant.button import Button
from mpy_blox.homeassistant.discovery import HomeAssistant
from mpy_blox.homeassistant.light import Light
from mpy_blox.homeassistant.number import Number
from mpy_blox.homeassistant.sensor import Sensor
from mpy_blox.homeassistant.switch import Switch
from mpy_blox.homeassistant.text import Text
from mpy_blox.homeassistant.trigger import DeviceTrigger
from mpy_blox.homeassistant.update import Update


class Client:
    is_connected = False

    def __init__(self):
        self.on_connect = []

    def add(self, consumer):
        pass


home = HomeAssistant(Client(), 'esp32-840d8ed29760', name='Greenhouse',
                     device={'model': 'ESP32', 'sw_version': '1.4.0', 'suggested_area': 'Garden'})
Sensor(home, 'Temperature', unit='°C', device_class='temperature', state_class='measurement')
BinarySensor(home, 'Door', device_class='door', off_delay=5)
Switch(home, 'Pump', icon='mdi:pump')
Button(home, 'Feed', print)
Number(home, 'Target', low=5, high=30, step=0.5, unit='°C')
Light(home, 'Lamp')
Light(home, 'Dimmed lamp', dimmable=True)
Text(home, 'Sign', longest=20)
DeviceTrigger(home, 'button_short_press', 'button_1')
update = Update(home, channel='stable', installed='1.3.0')
for entity in home.entities:
    print(json.dumps({'topic': home.config_topic(entity), 'config': home.config(entity)}))
states = [update.state()]
update._busy, update._progress, update._latest = True, 40, '1.4.0'
states.append(update.state())
update._installed = update._latest = None
states.append(update.state())
for state in states:
    print(json.dumps({'update_state': state}))
