"""The time of day: set by NTP, and known to be unset until then."""

import asyncio
import logging
import socket
import struct
import time
from errno import EAGAIN

from micropython import const

try:
    from machine import RTC
except ImportError:
    # The unix port: the host keeps the time.
    RTC = None

_log = logging.getLogger('mpy_blox.clock')

# No release of this library is older: an earlier date means that nobody has set the clock.
_FIRST_YEAR = const(2024)
_NTP_TO_UNIX = 2_208_988_800
_2000_TO_UNIX = const(946_684_800)
_ERA = 1 << 32
_ANSWER_MS = const(3_000)
_POLL_MS = const(20)
_FIRST_DELAY_S = const(2)
_LONGEST_DELAY_S = const(600)
_DAY_S = const(86_400)


def is_set():
    """Whether the time can be relied on: certificates and expiry dates must ask this first."""
    return time.gmtime()[0] >= _FIRST_YEAR


def unix_time():
    """Seconds since 1970, also on ports that count from 2000."""
    return int(time.time()) + _epoch_offset()


def _epoch_offset():
    return _2000_TO_UNIX if time.gmtime(0)[0] == 2000 else 0


class Clock:
    """Sets the clock by NTP soon after start, and again each day.

    >>> import asyncio
    >>> from mpy_blox import clock
    >>> async def main():
    ...     keeper = clock.Clock({'ntp.server': '127.0.0.1'})
    ...     keeper.start()
    ...     await keeper.synchronised(timeout=0.1)
    ...     keeper.stop()
    >>> asyncio.run(main())
    >>> clock.is_set()
    True

    :param config: anything with `get(key, default)`: `ntp.server`, by default pool.ntp.org.
    :param port: of the server.
    """

    def __init__(self, config, port=123):
        self._server = config.get('ntp.server', 'pool.ntp.org')
        self._port = port
        self._task = None
        self._is_synchronised = False

    def start(self):
        """Begins to ask the server, and stays at it until `stop()`."""
        if self._task is None:
            self._task = asyncio.create_task(self._run())

    def stop(self):
        """Ends the work of `start()`."""
        if self._task:
            self._task.cancel()
            self._task = None

    async def synchronised(self, timeout=None):
        """Waits until the server has answered once since start; False if it takes too long.

        :param timeout: seconds, by default for ever.
        """
        # Looked at, not waited for: asyncio's Event and wait_for would stay in RAM for that alone.
        started = time.ticks_ms()
        while not self._is_synchronised:
            if timeout is not None and time.ticks_diff(time.ticks_ms(), started) > timeout * 1000:
                return False
            await asyncio.sleep_ms(_POLL_MS)
        return True

    async def _run(self):
        delay = _FIRST_DELAY_S
        while True:
            try:
                set_to(await query(self._server, self._port))
                self._is_synchronised = True
                _log.info('set by %s to %s', self._server, '%04d-%02d-%02d %02d:%02d:%02d UTC'
                          % tuple(time.gmtime()[:6]))
                delay = _FIRST_DELAY_S
                await asyncio.sleep(_DAY_S)
            except (OSError, ValueError) as e:
                _log.warning('%s: %s; next try in %d s', self._server, e, delay)
                await asyncio.sleep(delay)
                delay = min(2 * delay, _LONGEST_DELAY_S)


async def query(server, port=123):
    """The server's time, in seconds since 1970.

    :raises OSError: no such server, or no answer in 3 s
    :raises ValueError: the answer is none that counts
    """
    address = socket.getaddrinfo(server, port, 0, socket.SOCK_DGRAM)[0]
    udp = socket.socket(address[0], socket.SOCK_DGRAM)
    try:
        udp.setblocking(False)
        # RFC 4330 §5: the server sends our timestamp back, which tells its answer from a forged
        # one. It need not be the time.
        token = struct.pack('>II', time.ticks_us(), time.ticks_cpu() & 0xFFFFFFFF)
        # Version 4, mode 3 (client).
        udp.sendto(b'\x23' + bytes(39) + token, address[-1])
        sent = time.ticks_ms()
        while True:
            try:
                answer = udp.recv(64)
            except OSError as e:
                if e.errno != EAGAIN:
                    raise
                answer = None
            waited = time.ticks_diff(time.ticks_ms(), sent)
            if answer:
                if len(answer) >= 48 and answer[24:32] == token:
                    break
            elif waited > _ANSWER_MS:
                raise OSError('no answer')
            else:
                await asyncio.sleep_ms(_POLL_MS)
    finally:
        udp.close()
    # Leap indicator 3: the server's own clock is not set. Stratum 0: a refusal.
    if answer[0] >> 6 == 3 or answer[0] & 7 != 4 or not 0 < answer[1] < 16:
        raise ValueError('the server knows no time')
    seconds, fraction = struct.unpack('>II', answer[40:48])
    # RFC 4330 §3: without the top bit it is a time from 2036 on.
    seconds += 0 if seconds >> 31 else _ERA
    # Half of the way there and back, rounded with the fraction.
    return seconds - _NTP_TO_UNIX + ((fraction >> 16) + waited * 65536 // 2000 + 32768 >> 16)


def set_to(unix_seconds):
    """Sets the board's clock. Where the host keeps the time nothing is changed.

    :param unix_seconds: seconds since 1970
    """
    if RTC is None or not hasattr(RTC, 'datetime'):
        return
    now = time.gmtime(unix_seconds - _epoch_offset())
    RTC().datetime((now[0], now[1], now[2], now[6], now[3], now[4], now[5], 0))
