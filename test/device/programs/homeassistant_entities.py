# One entity of each kind, with the options that boards use.
from mpy_blox.homeassistant.binary_sensor import BinarySensor
from mpy_blox.homeassistant.button import Button
from mpy_blox.homeassistant.light import Light
from mpy_blox.homeassistant.number import Number
from mpy_blox.homeassistant.sensor import Sensor
from mpy_blox.homeassistant.switch import Switch
from mpy_blox.homeassistant.text import Text
from mpy_blox.homeassistant.trigger import DeviceTrigger

DEVICE = {'model': 'ESP32', 'sw_version': '1.4.0', 'suggested_area': 'Garden'}


def add_entities(home, told=print):
    # `told` gets what each entity is told: its name and the value.
    def on(name):
        return lambda *value: told(name, *value)

    return {
        'temperature': Sensor(home, 'Temperature', unit='°C', device_class='temperature',
                              state_class='measurement'),
        'door': BinarySensor(home, 'Door', device_class='door'),
        'pump': Switch(home, 'Pump', icon='mdi:pump', on_change=on('pump')),
        'feed': Button(home, 'Feed', on('feed')),
        'target': Number(home, 'Target', low=5, high=30, step=0.5, unit='°C', value=20,
                         on_change=on('target')),
        'lamp': Light(home, 'Lamp', on_change=on('lamp')),
        'dimmed_lamp': Light(home, 'Dimmed lamp', dimmable=True, on_change=on('dimmed_lamp')),
        'sign': Text(home, 'Sign', longest=20, value='Open', on_change=on('sign')),
        'doorbell': DeviceTrigger(home, 'button_short_press', 'button_1'),
    }
