# How long a boot lets the application wait: for the update channel, or for a check-in that is
# owed, in seconds that do not pass.
import asyncio

from check import contains, equal, logged
from mpy_blox import debt, waiting
from mpy_blox.ota.channel import UpdateChannel


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

    def sleep(self, seconds):
        return self.sleep_ms(1000 * seconds)

    def create_task(self, coroutine):
        return asyncio.create_task(coroutine)


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
    seconds, _ = await timed(waiting.wait(board, 30), events or {})
    return seconds


async def timed(work, events):
    real, clockwork = asyncio, Clockwork(events)
    waiting.asyncio = debt.asyncio = clockwork
    try:
        result = await work
        return round(clockwork.now), result
    finally:
        waiting.asyncio = debt.asyncio = real


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
    equal(await timed(waiting.settled(board), {310: board.rest}), (312, True))


async def test_it_is_not_waited_for_longer_than_half_an_hour():
    board = Board()
    board.connect()
    board.work()
    equal(await timed(waiting.settled(board), {}), (1800, False))


class Debtor(Board):
    # What brings itself up to check in: board and boot in one.
    followed = wifi = clock = None
    node = ''
    waiting = {}
    is_checked_in = UpdateChannel.is_checked_in

    def __init__(self, is_reached=True):
        self.granted = {'cmd': 1} if is_reached else {}

    def start(self, app):
        pass

    async def connect(self):
        super().connect()

    async def release(self):
        pass

    async def stop(self):
        self.is_connected = False


async def paid(board, events=None):
    debt._start = board.start
    debt.once = lambda module, function, *parts: board.connect()
    seconds, _ = await timed(debt._pay(board), events or {})
    return seconds


async def test_a_check_in_that_is_owed_is_waited_for_two_minutes():
    log = logged()
    equal(await paid(Debtor(is_reached=False)), 120)
    contains(log.getvalue(), 'not checked in within 120 s')


async def test_a_check_in_that_brings_nothing_is_over_at_once_and_the_board_has_left():
    board = Debtor()
    equal(await paid(board), 3)
    equal(board.is_connected, False)


async def test_a_release_that_the_check_in_brings_is_waited_for_until_it_is_done():
    board = Debtor()
    equal(await paid(board, {2: board.work, 600: board.rest}), 600)


async def test_such_a_release_is_waited_for_half_an_hour_at_most():
    board = Debtor()
    equal(await paid(board, {2: board.work}), 3 + 1800)


async def test_such_a_release_that_is_held_back_is_not_waited_for():
    board = Debtor()
    board.waiting = {'list': {'held': True}}
    equal(await paid(board), 3)
