"""A TCP or TLS connection whose every wait ends."""

import asyncio
import select
import socket
import sys
import time
from errno import ECONNRESET, EINPROGRESS, ETIMEDOUT

from micropython import const

_PIECE = const(512)

# Small packets must not wait for the acknowledgement of the ones before (40 ms on Linux, whose
# port of MicroPython names no such option; some boards name none and have none).
_NO_DELAY = getattr(socket, 'TCP_NODELAY', 1 if sys.platform in ('linux', 'darwin') else None)
_IPPROTO_TCP = const(6)


async def open_socket(host, port, ssl=None, server_hostname=None):
    """A connected socket that does not block; `ssl` is an SSLContext, or None.

    Waits as long as the network lets it: run it in `asyncio.wait_for`. Cancelled or failed, it
    leaves no socket open, as `asyncio.open_connection` does.
    """
    address = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)[0]
    sock = socket.socket(address[0], address[1], address[2])
    try:
        sock.setblocking(False)
        try:
            sock.connect(address[-1])
        except OSError as error:
            if error.errno != EINPROGRESS:
                raise
        poller = select.poll()
        poller.register(sock, select.POLLOUT)
        while not poller.poll(0):
            await asyncio.sleep_ms(10)
        if _NO_DELAY:
            sock.setsockopt(_IPPROTO_TCP, _NO_DELAY, 1)
        if ssl:
            sock = ssl.wrap_socket(
                sock, server_hostname=server_hostname or host, do_handshake_on_connect=False
            )
            sock.setblocking(False)
        return sock
    except BaseException:
        sock.close()
        raise


async def write(sock, data, timeout, is_current):
    """Writes all of `data`, in small pieces, so that nothing is ever copied whole.

    :param timeout: seconds without any progress after which it raises ETIMEDOUT.
    :param is_current: called while waiting; if it returns false, ECONNRESET is raised.
    """
    view = memoryview(data)
    at = 0
    since = time.ticks_ms()
    while at < len(view):
        count = sock.write(view[at:at + _PIECE])
        if count:
            at += count
            since = time.ticks_ms()
        else:
            # Polled by hand: a task that waits in the event loop on a socket would have to be
            # found and cancelled before the socket can be closed.
            await asyncio.sleep_ms(10)
            if not is_current():
                raise OSError(ECONNRESET)
            if time.ticks_diff(time.ticks_ms(), since) > timeout * 1000:
                raise OSError(ETIMEDOUT)


class Inlet:
    """Reads a socket through one fixed buffer, which outlives the socket.

    `buffer[start:end]` is what has come in and was not yet taken.
    """

    def __init__(self, size):
        self.buffer = memoryview(bytearray(size))
        self.size = size
        self.heard = 0
        self.start = self.end = 0
        self._stream = None

    def open(self, sock):
        """Reads from `sock` from now on; what was left of another is forgotten."""
        self._stream = asyncio.StreamReader(sock)
        self.start = self.end = 0
        self.heard = time.ticks_ms()

    async def more(self):
        """Waits until the buffer holds more; ECONNRESET at the end of the stream."""
        if self.start == self.end:
            self.start = self.end = 0
        elif self.end == self.size:
            rest = bytes(self.buffer[self.start:self.end])
            self.start = 0
            self.end = len(rest)
            self.buffer[:self.end] = rest
        # None: the socket was readable and then was not (a TLS record that is incomplete).
        count = await self._stream.readinto(self.buffer[self.end:])
        if count == 0:
            raise OSError(ECONNRESET)
        self.end += count or 0
        self.heard = time.ticks_ms()

    async def take(self, count):
        """The next `count` bytes, at most the buffer's size; valid until the next call."""
        while self.end - self.start < count:
            await self.more()
        at = self.start
        self.start += count
        return self.buffer[at:self.start]

    async def take_varint(self):
        """(number, bytes that it took) of the variable byte integer that comes next."""
        number = 0
        for index in range(4):
            byte = (await self.take(1))[0]
            number |= (byte & 0x7F) << 7 * index
            if byte < 0x80:
                return number, index + 1
        return -1, 4

    async def pieces(self, count, write):
        """Hands the next `count` bytes to `write`, piece by piece as they come in."""
        while count > 0:
            if self.start == self.end:
                await self.more()
                continue
            length = min(count, self.end - self.start)
            at = self.start
            self.start += length
            count -= length
            write(self.buffer[at:self.start])
