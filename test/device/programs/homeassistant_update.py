# The update entity, over a client that remembers what was published.
import asyncio
import json

import ram_flash

ram_flash.mount(16)

from check import contains, equal, logged
from homeassistant_client import NODE, board, command
from mpy_blox.homeassistant.firmware import state
from mpy_blox.homeassistant.update import Update

LIST = [
    {'type': 'wheel', 'name': 'other', 'version': '9.9', 'pkg_sha256': 'a', 'size': 1},
    {'type': 'wheel', 'name': 'mpy-blox', 'version': '1.4.0', 'pkg_sha256': 'b', 'size': 1},
    {'type': 'src', 'path': 'user_main.py', 'pkg_sha256': 'c', 'size': 1},
]


def firmware():
    client, home = board()
    return client, Update(home, channel='stable', installed='1.3.0')


async def offer(client, entries, retained=True):
    topic = 'mpypi/channels/stable'
    await client.deliver(topic, topic, json.dumps(entries).encode(), retained)


async def status(client, retained=False, **fields):
    await client.deliver(NODE + 'status', NODE + 'status', json.dumps(fields).encode(), retained)


def shown(client):
    return json.loads(client.last('update-firmware/state'))


async def test_the_latest_version_is_what_the_channel_holds():
    client, update = firmware()
    equal(json.loads(state(update))['latest_version'], '1.3.0')
    await offer(client, LIST)
    equal(shown(client)['latest_version'], '1.4.0')
    await offer(client, LIST + [{'type': 'release', 'name': 'mpy-blox', 'version': '1.5.0'}])
    equal(shown(client)['latest_version'], '1.5.0')
    equal(shown(client)['installed_version'], '1.3.0')


async def test_what_the_board_tells_of_itself_are_its_attributes():
    client, update = firmware()
    config = {}
    update.describe(config)
    # Safe mode is told there, when nothing of the application runs.
    equal(config['json_attributes_topic'], NODE + 'info')


async def test_a_list_that_makes_no_sense_offers_nothing():
    client, update = firmware()
    for entries in ([], {}, 'x', [1, None, []], [{'name': 'mpy-blox', 'version': 3}]):
        await offer(client, entries)
        equal(shown(client)['latest_version'], '1.3.0')
    await client.deliver('mpypi/channels/stable', 'mpypi/channels/stable', b'\xff{', True)


async def test_the_install_button_sends_the_channels_list_to_the_boards_own_cmd():
    client, update = firmware()
    await offer(client, LIST)
    await command(client, 'update-firmware', b'INSTALL')
    topic, payload, qos, retain = [p for p in client.published if p[0] == NODE + 'cmd'][0]
    equal((json.loads(payload), qos, retain), (LIST, 1, False))


async def test_a_list_above_a_boards_limits_offers_nothing():
    client, update = firmware()
    offered = LIST[1]
    for entry in (dict(offered, text='x' * 2048), dict(offered, deep=[[[1]]])):
        await offer(client, [entry])
        equal(shown(client)['latest_version'], '1.3.0')
    await offer(client, [offered] + [{'pad': 'x' * 1000}] * 8)
    equal(shown(client)['latest_version'], '1.3.0')


async def test_a_list_is_forwarded_once_and_not_kept():
    client, update = firmware()
    await offer(client, LIST)
    await command(client, 'update-firmware', b'INSTALL')
    await offer(client, LIST)
    equal(client.topics().count(NODE + 'cmd'), 1)


async def test_the_install_button_without_an_offer_is_logged():
    log = logged()
    client, update = firmware()
    await command(client, 'update-firmware', b'INSTALL')
    await offer(client, LIST[:1])
    contains(log.getvalue(), 'nothing to install')
    assert NODE + 'cmd' not in client.topics()


async def test_a_command_that_the_broker_kept_is_done_once_and_then_cleared():
    client, update = firmware()
    await command(client, 'update-firmware', b'INSTALL', retained=True)
    assert NODE + 'cmd' not in client.topics()
    await offer(client, LIST)
    equal([(topic, qos, retain) for topic, payload, qos, retain in client.published
           if topic == NODE + 'cmd' or not payload],
          [(NODE + 'cmd', 1, False), (NODE + 'ha/update-firmware/set', 1, True)])
    # The broker tells the board that it is cleared.
    await command(client, 'update-firmware', b'')
    await offer(client, LIST)
    equal(client.topics().count(NODE + 'cmd'), 1)


async def test_what_an_update_waits_for_is_shown_until_it_goes_on():
    client, update = firmware()
    for hook in client.on_sleep:
        await hook(1_800_000_000)
    equal(shown(client)['release_summary'],
          'Asleep until 2027-01-15 08:00 UTC: an update waits for the board to wake.')
    await status(client, state='held', why='window', until=1_800_000_000)
    equal(shown(client)['release_summary'],
          'An update waits for its hours until 2027-01-15 08:00 UTC.')
    await status(client, state='held', why='postponed', until=None)
    equal(shown(client)['release_summary'], 'An update waits for its application.')
    await status(client, state='applying', progress=100)
    equal(shown(client)['release_summary'], '')


async def test_progress_is_shown_while_there_is_some():
    client, update = firmware()
    for now, progress, expected in (
            ('checking', None, (True, None)), ('downloading', 40, (True, 40)),
            ('staged', 100, (True, None)), ('failed', None, (False, None)),
            ('downloading', 0, (True, 0)), ('confirmed', 100, (False, None))):
        await status(client, state=now, progress=progress, release='x', version='1.4.0')
        found = shown(client)
        equal((found['in_progress'], found['update_percentage']), expected)


async def test_a_status_of_before_the_boot_is_not_in_progress():
    client, update = firmware()
    await status(client, retained=True, state='applying', progress=100)
    await asyncio.sleep_ms(5)
    equal(shown(client)['in_progress'], False)


async def test_a_status_that_makes_no_sense_is_logged():
    log = logged()
    client, update = firmware()
    for payload in (b'', b'[]', b'3', b'\xff'):
        await client.deliver(NODE + 'status', NODE + 'status', payload)
    contains(log.getvalue(), 'holds no status')


async def test_a_board_without_the_package_leaves_the_version_out():
    client, home = board()
    told = state(Update(home, package='nothing-of-the-kind'))
    assert 'installed_version' not in told and 'latest_version' not in told
