# Home Assistant entities over a client that remembers what was published.
import asyncio
import json

import ram_flash

ram_flash.mount(16)

from check import contains, equal, logged, raises
from homeassistant_client import NODE, Client, board, command
from mpy_blox.homeassistant.announcement import config, config_topic, will
from mpy_blox.homeassistant.binary_sensor import BinarySensor
from mpy_blox.homeassistant.button import Button
from mpy_blox.homeassistant import HomeAssistant
from mpy_blox.homeassistant.light import Light
from mpy_blox.homeassistant.number import Number
from mpy_blox.homeassistant.sensor import Sensor
from mpy_blox.homeassistant.switch import Switch
from mpy_blox.homeassistant.text import Text
from mpy_blox.homeassistant.trigger import DeviceTrigger


async def test_everything_is_announced_at_each_connection_and_states_after_configurations():
    client, home = board(is_connected=False)
    sensor = Sensor(home, 'Temperature')
    Switch(home, 'Pump')
    await sensor.set(21)
    equal(client.published, [])
    client.is_connected = True
    for _ in range(2):
        client.on_connect[0]()
        await asyncio.sleep_ms(5)
    equal(client.topics()[:5], [
        'homeassistant/sensor/esp32-1/temperature/config',
        'homeassistant/switch/esp32-1/pump/config',
        NODE + 'online', NODE + 'ha/sensor-temperature/state', NODE + 'ha/switch-pump/state'])
    equal(len(client.published), 10)


async def test_configurations_and_states_are_retained():
    client, home = board()
    await Sensor(home, 'Temperature').set(1)
    await asyncio.sleep_ms(5)
    for _, _, _, retain in client.published:
        assert retain


async def test_it_announces_again_when_home_assistant_comes_up():
    client, home = board()
    Sensor(home, 'Temperature')
    await asyncio.sleep_ms(5)
    client.published.clear()
    await client.deliver('homeassistant/status', 'homeassistant/status', b'offline')
    await client.deliver('homeassistant/status', 'homeassistant/status', b'online', retained=True)
    equal(client.published, [])
    announce, delays = home.announce, []
    home.announce = delays.append
    await client.deliver('homeassistant/status', 'homeassistant/status', b'online')
    assert 0 <= delays[0] <= 5100, delays
    announce()
    await asyncio.sleep_ms(5)
    contains(client.topics(), 'homeassistant/sensor/esp32-1/temperature/config')


async def test_a_binary_sensor_shows_on_and_off():
    client, home = board()
    door = BinarySensor(home, 'Door')
    await door.set(1)
    equal(client.last('door/state'), 'ON')
    await door.set(False)
    equal((client.last('door/state'), door.is_on), ('OFF', False))


async def test_an_entity_made_later_is_announced_at_once():
    client, home = board()
    Sensor(home, 'Late')
    await asyncio.sleep_ms(5)
    contains(client.topics(), 'homeassistant/sensor/esp32-1/late/config')


async def test_an_entity_made_while_others_are_announced_is_not_forgotten():
    client, home = board()
    publish = client.publish

    async def acknowledged_late(*args, **kwargs):
        await publish(*args, **kwargs)
        await asyncio.sleep_ms(5)

    client.publish = acknowledged_late
    Sensor(home, 'Early')
    await asyncio.sleep_ms(2)
    Sensor(home, 'Late')
    late = 'homeassistant/sensor/esp32-1/late/config'
    for _ in range(200):
        if late in client.topics():
            break
        await asyncio.sleep_ms(10)
    contains(client.topics(), late)


async def test_without_ram_for_it_everything_is_announced_later():
    client, home = board()
    publish, sleep_ms, slept = client.publish, asyncio.sleep_ms, []

    async def without_ram(*args, **kwargs):
        client.publish = publish
        raise MemoryError

    def hurried(ms):
        slept.append(ms)
        return sleep_ms(ms // 1000)

    client.publish, asyncio.sleep_ms = without_ram, hurried
    try:
        Sensor(home, 'Temperature')
        await sleep_ms(30)
    finally:
        asyncio.sleep_ms = sleep_ms
    contains(slept, 1000)
    contains(client.topics(), 'homeassistant/sensor/esp32-1/temperature/config')


async def test_two_entities_of_one_id_are_refused():
    client, home = board()
    Sensor(home, 'Temperature')
    raises(ValueError, Sensor, home, 'temperature')
    Switch(home, 'temperature')


def ids(home, entity):
    told = json.loads(config(home, entity, '{}'))
    return {told['unique_id'], told['state_topic'], told.get('command_topic'),
            config_topic(home, entity)} - {None}


async def test_entities_of_one_name_share_nothing_if_their_kinds_or_letters_differ():
    client, home = board()
    made = [kind(home, 'Lamp') for kind in (Sensor, BinarySensor, Switch, Text, Number, Light)]
    made += [Sensor(home, name) for name in ('Датчик', 'Кнопка', 'Lamp!', 'Lamp?', '温度', '湿度')]
    every = [each for entity in made for each in ids(home, entity)]
    equal(len(every), len(set(every)))


async def test_a_command_reaches_the_one_of_its_kind():
    client, home = board()
    seen = []
    Switch(home, 'Lamp', on_change=lambda is_on: seen.append(('switch', is_on)))
    Light(home, 'Lamp', on_change=lambda level: seen.append(('light', level)))
    await command(client, 'light-lamp', b'{"state": "ON"}')
    equal(seen, [('light', 255)])


async def test_boards_share_nothing_either_however_their_ids_are_put_together():
    taken = []
    for device, name in (('a', 'b_c'), ('a_b', 'c'), ('a.b', 'c'), ('a b', 'c'), ('A_b', 'c')):
        home = HomeAssistant(Client(), device)
        taken += ids(home, Sensor(home, name))
    equal(len(taken), len(set(taken)))


async def test_a_removed_entity_goes_from_home_assistant_too():
    client, home = board()
    sensor = Sensor(home, 'Temperature')
    await home.remove(sensor)
    equal(client.published[-2:], [
        ('homeassistant/sensor/esp32-1/temperature/config', b'', 1, True),
        (NODE + 'ha/sensor-temperature/state', b'', 1, True)])


async def test_all_commands_come_over_one_subscription():
    client, home = board()
    Switch(home, 'A')
    Number(home, 'B')
    Text(home, 'C')
    equal([c.topic for c in client.consumers], ['homeassistant/status', NODE + 'ha/+/set'])


async def test_a_switch_acts_and_shows_what_it_did():
    client, home = board()
    seen = []
    pump = Switch(home, 'Pump', on_change=seen.append)
    await command(client, 'switch-pump', b'ON')
    await command(client, 'switch-pump', b'OFF')
    equal(seen, [True, False])
    equal(client.last('pump/state'), 'OFF')
    assert not pump.is_on


async def test_a_callback_may_be_a_coroutine_function():
    client, home = board()
    seen = []

    async def on_change(is_on):
        await asyncio.sleep_ms(1)
        seen.append(is_on)

    Switch(home, 'Pump', on_change=on_change)
    await command(client, 'switch-pump', b'ON')
    await asyncio.sleep_ms(10)
    equal(seen, [True])


async def test_a_callback_that_raises_leaves_the_state_and_shows_it():
    def on_change(is_on):
        raise OSError('relay stuck')

    log = logged()
    client, home = board()
    pump = Switch(home, 'Pump', on_change=on_change)
    await command(client, 'switch-pump', b'ON')
    contains(log.getvalue(), 'relay stuck')
    assert not pump.is_on
    equal(client.last('pump/state'), 'OFF')


async def test_a_command_that_makes_no_sense_is_logged_and_nothing_else():
    log = logged()
    client, home = board()
    seen = []
    Switch(home, 'a', on_change=seen.append)
    Number(home, 'b', on_change=seen.append)
    Text(home, 'c', longest=3, on_change=seen.append)
    Light(home, 'd', on_change=seen.append, dimmable=True)
    for entity, payloads in (('switch-a', (b'', b'on', b'\xff')),
                             ('number-b', (b'', b'x', b'101', b'-1', b'nan', b'inf', b'1e99')),
                             ('text-c', (b'long', b'\xff\xfe')),
                             ('light-d', (b'', b'[]', b'{"brightness": -1}',
                                          b'{"brightness": "x"}', b'{"brightness": 1e9}',
                                          b'null'))):
        for payload in payloads:
            await command(client, entity, payload)
    await command(client, 'nobody', b'ON')
    equal(seen, [])
    contains(log.getvalue(), 'nobody')


async def test_a_retained_command_is_ignored():
    log = logged()
    client, home = board()
    seen = []
    Button(home, 'Feed', lambda: seen.append('fed'))
    await command(client, 'button-feed', b'PRESS', retained=True)
    equal(seen, [])
    contains(log.getvalue(), 'ignored')
    await command(client, 'button-feed', b'PRESS')
    equal(seen, ['fed'])


async def test_a_number_keeps_within_its_bounds_and_is_whole_where_it_can_be():
    client, home = board()
    seen = []
    Number(home, 'Target', low=5, high=30, step=0.5, on_change=seen.append)
    for payload in (b'5', b'21.5', b'30.0', b'30.5'):
        await command(client, 'number-target', payload)
    equal(seen, [5, 21.5, 30])
    equal(client.last('target/state'), '30')


async def test_a_light_comes_back_with_the_brightness_it_had():
    client, home = board()
    seen = []
    Light(home, 'Lamp', dimmable=True, on_change=seen.append)
    for payload in (b'{"state":"ON","brightness":40}', b'{"state":"OFF"}', b'{"state":"ON"}',
                    b'{"brightness":0}', b'{"state":"ON"}'):
        await command(client, 'light-lamp', payload)
    equal(seen, [40, 0, 40, 0, 40])
    equal(json.loads(client.last('lamp/state')), {'state': 'ON', 'brightness': 40})


async def test_a_plain_light_knows_on_and_off_only():
    client, home = board()
    seen = []
    Light(home, 'Lamp', on_change=seen.append)
    await command(client, 'light-lamp', b'{"state":"ON","brightness":40}')
    await command(client, 'light-lamp', b'{"state":"OFF"}')
    equal(seen, [255, 0])
    equal(json.loads(client.last('lamp/state')), {'state': 'OFF'})


async def test_a_trigger_fires_unretained_and_never_late():
    client, home = board()
    bell = DeviceTrigger(home, 'button_short_press', 'button_1')
    assert await bell.fire()
    topic = NODE + 'ha/device_automation-button_1-button_short_press/event'
    equal(client.published[-1], (topic, 'button_short_press', 0, False))
    client.is_connected = False
    assert not await bell.fire()


def test_the_will_is_for_the_availability_topic():
    equal(will('esp32-1'), (NODE + 'online', '0', 1, True))


async def test_a_client_without_a_will_gets_it_as_long_as_it_is_not_connected():
    client = Client()
    HomeAssistant(client, 'esp32-1', prefix='garden')
    equal(client.will, ('garden/nodes/esp32-1/online', '0', 1, True))
    late = Client()
    late.began = 1
    raises(ValueError, HomeAssistant, late, 'esp32-1')


async def test_the_prefix_is_that_of_the_will_and_another_board_s_will_is_refused():
    client = Client()
    client.will = will('esp32-1', 'house/garden')
    equal(HomeAssistant(client, 'esp32-1').node, 'house/garden/nodes/esp32-1/')
    raises(ValueError, HomeAssistant, client, 'esp32-1', None, 'mpypi')
    raises(ValueError, HomeAssistant, client, 'esp32-2')
