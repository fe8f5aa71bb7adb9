"""The link to a broker: made, kept up, tested, and made again, for ever."""

import asyncio
import logging
import time
from asyncio import core
from errno import ECONNRESET, ETIMEDOUT

from micropython import const

from mpy_blox import once

BUFFER = const(512)
_PUBLISH = const(3)

log = logging.getLogger('mqtt')


class MQTTError(Exception):
    """The broker refused something, or sent what the standard forbids.

    `args` are what it is about, and the reason code (MQTT 5 §2.4; of 3.1.1 the return code).

    >>> from mpy_blox.mqtt import MQTTError
    >>> try:
    ...     raise MQTTError('subscription to secrets/#', 0x87)
    ... except MQTTError as error:
    ...     print('%s: refused, reason 0x%02x' % error.args)
    subscription to secrets/#: refused, reason 0x87
    """


class Link:
    """One connection after another. What makes one (`handshake` names the module) and what packets
    mean is the subclass's business: `_session`, `_packet`, `_publish`, `_is_owed`.

    What comes in goes through one buffer, which is allocated once.
    """

    def start(self):
        """Begins to connect, in the background and for ever."""
        if not self._tasks:
            self._tasks = asyncio.create_task(self._run()), asyncio.create_task(self._beat())

    async def stop(self):
        """Ends the client's tasks. The broker publishes the will: nobody is there any more."""
        if self.is_connected and self.level == 5:
            # Disconnect with will message (MQTT 5 §3.14.2.1). With 3.1.1 it takes no goodbye.
            await self.send(b'\xe0\x01\x04')
        for task in self._tasks:
            task.cancel()
        self._tasks = ()
        await asyncio.sleep_ms(0)

    async def connected(self):
        """Waits until there is a connection."""
        while not self.is_connected:
            await self._change()

    async def _run(self):
        try:
            while True:
                try:
                    is_held = await once(self.handshake, 'establish', self)
                    self._reader = asyncio.create_task(self._read())
                    self._greeter = asyncio.create_task(self._session('greet', is_held))
                    while not self.error:
                        await self._change()
                except Exception as error:
                    # Not of the network, that is handled: no RAM, or no module. Whoever has the
                    # RAM needs time to be done with it.
                    log.exception('link', exc_info=error)
                    self.hang_up()
                    self.delay = min(self.delay * 2, self.longest_delay)
                    await asyncio.sleep(self.delay)
                self.hang_up()
        finally:
            self.hang_up()

    async def _beat(self):
        while True:
            if self.watchdog:
                self.watchdog.feed()
            await asyncio.sleep_ms(min(1000, int(self.keep_alive * 250) or 1000))
            if not self.is_connected:
                continue
            now = time.ticks_ms()
            if self._busy:
                # Nothing is read while a consumer works, so the broker cannot be blamed.
                self._heard = now
                self._owed_since = self._owed_since and now
            if self._owed_since is not None and (
                    time.ticks_diff(now, self._owed_since) > self.timeout * 1000):
                self._fail(OSError(ETIMEDOUT))
                continue
            silence = max(time.ticks_diff(now, self._said), time.ticks_diff(now, self._heard))
            if self.keep_alive and not self._pinging and silence >= self.keep_alive * 500:
                self._pinging = True
                await self.send(b'\xc0\0')

    async def _change(self):
        # As asyncio.Event waits, without it: it would take 1 KB. From the queue that is a task's
        # data a cancellation takes it out.
        self._waiting.push(core.cur_task)
        core.cur_task.data = self._waiting
        yield

    def _changed(self):
        # Wakes all that wait for anything; each looks for itself.
        self._owed_since = time.ticks_ms() if self._is_owed() else None
        while self._waiting.peek():
            core._task_queue.push(self._waiting.pop())

    def _fail(self, error):
        if not self.error:
            self.error = error
            self._changed()

    def hang_up(self):
        """Ends the connection, if there is one."""
        for task in (self._reader, self._greeter):
            if task:
                task.cancel()
        self._reader = self._greeter = None
        self.is_connected = self._busy = self._pinging = False
        if self.sock:
            self.sock.close()
            self.sock = None
        self._start = self._end = 0
        self._changed()

    async def send(self, *parts):
        """Writes a packet, given in parts; false, and the connection is given up, if it fails."""
        sock = self.sock
        if len(parts) == 2 and len(parts[1]) < BUFFER // 2:
            parts = (parts[0] + parts[1],)
        while self._writing:
            await asyncio.sleep_ms(5)
        if not sock or sock is not self.sock:
            return False
        self._writing = True
        try:
            self._said = time.ticks_ms()
            for part in parts:
                at = 0
                part = memoryview(part)
                while at < len(part):
                    # In pieces, so that nothing is ever copied whole.
                    count = sock.write(part[at:at + BUFFER])
                    now = time.ticks_ms()
                    if count:
                        at += count
                        self._said = now
                        continue
                    # Polled by hand: a task that waits in the event loop on a socket would have
                    # to be found and cancelled before the socket can be closed.
                    await asyncio.sleep_ms(10)
                    if sock is not self.sock:
                        return False
                    if time.ticks_diff(now, self._said) > self.timeout * 1000:
                        raise OSError(ETIMEDOUT)
        except Exception as error:
            if sock is self.sock:
                self._fail(error)
            return False
        except BaseException:
            # Cancelled in the middle of a packet: the rest of the stream would be garbage.
            if sock is self.sock:
                self._fail(OSError(ECONNRESET))
            raise
        finally:
            self._writing = False
        if self._owed_since is None and self._is_owed():
            self._owed_since = self._said
        return True

    async def _read(self):
        try:
            while True:
                if self._start == self._end:
                    # Here, where a board is for most of its life: not in another coroutine.
                    await self._more()
                first = (await self.take(1))[0]
                size, _ = await self.take_varint()
                if first >> 4 == _PUBLISH:
                    await self._publish(first & 15, size)
                elif size > BUFFER:
                    raise MQTTError('packet too large', 0x95)
                else:
                    await self._packet(first >> 4, await self.take(size))
        except Exception as error:
            self._fail(error)

    async def _more(self):
        if self._start == self._end:
            self._start = self._end = 0
        elif self._end == BUFFER:
            rest = bytes(self._buffer[self._start:])
            self._start = 0
            self._end = len(rest)
            self._buffer[:self._end] = rest
        # As asyncio's streams wait, without them: they would take 2 KB.
        yield core._io_queue.queue_read(self.sock)
        # None: it was readable and then was not (a TLS record that is incomplete).
        count = self.sock.readinto(self._buffer[self._end:])
        if count == 0:
            raise OSError(ECONNRESET)
        self._end += count or 0
        self._heard = time.ticks_ms()

    async def take(self, count):
        """The next `count` bytes, at most the buffer's size; valid until the next call."""
        while self._end - self._start < count:
            await self._more()
        at = self._start
        self._start += count
        return self._buffer[at:self._start]

    async def take_varint(self):
        """(number, bytes it took) of the variable byte integer that comes next."""
        number = 0
        for index in range(4):
            byte = (await self.take(1))[0]
            number |= (byte & 0x7F) << 7 * index
            if byte < 0x80:
                return number, index + 1
        raise MQTTError('malformed packet', 0x81)

    async def some(self, limit):
        """The next bytes, as many as are there already, from 1 to `limit`; valid as above."""
        if self._start == self._end:
            await self._more()
        return await self.take(min(limit, self._end - self._start) or 1)

    async def skip(self, count):
        """Takes `count` bytes, however many they are, and drops them."""
        while count:
            count -= len(await self.some(count))


def varint(number):
    """A variable byte integer, at most four bytes (MQTT 5 §1.5.5)."""
    if number > 0xFFFFFFF:
        raise ValueError('packet too large')
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return out


def field(data):
    """A string or binary field with its two length bytes (MQTT 5 §1.5.4, §1.5.6)."""
    if isinstance(data, str):
        data = data.encode()
    if len(data) > 0xFFFF:
        raise ValueError('field too long')
    return len(data).to_bytes(2, 'big') + data
