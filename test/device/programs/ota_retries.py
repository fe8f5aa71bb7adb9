# How often and how soon a board tries again what it cannot download, in time that does not pass.
import ram_flash

ram_flash.mount()

import asyncio
import json
import os
import sys
from binascii import hexlify
from hashlib import sha256

from check import equal
from fast_clock import fast, seconds
from mpy_blox import Listener, clock, upkeep
from mpy_blox.ota.channel import UpdateChannel
from retained import RetainedClient, deliver


class Client(RetainedClient):
    def __init__(self):
        super().__init__({})
        self.on_connect = []
        self.statuses = []
        # Called with each status, as it is published.
        self.on_status = None
        self._consumers = []

    def add(self, consumer):
        if isinstance(consumer, Listener):
            self._consumers.append(consumer)
        else:
            super().add(consumer)

    async def publish(self, topic, payload, qos=0, retain=False):
        if topic.endswith('/status'):
            status = json.loads(payload)
            self.statuses.append((seconds(), status))
            if self.on_status:
                await self.on_status(status)

    async def stop(self):
        pass

    async def send_list(self, entries):
        await deliver(self._consumers[0], json.dumps(entries).encode())

    def times(self, state):
        return [when for when, status in self.statuses if status['state'] == state]


def _present(client, path):
    content = path.encode()
    digest = hexlify(sha256(content).digest()).decode()
    client.retained['mpypi/packages/src/%s/%s' % (path, digest)] = content
    return {'type': 'src', 'path': path, 'pkg_sha256': digest, 'size': len(content)}


def _missing(path):
    return {'type': 'src', 'path': path, 'pkg_sha256': 'ab' * 32, 'size': 9}


async def _board(**settings):
    for name in ('list.channel', 'list.channel.settled', 'first', 'bad'):
        try:
            os.remove('/.update/' + name)
        except OSError:
            pass
    client = Client()
    settings.update({'update.channel': 'stable', 'update.auto_update': True})
    updates = UpdateChannel(client, settings, 'esp32-01')
    updates.start()
    return client, updates


async def _idle(updates):
    while updates.busy or updates.waiting:
        await asyncio.sleep(10)


@fast
async def test_a_download_that_does_not_come_is_tried_five_times_and_no_more():
    client, updates = await _board()
    await client.send_list([_missing('a.py')])
    await _idle(updates)
    await asyncio.sleep(24 * 3600)
    await updates.stop()
    failed = [status for _, status in client.statuses if status['state'] == 'failed']
    equal([status['attempt'] for status in failed], [1, 2, 3, 4, 5])
    equal([status['error']['code'] for status in failed], ['missing'] * 5)


@fast
async def test_a_download_waits_for_a_lost_connection_no_longer_than_for_the_broker():
    client, updates = await _board()
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
        client, updates = await _board()
        await client.send_list([_missing('a.py')])
        await _idle(updates)
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
    client, updates = await _board()
    there = _present(client, 'there.py')
    await client.send_list([there, _missing('missing.py')])
    await _idle(updates)
    equal(len([topic for topic in client.fetched if 'there.py' in topic]), 1)
    equal(sorted(os.listdir('/.update/dl')), sorted([there['pkg_sha256'], 'work']))
    await client.send_list([])
    await _idle(updates)
    await updates.stop()
    equal(os.listdir('/.update/dl'), [])


@fast
async def test_packages_are_subscribed_to_one_at_a_time():
    client, updates = await _board()
    await client.send_list([_present(client, name) for name in 'abc'] + [_missing('d')])
    await _idle(updates)
    await updates.stop()
    equal(len(set(client.fetched)), 4)
    equal((client.standing, client.most_standing), (0, 1))


@fast
async def test_a_newer_list_cuts_the_wait_short():
    client, updates = await _board()
    await client.send_list([_missing('a.py')])
    while not client.times('failed'):
        await asyncio.sleep(1)
    sent = seconds()
    await client.send_list([])
    await _idle(updates)
    await updates.stop()
    assert client.times('confirmed')[0] - sent < 1
    equal(len(client.times('failed')), 1)


@fast
async def test_a_newer_list_that_comes_while_one_is_refused_is_followed_next():
    client, updates = await _board()

    async def send_newer(status):
        if status['state'] == 'checking':
            client.on_status = None
            await client.send_list([])

    client.on_status = send_newer
    await client.send_list([_missing('../a.py')])
    await _idle(updates)
    await updates.stop()
    equal([status['state'] for _, status in client.statuses],
          ['checking', 'rejected', 'checking', 'confirmed'])


@fast
async def test_a_list_that_comes_twice_is_followed_once():
    client, updates = await _board()
    entries = [_missing('../a.py')]

    async def send_again(status):
        if status['state'] == 'checking':
            client.on_status = None
            await client.send_list(entries)

    client.on_status = send_again
    await client.send_list(entries)
    await _idle(updates)
    await client.send_list(entries)
    await _idle(updates)
    await updates.stop()
    equal([status['state'] for _, status in client.statuses], ['checking', 'rejected'])


class Machine:
    resets = []

    @staticmethod
    def reset():
        # The attempt that asks for it goes no further.
        if 'first' in os.listdir('/.update'):
            Machine.resets.append(seconds())
        raise OSError('reset')


class Listening:
    @staticmethod
    def followed(*_):
        raise MemoryError


# The clock of a lease does not jump.
class Lease:
    @staticmethod
    def left_s():
        return max(0, int(Lease.until - seconds()))


async def _lack(status):
    if status['state'] == 'checking':
        raise MemoryError


def _went_first(times):
    with open('/.update/first', 'w') as file:
        file.write('f' * times)


async def _goes_first_after(is_taken=True, times=0, **settings):
    # Seconds from the list, which lacks memory, to the reset after which it goes first.
    sys.modules['machine'] = Machine
    client, updates = await _board(**settings)
    if times:
        _went_first(times)
    client.on_status = _lack
    sent = seconds()
    if is_taken:
        await client.send_list([])
    else:
        sys.modules['mpy_blox.ota.listening'] = Listening
        try:
            await client.send_list([])
        except MemoryError:
            pass  # what reads messages goes on
        del sys.modules['mpy_blox.ota.listening']
        upkeep.passed(client, updates, 60)
    for _ in range(24 * 60):
        if Machine.resets:
            break
        await asyncio.sleep(60)
    await updates.stop()
    del sys.modules['machine']
    reset = Machine.resets[0]
    # No board goes on after one.
    Machine.resets.clear()
    return int(reset - sent)


@fast
async def test_what_lacks_memory_goes_first_at_once():
    equal(await _goes_first_after(), 0)


@fast
async def test_what_lacks_memory_goes_first_in_three_boots_and_is_refused_then():
    equal(await _goes_first_after(times=2), 0)
    sys.modules['machine'] = Machine
    client, updates = await _board()
    _went_first(3)
    client.on_status = _lack
    await client.send_list([])
    await _idle(updates)
    await updates.stop()
    del sys.modules['machine']
    equal(Machine.resets, [])
    equal([status['state'] for _, status in client.statuses], ['checking', 'rejected'])


@fast
async def test_what_lacks_memory_goes_first_once_its_hours_begin():
    kept, began = (clock.is_set, clock.unix_time), seconds()
    clock.is_set = lambda: True
    # A Monday, half past three.
    clock.unix_time = lambda: 1_795_392_000 + 12_600 + int(seconds() - began)
    hours = {'update.window': '04:00-05:00'}
    took = await _goes_first_after(**hours)
    assert 1800 <= took < 1860, took
    equal(await _goes_first_after(**hours), 0)
    clock.is_set, clock.unix_time = kept


async def _goes_first_behind_the_application(**options):
    Lease.until = seconds() + 600
    sys.modules['mpy_blox.ota.lease'] = Lease
    took = await _goes_first_after(**options)
    del sys.modules['mpy_blox.ota.lease']
    assert 599 <= took < 661, took


@fast
async def test_what_lacks_memory_goes_first_once_the_application_no_longer_holds_it_back():
    await _goes_first_behind_the_application()


@fast
async def test_a_list_that_could_not_even_be_taken_goes_first_alike():
    equal(await _goes_first_after(is_taken=False), 0)
    await _goes_first_behind_the_application(is_taken=False)


@fast
async def test_a_list_that_was_taken_when_it_came_again_needs_no_reset():
    sys.modules['machine'] = Machine
    client, updates = await _board()
    client._consumers[0].is_lacking = True
    await client.send_list([])
    upkeep.passed(client, updates, 60)
    await _idle(updates)
    del sys.modules['machine']
    equal(Machine.resets, [])
