# How often and how soon a board tries again what it cannot download, in time that does not pass.
import ram_flash

ram_flash.mount()

import asyncio
import os
from binascii import hexlify
from hashlib import sha256

from check import equal
from fast_clock import fast, seconds
from followed_lists import board, idle


def _present(client, path):
    content = path.encode()
    digest = hexlify(sha256(content).digest()).decode()
    client.retained['mpypi/packages/src/%s/%s' % (path, digest)] = content
    return {'type': 'src', 'path': path, 'pkg_sha256': digest, 'size': len(content)}


def _missing(path):
    return {'type': 'src', 'path': path, 'pkg_sha256': 'ab' * 32, 'size': 9}


@fast
async def test_a_download_that_does_not_come_is_tried_five_times_and_no_more():
    client, updates = await board()
    await client.send_list([_missing('a.py')])
    await idle(updates)
    await asyncio.sleep(24 * 3600)
    await updates.stop()
    failed = [status for _, status in client.statuses if status['state'] == 'failed']
    equal([status['attempt'] for status in failed], [1, 2, 3, 4, 5])
    equal([status['error']['code'] for status in failed], ['missing'] * 5)


@fast
async def test_a_download_waits_for_a_lost_connection_no_longer_than_for_the_broker():
    client, updates = await board()
    client.is_connected = False
    await client.send_list([_missing('a.py')])
    while not client.times('failed'):
        await asyncio.sleep(1)
    await updates.stop()
    assert client.times('failed')[0] - client.times('checking')[0] < 120


@fast
async def test_the_waits_grow_threefold_from_20_s_each_with_up_to_as_much_of_chance():
    shares = set()
    for _ in range(3):
        client, updates = await board()
        await client.send_list([_missing('a.py')])
        await idle(updates)
        await updates.stop()
        began, ended = client.times('checking')[1:], client.times('failed')
        least = 20
        for start, end in zip(began, ended):
            waited = start - end
            # The clock counts whole milliseconds.
            assert least - 0.01 <= waited <= 2 * least + 1, (least, waited)
            shares.add(int(waited / least * 100))
            least *= 3
    assert len(shares) > 6, shares


@fast
async def test_what_came_in_serves_the_next_try_and_is_dropped_by_the_next_update():
    client, updates = await board()
    there = _present(client, 'there.py')
    await client.send_list([there, _missing('missing.py')])
    await idle(updates)
    equal(len([topic for topic in client.fetched if 'there.py' in topic]), 1)
    equal(sorted(os.listdir('/.update/dl')), sorted([there['pkg_sha256'], 'work']))
    await client.send_list([])
    await idle(updates)
    await updates.stop()
    equal(os.listdir('/.update/dl'), [])


@fast
async def test_packages_are_subscribed_to_one_at_a_time():
    client, updates = await board()
    await client.send_list([_present(client, name) for name in 'abc'] + [_missing('d')])
    await idle(updates)
    await updates.stop()
    equal(len(set(client.fetched)), 4)
    equal((client.standing, client.most_standing), (0, 1))


@fast
async def test_a_newer_list_cuts_the_wait_short():
    client, updates = await board()
    await client.send_list([_missing('a.py')])
    while not client.times('failed'):
        await asyncio.sleep(1)
    sent = seconds()
    await client.send_list([])
    await idle(updates)
    await updates.stop()
    assert client.times('confirmed')[0] - sent < 1
    equal(len(client.times('failed')), 1)


@fast
async def test_a_newer_list_that_comes_while_one_is_refused_is_followed_next():
    client, updates = await board()

    async def send_newer(status):
        if status['state'] == 'checking':
            client.on_status = None
            await client.send_list([])

    client.on_status = send_newer
    await client.send_list([_missing('../a.py')])
    await idle(updates)
    await updates.stop()
    equal([status['state'] for _, status in client.statuses],
          ['checking', 'rejected', 'checking', 'confirmed'])


@fast
async def test_a_list_that_comes_twice_is_followed_once():
    client, updates = await board()
    entries = [_missing('../a.py')]

    async def send_again(status):
        if status['state'] == 'checking':
            client.on_status = None
            await client.send_list(entries)

    client.on_status = send_again
    await client.send_list(entries)
    await idle(updates)
    await client.send_list(entries)
    await idle(updates)
    await updates.stop()
    equal([status['state'] for _, status in client.statuses], ['checking', 'rejected'])
