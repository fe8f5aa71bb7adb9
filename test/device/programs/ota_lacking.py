# What a board does that lacks memory for an update, in time that does not pass.
import ram_flash

ram_flash.mount()

import asyncio
import builtins
import json
import os
import sys
from binascii import hexlify
from hashlib import sha256

from check import equal
from fast_clock import fast, seconds
from followed_lists import board, idle
from mpy_blox import clock, upkeep
from mpy_blox.ota import lease
from mpy_blox.ota.channel import UpdateChannel
from retained import packed


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
    longest_s = staticmethod(lease.longest_s)

    @staticmethod
    def left_s():
        return max(0, int(Lease.until - seconds()))


async def _lack(status):
    if status['state'] == 'checking':
        raise MemoryError


def _went_first(times):
    with open('/.update/first', 'wb') as file:
        file.write(bytes(times * 8))


async def _goes_first_after(is_taken=True, times=0, **settings):
    # Seconds from the list, which lacks memory, to the reset after which it goes first.
    sys.modules['machine'] = Machine
    client, updates = await board(**settings)
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
    client, updates = await board()
    _went_first(3)
    client.on_status = _lack
    await client.send_list([])
    await idle(updates)
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
async def test_what_lacks_memory_does_not_wait_for_ever_for_an_application_that_asks_for_ever():
    Lease.until = seconds() + 86400
    sys.modules['mpy_blox.ota.lease'] = Lease
    for is_taken in (True, False):
        took = await _goes_first_after(is_taken, **{'postpone.max': 7200})
        assert 7199 <= took < 7261, took
    del sys.modules['mpy_blox.ota.lease']


@fast
async def test_a_list_that_could_not_even_be_taken_goes_first_alike():
    equal(await _goes_first_after(is_taken=False), 0)
    await _goes_first_behind_the_application(is_taken=False)


@fast
async def test_a_list_that_was_taken_when_it_came_again_needs_no_reset():
    sys.modules['machine'] = Machine
    client, updates = await board()
    client._consumers[0].is_lacking = True
    await client.send_list([])
    upkeep.passed(client, updates, 60)
    await idle(updates)
    del sys.modules['machine']
    equal(Machine.resets, [])


async def _settled(updates):
    while updates._worker:
        await asyncio.sleep(1)


@fast
async def test_how_an_update_ended_is_told_where_there_is_no_room_to_tell_info():
    client, updates = await board()
    with open('/.update/result', 'w') as file:
        file.write('confirmed\n{"release": "aa", "version": "1.2"}\n\n')
    told, publish = [], client.publish

    async def lack(topic, payload, qos=0, retain=False):
        last = topic.split('/')[-1]
        if last == 'info':
            raise MemoryError
        if last in ('log', 'status'):
            told.append(last)
        await publish(topic, payload, qos, retain)

    client.publish = lack
    updates.last_log = b'Traceback'
    updates.tell()
    await _settled(updates)
    await updates.stop()
    # Whoever hears how it ended has heard why.
    equal(told, ['log', 'status'])


def _hash(data):
    return hexlify(sha256(data).digest()).decode()


def _manifest(seq, files):
    head = {'format': 1, 'name': 'demo', 'version': '1.%d' % seq, 'seq': seq, 'channel': 'stable',
            'devices': [], 'expires': None, 'requires': {}, 'files': len(files)}
    lines = [[path, len(content), _hash(content)] for path, content in files]
    return ''.join(json.dumps(each) + '\n' for each in [head] + lines).encode()


def _release(client):
    # A release that changes all of the one that runs: a list of it, and what it fetches.
    files = [('a.py', b'A = 2'), ('b.py', b'B = 2')]
    old = _manifest(1, [('a.py', b'A = 1'), ('b.py', b'B = 1')])
    new = _manifest(2, files)
    for folder in ('/.update/releases', '/.update/dl', '/.update/stage'):
        if folder[9:] not in os.listdir('/.update'):
            os.mkdir(folder)
        for name in os.listdir(folder):
            os.remove(folder + '/' + name)
    with open('/.update/releases/demo', 'wb') as file:
        file.write(old)
    base, digest = _hash(old), _hash(new)
    client.retained.update(
        [('mpypi/packages/release/%s/%s' % (digest, base), packed(new))]
        + [('mpypi/packages/blob/' + _hash(content), packed(content)) for _, content in files])
    return [{'type': 'release', 'name': 'demo', 'version': '1.2', 'pkg_sha256': digest,
             'size': len(packed(new)), 'base': base}]


async def _boots(client, updates):
    # It checks in: what comes next knows the session.
    client.granted = {updates.node + 'cmd': 1, updates.followed: 1}
    updates.tell()
    while updates.found is None or updates.busy:
        await asyncio.sleep_ms(100)


class _Lacking:
    # The import by name that has no memory, counted from 1: each loads a step, or what one calls.
    def __init__(self, number):
        self.left = number
        self.load = builtins.__import__

    def __call__(self, name, *rest):
        if rest[2:3] == (('run',),):
            self.left -= 1
            if not self.left:
                raise MemoryError
        return self.load(name, *rest)


async def _fetched_lacking(number):
    # All that is fetched where the import of this number lacks memory, the next boot included.
    client, updates = await board()
    entries = _release(client)
    await _boots(client, updates)
    builtins.__import__ = lacking = _Lacking(number)
    await client.send_list(entries)
    while 'first' not in os.listdir('/.update') and 'journal.apply' not in os.listdir('/.update'):
        await asyncio.sleep_ms(100)
    builtins.__import__ = lacking.load
    # A reset closes no file either, but here the collector would, which this flash cannot bear.
    for job in updates.waiting.values():
        if 'plan' in job:
            job['plan'].close()
    await updates.stop()
    has_lacked = 'first' in os.listdir('/.update')
    if has_lacked:
        client._consumers.clear()
        updates = UpdateChannel(client, updates.config, 'esp32-01')
        updates.start()
        equal((number, client._consumers[0].is_held), (number, True))
        while 'journal.apply' not in os.listdir('/.update'):
            await asyncio.sleep_ms(100)
        await updates.stop()
    os.remove('/.update/journal.apply')
    return client.fetched, has_lacked


@fast
async def test_whatever_lacked_memory_the_boot_in_which_it_goes_first_fetches_nothing_again():
    sys.modules['machine'] = Machine
    number, has_lacked = 0, True
    while has_lacked:
        number += 1
        fetched, has_lacked = await _fetched_lacking(number)
        equal((number, len(fetched), len(set(fetched))), (number, 3, 3))
    del sys.modules['machine']
    Machine.resets.clear()
    # As many as there are steps, and what they call.
    assert number > 12, number


class _Connecting:
    # A connection that comes up, and once more during the first download; what makes it takes RAM.
    def __init__(self, client):
        self.client = client
        self.load = builtins.__import__
        self.loaded = []
        self.add = client.add
        client.add = self.fetch
        self.begin()

    def begin(self):
        self.client.is_connected = False
        self.client._greeter = asyncio.create_task(self.end())

    async def end(self):
        await asyncio.sleep(2)
        self.client.is_connected = True
        await asyncio.sleep(2)
        self.client._greeter = None

    def fetch(self, consumer):
        if not self.client.fetched:
            self.begin()
        self.add(consumer)

    def __call__(self, name, *rest):
        if rest[2:3] == (('run',),) and self.client._greeter:
            self.loaded.append(name)
        return self.load(name, *rest)


@fast
async def test_while_a_connection_is_made_no_step_is_loaded_that_needs_its_room():
    sys.modules['machine'] = Machine
    client, updates = await board()
    entries = _release(client)
    await _boots(client, updates)
    builtins.__import__ = connecting = _Connecting(client)
    await client.send_list(entries)
    while 'journal.apply' not in os.listdir('/.update'):
        await asyncio.sleep_ms(100)
    builtins.__import__ = connecting.load
    await updates.stop()
    os.remove('/.update/journal.apply')
    del sys.modules['machine']
    equal((len(client.fetched), connecting.loaded), (3, []))


@fast
async def test_an_update_does_not_wait_for_a_connection_for_ever():
    client, updates = await board()
    client._greeter = client
    sent = seconds()
    await client.send_list([{'type': 'release'}])
    await idle(updates)
    await updates.stop()
    assert client.times('rejected')[0] - sent < 60
