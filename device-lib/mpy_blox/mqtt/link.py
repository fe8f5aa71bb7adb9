"""The link to a broker: made, kept up, tested, and made again, for ever."""

import asyncio
import logging
import os
import time
from errno import ECONNRESET, ETIMEDOUT

from micropython import const

from .packet import MQTTError
from .transport import Inlet, open_socket, write

_BUFFER = const(1024)

_CONNACK = const(2)
_PUBLISH = const(3)
_PINGRESP = const(13)
_DISCONNECT = const(14)

log = logging.getLogger('mqtt')


class Link:
    """One connection after another. What the packets mean is the subclass's business:
    `_connect_packet`, `_accepted`, `_resume`, `_packet`, `_publish`, `_waits_for_answer`.
    """

    def __init__(self, server, port, ssl, server_hostname, keep_alive, timeout, longest_delay,
                 watchdog):
        self.server = server
        self.port = port
        # 5, or 4 for 3.1.1: what the broker speaks, as far as is known.
        self.level = 5
        self.is_connected = False
        # Coroutine functions without arguments, awaited one after another on each connection.
        self.on_connect = []
        self._ssl = ssl
        self._server_hostname = server_hostname
        self._keep_alive = self._asked_keep_alive = keep_alive
        self._timeout = timeout
        self._longest_delay = longest_delay
        self._watchdog = watchdog
        self._inlet = Inlet(_BUFFER)
        self._sock = None
        self._lock = asyncio.Lock()
        self._news = asyncio.Event()
        self._lost = asyncio.Event()
        self._error = None
        self._tasks = ()
        self._reader = None
        self._busy = False     # a consumer is at work: nothing is read meanwhile
        self._pinging = False
        self._said = 0
        self._asked = None     # since when the broker owes an answer

    def start(self):
        """Begins to connect, in the background and for ever."""
        if not self._tasks:
            self._tasks = [asyncio.create_task(self._run()), asyncio.create_task(self._beat())]
            if self._watchdog:
                self._tasks.append(asyncio.create_task(self._feed()))

    async def stop(self):
        """Says goodbye, so that the will is not published, and ends the client's tasks."""
        if self.is_connected:
            await self._send(b'\xe0\0')
        for task in self._tasks:
            task.cancel()
        self._tasks = ()
        await asyncio.sleep_ms(0)

    async def connected(self):
        """Waits until there is a connection."""
        while not self.is_connected:
            await self._news.wait()

    async def disconnected(self):
        """Waits until there is no connection."""
        while self.is_connected:
            await self._news.wait()

    async def _run(self):
        delay = 1
        while True:
            began = time.ticks_ms()
            level = self.level
            tasks = ()
            self._lost.clear()
            self._error = None
            try:
                present = await asyncio.wait_for(self._open(), self._timeout * 2)
                self._reader = asyncio.create_task(self._read())
                tasks = (self._reader, asyncio.create_task(self._greet(present)))
                await self._lost.wait()
            except Exception as error:
                self._error = error
            finally:
                self._close(tasks)
            self._explain(self._error)
            if level == 5 and self.level == 4:
                continue
            # A connection that did not outlive its delay counts as a failure: two boards with
            # one client id throw each other out for ever, but ever more slowly.
            lived = time.ticks_diff(time.ticks_ms(), began)
            delay = 1 if lived > delay * 1000 else min(delay * 2, self._longest_delay)
            await asyncio.sleep_ms(int(delay * (500 + os.urandom(1)[0] * 2)))

    async def _open(self):
        ssl = self._ssl
        if isinstance(ssl, dict):
            from .tls import context
            self._server_hostname = self._server_hostname or ssl.get('server_hostname')
            ssl = self._ssl = context(ssl)
        self._sock = await open_socket(self.server, self.port, ssl, self._server_hostname)
        self._inlet.open(self._sock)
        self._keep_alive = self._asked_keep_alive
        await write(self._sock, self._connect_packet(), self._timeout, lambda: True)
        self._said = time.ticks_ms()
        try:
            first = (await self._inlet.take(1))[0]
        except OSError as error:
            # Some brokers hang up on a version they do not know. Or it was the network:
            # so the other version is tried next, whichever this was.
            if error.errno == ECONNRESET:
                self.level = 9 - self.level
            raise
        size, _ = await self._inlet.take_varint()
        if first != _CONNACK << 4 or not 2 <= size <= _BUFFER:
            raise MQTTError('no CONNACK', 0x82)
        data = await self._inlet.take(size)
        if data[1]:
            if self.level == 5 and data[1] in b'\x01\x84':
                self.level = 4
            raise MQTTError('connection refused', data[1])
        return self._accepted(data)

    async def _greet(self, session_present):
        self._asked = None
        self._pinging = False
        await self._resume(session_present)
        if self._lost.is_set():
            return
        log.info('connected to %s:%d, MQTT %s', self.server, self.port,
                 '5' if self.level == 5 else '3.1.1')
        self.is_connected = True
        self._tell()
        for hook in self.on_connect:
            try:
                await hook()
            except Exception as error:
                log.exception('on_connect', exc_info=error)

    async def _read(self):
        inlet = self._inlet
        try:
            while True:
                first = (await inlet.take(1))[0]
                size, _ = await inlet.take_varint()
                kind = first >> 4
                if size < 0 or kind != _PUBLISH and size > _BUFFER:
                    raise MQTTError('malformed packet', 0x81)
                if kind == _PUBLISH:
                    await self._publish(first & 15, size)
                    continue
                data = await inlet.take(size)
                if kind == _PINGRESP:
                    self._pinging = False
                    self._answered()
                elif kind == _DISCONNECT:
                    raise MQTTError('disconnected by the broker', data[0] if size else 0)
                else:
                    await self._packet(kind, data)
        except Exception as error:
            self._fail(error)

    async def _beat(self):
        while True:
            await asyncio.sleep_ms(min(1000, int(self._keep_alive * 250) or 1000))
            if not self.is_connected:
                continue
            now = time.ticks_ms()
            if self._busy:
                # Nothing is read while a consumer works, so the broker cannot be blamed.
                self._inlet.heard = now
                self._asked = self._asked and now
            if self._asked is not None:
                if time.ticks_diff(now, self._asked) > self._timeout * 1000:
                    self._fail(OSError(ETIMEDOUT))
                    continue
            silence = max(time.ticks_diff(now, self._said),
                          time.ticks_diff(now, self._inlet.heard))
            if self._keep_alive and not self._pinging and silence >= self._keep_alive * 500:
                self._pinging = True
                await self._send(b'\xc0\0')

    async def _feed(self):
        while not self._tasks[0].done():
            self._watchdog.feed()
            await asyncio.sleep(1)

    async def _send(self, *parts):
        """Writes a packet, given in parts; false, and the connection is given up, if it fails."""
        sock = self._sock
        if not sock:
            return False
        if len(parts) == 2 and len(parts[1]) < 256:
            parts = (parts[0] + parts[1],)
        async with self._lock:
            if sock is not self._sock:
                return False
            try:
                for part in parts:
                    await write(sock, part, self._timeout, lambda: sock is self._sock)
            except OSError as error:
                if sock is self._sock:
                    self._fail(error)
                return False
            except BaseException:
                # Cancelled in the middle of a packet: the rest of the stream would be garbage.
                if sock is self._sock:
                    self._fail(OSError(ECONNRESET))
                raise
        self._said = time.ticks_ms()
        if self._asked is None and self._waits_for_answer():
            self._asked = self._said
        return True

    def _answered(self):
        self._asked = time.ticks_ms() if self._waits_for_answer() else None
        self._tell()

    def _tell(self):
        # Wakes all that wait for anything to change; each looks for itself.
        self._news.set()
        self._news.clear()

    def _fail(self, error):
        if not self._lost.is_set():
            self._error = error
            self._lost.set()

    def _close(self, tasks):
        self.is_connected = False
        for task in tasks:
            task.cancel()
        self._reader = None
        self._busy = False
        if self._sock:
            self._sock.close()
            self._sock = None
        self._tell()

    def _explain(self, error):
        if self._ssl and not isinstance(error, (MQTTError, asyncio.TimeoutError)):
            from .tls import reason
            text = reason(error)
            if text:
                log.error('TLS refused by this board: %s', text)
                return
        if isinstance(error, asyncio.TimeoutError):
            error = 'no answer'
        log.warning('%s:%d: %s', self.server, self.port, error)
