# The clock, set by a real NTP server of the test's own.
import asyncio
import socket
import struct
import time

import machine
from check import contains, equal, logged
from mpy_blox import clock

NOW = 1795353738
_1970 = 2208988800


class Server:
    # Answers `answers` requests well, after `silent` ones that it does not answer.
    def __init__(self, silent=0, mangle=None):
        self.silent = silent
        self.mangle = mangle
        self.requests = []
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        for port in range(21123, 21223):
            try:
                self._udp.bind(socket.getaddrinfo('127.0.0.1', port)[0][-1])
                break
            except OSError:
                pass
        self.port = port
        self._udp.setblocking(False)
        self._task = asyncio.create_task(self._run())

    async def _run(self):
        while True:
            await asyncio.sleep_ms(2)
            try:
                request, sender = self._udp.recvfrom(100)
            except OSError:
                continue
            self.requests.append(request)
            if len(self.requests) <= self.silent:
                continue
            answer = bytearray(48)
            answer[:2] = b'\x24\x02'
            answer[24:32] = request[40:48]
            answer[40:48] = struct.pack('>II', NOW + _1970, 0)
            if self.mangle:
                self.mangle(answer)
            self._udp.sendto(answer, sender)

    def stop(self):
        self._task.cancel()
        self._udp.close()


class Fast:
    # The module's clockwork, a few ms a step.
    sleeps = []

    def __getattr__(self, name):
        return getattr(asyncio, name)

    def sleep(self, seconds):
        Fast.sleeps.append(seconds)
        return asyncio.sleep_ms(min(int(seconds), 30))


async def ask(**options):
    server = Server(**options)
    try:
        return await clock.query('127.0.0.1', server.port)
    finally:
        server.stop()


async def refused(**options):
    try:
        return await ask(**options)
    except (OSError, ValueError) as e:
        return e


async def test_the_server_is_asked_and_its_time_returned():
    equal(await ask(), NOW)


async def test_times_after_2036_are_understood():
    def later(answer):
        answer[40:48] = struct.pack('>II', 100, 0)

    equal(await ask(mangle=later), (1 << 32) + 100 - _1970)


async def test_a_server_without_time_is_not_believed():
    def unsynchronised(answer):
        answer[0] = 0xE4

    def kiss_of_death(answer):
        answer[1] = 0

    for mangle in (unsynchronised, kiss_of_death):
        assert isinstance(await refused(mangle=mangle), ValueError)


async def test_an_answer_that_does_not_repeat_our_token_is_ignored():
    def forged(answer):
        answer[24] ^= 1

    assert isinstance(await refused(mangle=forged), OSError)


async def test_the_clock_is_set_and_the_state_known():
    log = logged()
    server = Server()
    machine.set_to = None
    keeper = clock.Clock({'ntp.server': '127.0.0.1'}, port=server.port)
    keeper.start()
    assert await keeper.synchronised(5)
    keeper.stop()
    server.stop()
    # 2026-11-22 was a Sunday: weekday 6.
    equal(machine.set_to, (2026, 11, 22, 6, 13, 22, 18, 0))
    # The stand-in keeps what it was set to for itself: the log tells the host's date.
    contains(log.getvalue(), 'set by 127.0.0.1 to ')
    assert clock.is_set()


async def test_no_server_is_retried_with_growing_delays():
    clock.asyncio = Fast()
    real = clock.query

    async def query(server, port):
        if len(Fast.sleeps) < 12:
            raise OSError(-2)
        return NOW

    clock.query = query
    Fast.sleeps.clear()
    keeper = clock.Clock({})
    keeper.start()
    assert await keeper.synchronised(20)
    await asyncio.sleep_ms(5)
    keeper.stop()
    clock.query = real
    clock.asyncio = asyncio
    equal(Fast.sleeps[:10], [2, 4, 8, 16, 32, 64, 128, 256, 512, 600])
    equal(Fast.sleeps[12], 86400)


async def test_waiting_for_the_server_is_bounded():
    clock.asyncio = Fast()
    server = Server(silent=100)
    keeper = clock.Clock({'ntp.server': '127.0.0.1'}, port=server.port)
    keeper.start()
    equal(await keeper.synchronised(0.05), False)
    keeper.stop()
    server.stop()
    clock.asyncio = asyncio


def test_an_epoch_of_2000_is_seen_through():
    class Board:
        def __getattr__(self, name):
            return getattr(time, name)

        def gmtime(self, seconds=None):
            return time.gmtime(time.time() if seconds is None else seconds + 946684800)

        def time(self):
            return NOW - 946684800

    clock.time = Board()
    try:
        equal(clock.unix_time(), NOW)
        clock.set_to(NOW)
        equal(machine.set_to[:3], (2026, 11, 22))
    finally:
        clock.time = time


def test_an_unset_clock_says_so():
    class Board:
        def gmtime(self, seconds=0):
            return (2000, 1, 1, 0, 0, 3, 5, 1)

    clock.time = Board()
    equal(clock.is_set(), False)
    clock.time = time
    assert clock.is_set()
