# What the client does when a board has no RAM left to connect with, in seconds that do not pass.
import asyncio
import sys

from check import contains, equal, logged
from fast_clock import fast, seconds
from mpy_blox.mqtt import MQTTClient

NAME = 'mpy_blox.mqtt.handshake'


class NoRoom:
    # Stands in for the module that makes connections; `tries` is when it was wanted.
    def __init__(self, times):
        self.times = times
        self.tries = []

    async def establish(self, link):
        self.tries.append(seconds())
        if len(self.tries) <= self.times:
            raise MemoryError('memory allocation failed, allocating 220 bytes')
        del sys.modules[NAME]
        from mpy_blox.mqtt.handshake import establish

        return await establish(link)


async def connecting(no_room, broken=None):
    sys.modules[NAME] = no_room
    client = MQTTClient('board', '127.0.0.1', 1)
    if broken:
        client._fail(broken)
    client.start()
    ticks = 0
    while len(no_room.tries) <= no_room.times:
        await asyncio.sleep(1)
        ticks += 1
    await asyncio.sleep(1)
    attempted = client.began is not None
    await client.stop()
    return ticks, attempted


@fast
async def test_no_ram_to_connect_leaves_all_other_tasks_their_time():
    log = logged()
    ticks, attempted = await connecting(NoRoom(4))
    equal(attempted, True)
    equal(ticks >= 2 + 4 + 8 + 16, True)
    contains(log.getvalue(), 'MemoryError')


@fast
async def test_it_waits_longer_each_time_up_to_the_longest_delay():
    no_room = NoRoom(9)
    logged()
    await connecting(no_room)
    pauses = [round(no_room.tries[at + 1] - no_room.tries[at]) for at in range(9)]
    equal(pauses, [2, 4, 8, 16, 32, 60, 60, 60, 60])


@fast
async def test_an_error_from_before_the_first_connection_does_not_keep_it_from_connecting():
    logged()
    _, attempted = await connecting(NoRoom(0), MemoryError())
    equal(attempted, True)
