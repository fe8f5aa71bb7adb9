# How the update entity is announced, over a client that remembers what was published.
import json
import os

import ram_flash

ram_flash.mount(16)
os.mkdir('/.update')

from check import contains, equal, logged
from homeassistant_client import Client, NODE, board, updates
from mpy_blox.ota import install
from mpy_blox.ota.firmware import run

SETTINGS = {'homeassistant.update': 'lamp_post', 'update.channel': 'stable'}
TOPIC = 'homeassistant/update/esp32-1/firmware/config'


async def told(**settings):
    """What a connection with these settings publishes: topics and payloads, all retained."""
    client = Client()
    await run(updates(client, **settings))
    equal([each for each in client.published if each[2:] != (1, True)], [])
    return [each[:2] for each in client.published]


async def test_it_is_announced_with_its_channel_and_what_the_board_says_of_itself():
    (topic, payload), = await told(**SETTINGS)
    config = json.loads(payload)
    equal(topic, TOPIC)
    equal(config['device']['identifiers'], ['esp32-1'])
    equal((config['device']['name'], config['title']), ('esp32-1', 'lamp_post'))
    equal(config['unique_id'], 'esp32-1/update/firmware')
    equal(config['latest_version_topic'], 'mpypi/channels/stable')
    assert '"lamp-post"' in config['latest_version_template'], config
    # Safe mode is told there, when nothing of the application runs.
    equal(config['json_attributes_topic'], NODE + 'info')
    # A board that sleeps, or is away, finds the command at the broker.
    equal((config['command_topic'], config['retain'], config['qos']),
          (NODE + 'ha/install', True, 1))


async def test_without_a_channel_it_looks_for_none():
    (_, payload), = await told(**{'homeassistant.update': 'lamp'})
    assert 'latest_version_topic' not in json.loads(payload)


async def test_a_name_of_any_characters_stays_one():
    name = 'it\'s 100% "blue"\\'
    (_, payload), = await told(**{'homeassistant.update': name, 'homeassistant.name': name})
    config = json.loads(payload)
    equal((config['title'], config['device']['name']), (name, name))


async def test_it_disappears_with_its_setting():
    await told(**SETTINGS)
    equal(await told(), [(TOPIC, b'')])
    equal(os.listdir('/.update'), [])


async def test_under_another_discovery_prefix_it_leaves_the_one_before():
    await told(**SETTINGS)
    topics = [topic for topic, _ in await told(**{
        'homeassistant.update': 'lamp', 'homeassistant.discovery': 'house'})]
    equal(topics, [TOPIC, 'house/update/esp32-1/firmware/config'])
    equal(await told(), [('house/update/esp32-1/firmware/config', b'')])


async def test_a_setting_of_another_type_is_none():
    equal(await told(**{'homeassistant.update': 5}), [])


async def test_the_button_of_a_board_without_a_channel_is_logged_and_taken_back():
    log = logged()
    client = Client()
    await install.run(updates(client))
    contains(log.getvalue(), 'nothing to install: the board follows no channel')
    equal(client.published, [(NODE + 'ha/install', b'', 1, True)])


async def test_the_button_of_a_board_whose_channel_is_refused_is_logged_and_taken_back():
    async def subscribe(*args):
        raise OSError('refused')

    log = logged()
    client = Client()
    client.subscribe = subscribe
    await install.run(updates(client, **SETTINGS))
    contains(log.getvalue(), 'nothing to install: refused')
    equal(client.published, [(NODE + 'ha/install', b'', 1, True)])


async def test_the_button_waits_for_the_next_connection_where_this_one_is_lost():
    async def subscribe(*args):
        client.is_connected = False
        raise OSError('lost')

    client = Client()
    client.subscribe = subscribe
    asked = updates(client, **SETTINGS)
    await install.run(asked)
    equal((client.published, asked.wanted), ([], True))


async def test_an_application_that_drops_what_it_does_not_make_leaves_it_alone():
    await told(**SETTINGS)
    client, home = board()
    await home.drop_others()
    equal(client.published, [])
