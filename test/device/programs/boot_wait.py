# How long the boot lets user_main wait for the update channel, in seconds that do not pass.
import asyncio

from check import contains, equal, logged
from mpy_blox import boot


class Clockwork:
    # Counts what is slept, and lets `events` happen: second -> function.
    def __init__(self, events):
        self.now = 0
        self._events = events

    def sleep_ms(self, ms):
        self.now += ms / 1000
        for second in list(self._events):
            if self.now >= second:
                self._events.pop(second)()
        return asyncio.sleep_ms(0)


class Board:
    # As much of the application as the boot looks at.
    is_connected = busy = False
    feed = found = None
    client = updates = property(lambda self: self)

    def connect(self):
        self.is_connected = True

    def work(self):
        self.busy = True

    def rest(self):
        self.busy = False


async def waited(board, events=None):
    seconds, _ = await timed(boot.wait(board, 30), events or {})
    return seconds


async def timed(work, events):
    real, boot.asyncio = boot.asyncio, Clockwork(events)
    try:
        result = await work
        return round(boot.asyncio.now), result
    finally:
        boot.asyncio = real


async def test_without_a_broker_it_goes_on_after_half_a_minute_and_says_so():
    log = logged()
    equal(await waited(Board()), 30)
    contains(log.getvalue(), 'update channel not reached in 30 s: going on')


async def test_a_channel_that_brings_nothing_is_waited_for_two_seconds():
    board = Board()
    equal(await waited(board, {5: board.connect}), 7)


async def test_an_update_that_comes_is_waited_for_as_long_as_it_is_worked_on():
    board = Board()
    equal(await waited(board, {3: board.connect, 4: board.work, 20: board.rest}), 22)


async def test_an_update_that_takes_its_time_does_not_hold_user_main_up_for_ever():
    board = Board()
    equal(await waited(board, {3: board.connect, 4: board.work}), 30)


async def test_the_room_for_updates_is_left_to_a_download_that_takes_longer_than_a_boot_waits():
    board = Board()
    board.connect()
    board.work()
    equal(await timed(boot.settled(board), {310: board.rest}), (312, True))


async def test_it_is_not_waited_for_longer_than_half_an_hour():
    board = Board()
    board.connect()
    board.work()
    equal(await timed(boot.settled(board), {}), (1800, False))
