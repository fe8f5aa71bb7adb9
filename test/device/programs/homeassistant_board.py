# A board in Home Assistant: homeassistant_board.py PORT. Prints what its actuators are told.
import asyncio
import sys

import ram_flash

ram_flash.mount(16)

from mpy_blox.homeassistant.button import Button
from mpy_blox.homeassistant import HomeAssistant
from mpy_blox.homeassistant.announcement import will
from mpy_blox.homeassistant.light import Light
from mpy_blox.homeassistant.sensor import Sensor
from mpy_blox.homeassistant.switch import Switch
from mpy_blox.mqtt import MQTTClient


async def main():
    client = MQTTClient('ha-board', '127.0.0.1', int(sys.argv[1]), longest_delay=1,
                        will=will('esp32-1'))
    home = HomeAssistant(client, 'esp32-1', name='Greenhouse')
    temperature = Sensor(home, 'Temperature', unit='°C')
    Switch(home, 'Pump', on_change=lambda is_on: print('pump', is_on))
    Light(home, 'Lamp', dimmable=True, on_change=lambda level: print('lamp', level))
    done = asyncio.Event()
    Button(home, 'Stop', done.set)
    client.start()
    await client.connected()
    await temperature.set(21.5)
    await done.wait()
    await client.stop()


asyncio.run(main())
print('stopped')
