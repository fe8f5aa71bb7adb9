# What the client does when a board has no RAM left to connect with, in seconds that do not pass;
# and what it counts.
import asyncio
import time
from errno import ECONNRESET, ETIMEDOUT

from check import contains, equal, logged
from fast_clock import fast, seconds
from mpy_blox import forget
from mpy_blox.mqtt import MQTTClient
from mpy_blox.mqtt.link import MQTTError


class NoRoom:
    # Keeps the client from connecting for some times; `tries` is when it wanted to.
    def __init__(self, times):
        import mpy_blox.mqtt.handshake as handshake

        self.times = times
        self.tries = []
        self._establish = handshake.establish
        handshake.establish = self.establish

    async def establish(self, link):
        self.tries.append(seconds())
        if len(self.tries) <= self.times:
            raise MemoryError('memory allocation failed, allocating 220 bytes')
        return await self._establish(link)


async def connecting(no_room, broken=None):
    client = MQTTClient('board', '127.0.0.1', 1)
    if broken:
        client._fail(broken)
    client.start()
    ticks = 0
    while len(no_room.tries) <= no_room.times and ticks < 1000:
        await asyncio.sleep(1)
        ticks += 1
    # As long as an error makes it wait.
    await asyncio.sleep(3)
    attempted = client.began is not None
    await client.stop()
    forget('mpy_blox.mqtt.handshake')
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


class Ended:
    # A link whose session has just ended.
    def __init__(self, level, error):
        self.level, self.error, self.began = level, error, time.ticks_ms()


def test_sessions_that_another_client_of_this_name_ends_are_counted_in_a_row():
    from mpy_blox.mqtt.handshake import taken_over

    taken = MQTTError('disconnected by the broker', 0x8e)
    for level, error, others in (
            (5, taken, (MQTTError('disconnected by the broker', 0x8b), OSError(ECONNRESET))),
            (4, OSError(ECONNRESET), (OSError(ETIMEDOUT),))):
        link = Ended(level, error)
        for times in (1, 2, 3):
            taken_over(link)
            equal((level, link.taken_over), (level, times))
        for link.error in others:
            taken_over(link)
            equal((level, link.taken_over), (level, 3))
        # This one had lasted.
        link.began = time.ticks_add(time.ticks_ms(), -300_001)
        taken_over(link)
        equal((level, link.taken_over), (level, 0))
