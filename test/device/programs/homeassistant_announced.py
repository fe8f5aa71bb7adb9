# What a board announced once and does not make any more, over a client that remembers.
import asyncio
import os

import ram_flash

ram_flash.mount(16)

from check import contains, equal
from homeassistant_client import NODE, board
from mpy_blox.homeassistant.sensor import Sensor
from mpy_blox.homeassistant.switch import Switch
from mpy_blox.homeassistant.trigger import DeviceTrigger

PUMP = ('homeassistant/switch/esp32-1/pump/config', NODE + 'ha/switch-pump/state')


async def boot(*names):
    """A boot whose application makes a sensor per name, until they are announced."""
    client, home = board()
    for name in names:
        Sensor(home, name)
    await asyncio.sleep_ms(5)
    client.published.clear()
    return client, home


def cleared(client):
    return [topic for topic, payload, _, retain in client.published if retain and not payload]


async def test_what_a_release_drops_disappears():
    client, home = board()
    Sensor(home, 'Temperature')
    Switch(home, 'Pump')
    await asyncio.sleep_ms(5)
    client, home = await boot('Temperature')
    equal(cleared(client), [])
    await home.drop_others()
    equal(cleared(client), list(PUMP))
    client.published.clear()
    await home.drop_others()
    equal(client.published, [])


async def test_what_a_release_that_was_rolled_back_had_made_disappears():
    # Announced, and reset long before the minute is over.
    await boot('Temperature', 'Trial')
    client, home = await boot('Temperature')
    await home.drop_others()
    equal(cleared(client), ['homeassistant/sensor/esp32-1/trial/config',
                            NODE + 'ha/sensor-trial/state'])


async def test_it_disappears_by_itself_once_the_application_has_had_a_minute():
    await boot('Temperature', 'Humidity')
    slept = []

    def hurried(ms):
        slept.append(ms)
        return sleep_ms(0)

    sleep_ms, asyncio.sleep_ms = asyncio.sleep_ms, hurried
    try:
        client, home = board()
        Sensor(home, 'Temperature')
        await sleep_ms(5)
    finally:
        asyncio.sleep_ms = sleep_ms
    contains(slept, 60000)
    equal(cleared(client), ['homeassistant/sensor/esp32-1/humidity/config',
                            NODE + 'ha/sensor-humidity/state'])


async def test_another_kind_of_entity_by_the_same_name_stays_alone():
    await boot('Temperature', 'Valve')
    client, home = board()
    Sensor(home, 'Temperature')
    Switch(home, 'Valve')
    await asyncio.sleep_ms(5)
    await home.drop_others()
    equal(cleared(client)[0], 'homeassistant/sensor/esp32-1/valve/config')
    equal(len(cleared(client)), 2)
    client, home = await boot('Temperature')
    await home.drop_others()


async def test_a_trigger_disappears_too():
    client, home = board()
    DeviceTrigger(home, 'button_short_press', 'button_1')
    await asyncio.sleep_ms(5)
    client, home = await boot('Temperature')
    await home.drop_others()
    equal(cleared(client)[0],
          'homeassistant/device_automation/esp32-1/button_1-button_short_press/config')


async def test_nothing_is_written_where_nothing_has_changed():
    await boot('Temperature')
    before = os.stat('/.homeassistant')
    client, home = await boot('Temperature')
    await home.drop_others()
    equal(os.stat('/.homeassistant'), before)


async def test_a_half_written_note_is_written_again():
    with open('/.homeassistant', 'w') as file:
        file.write('homeassistant/sensor/esp32-1/temp')
    await boot('Temperature')
    await boot('Temperature')
    client, home = await boot()
    await home.drop_others()
    equal(cleared(client)[:1], ['homeassistant/sensor/esp32-1/temperature/config'])
