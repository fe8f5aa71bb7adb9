"""MQTT for boards: `MQTTClient` publishes, and hands what comes in to consumers.

What receives messages is `Consumer` and `WholeMessage`, loaded with the first program that asks
for them: a board may well receive nothing but updates.
"""

import asyncio

from micropython import const

from mpy_blox import once

from .link import BUFFER, Link, MQTTError, field, log, varint

_SESSION = const('mpy_blox.mqtt.session')
_HANDSHAKE = const('mpy_blox.mqtt.handshake')
_PUBACK = const(4)
_SUBACK = const(9)
_UNSUBACK = const(11)
_PINGRESP = const(13)
_DISCONNECT = const(14)


class MQTTClient(Link):
    """An asyncio client for MQTT 5 that falls back to 3.1.1 where the broker knows no better.

    It connects for ever, with a jittered back-off of 1 to `longest_delay` seconds. The session
    outlives the connection: QoS 1 messages that were sent meanwhile arrive later. So add consumers
    before `start()`; or set `unclaimed` to `''`, and the broker keeps the messages that none takes
    yet until one comes that does, or until `release()`. Eight that wait hold up all else at QoS 1.

    :param ssl: None, an SSLContext, or a dictionary of the settings that `mqtt.tls` knows.
    :param keep_alive: seconds; half of it without a sign of life, and the connection is tested.
    :param will: (topic, payload, qos, retain), published by the broker when this board is lost.
    :param timeout: seconds that the broker may take to answer.
    :param watchdog: its `feed()` is called each second for as long as the client lives.

    Example:

    >>> async def main():
    ...     client = MQTTClient('greenhouse', '127.0.0.1', 1883, keep_alive=30)
    ...     client.start()
    ...     await client.publish('greenhouse/temperature', '21.5', qos=1)
    ...     await client.stop()
    """

    handshake = _HANDSHAKE

    # By keyword, please: keyword-only arguments would cost each board a dictionary.
    def __init__(self, client_id, server, port=1883, username=None, password=None, ssl=None,
                 server_hostname=None, keep_alive=60, will=None, timeout=15, longest_delay=60,
                 watchdog=None):
        self.client_id = client_id
        self.server = server
        self.port = port
        self.username = username
        self.password = password
        self.ssl = ssl
        self.server_hostname = server_hostname
        self.will = will
        self.keep_alive = self.asked_keep_alive = keep_alive
        self.timeout = timeout
        self.longest_delay = longest_delay
        self.watchdog = watchdog
        # What it begins with, see there.
        once(_SESSION, 'begin', self)

    def add(self, consumer):
        """Registers a consumer; its filter is subscribed as soon as there is a connection."""
        if consumer not in self._consumers:
            self._consumers.append(consumer)
            late = self.unclaimed and _matches(consumer.topic, self.unclaimed)
            if late or self.is_connected:
                asyncio.create_task(self._session('renew' if late else 'agree'))

    async def release(self):
        """From now on, what no consumer takes is dropped, also what was left to the broker."""
        if self.unclaimed:
            await self._session('renew')
        self.unclaimed = None

    def subscribe(self, consumer, again=False):
        """Registers a consumer; a coroutine that ends when the broker has granted its filter.

        :param again: also if it was granted before: what is retained comes once more.
        :raises MQTTError: the broker refuses the filter.
        """
        return self._session('subscribe', consumer, again)

    def unsubscribe(self, consumer):
        """Removes a consumer; a coroutine that ends when the broker knows, if there is one."""
        return self._session('unsubscribe', consumer)

    async def publish(self, topic, payload, qos=0, retain=False):
        """Publishes a message; waits for a connection if there is none.

        At QoS 0 it returns when the message is written, at QoS 1 when the broker has acknowledged
        it, however many connections that takes; a consumer's `end` waits for neither. Until then
        `payload` (str, bytes, or any buffer) must not change.

        :raises ValueError: the message is larger than this broker takes.
        """
        if isinstance(payload, str):
            payload = payload.encode()
        if self._may_wait():
            await self.connected()
        if len(topic) + len(payload) + 16 > self.largest:
            raise ValueError('the broker takes packets up to %d bytes' % self.largest)
        flags = 1 if retain and self.may_retain else 0
        if not qos or not self.highest_qos:
            await self._send_message((0, topic, payload, flags, False))
            return
        while self._may_wait() and len(self._outgoing) >= self.in_flight:
            await self._change()
        message = [self._next_id(), topic, payload, flags | 2, False]
        self._outgoing.append(message)
        try:
            if self.is_connected:
                await self._send_message(message)
            while self._may_wait() and message in self._outgoing:
                await self._change()
        except asyncio.CancelledError:
            # The caller gave up: it is not sent again.
            if message in self._outgoing:
                self._outgoing.remove(message)
            raise

    def _may_wait(self):
        # The reader itself must not wait for an answer that only it can read.
        return asyncio.current_task() is not self._reader

    def _is_owed(self):
        return self._pinging or self._requests or self._outgoing

    def _next_id(self):
        used = [message[0] for message in self._outgoing] + list(self._requests)
        while True:
            self._packet_id = self._packet_id % 0xFFFF + 1
            if self._packet_id not in used:
                return self._packet_id

    async def _send_message(self, message):
        packet_id, topic, payload, flags, sent = message
        head = field(topic)
        if flags & 2:
            head += packet_id.to_bytes(2, 'big')
            message[4] = True
        if self.level == 5:
            head += b'\0'
        # DUP when it was sent before, QoS, RETAIN (MQTT 5 §3.3.1).
        first = bytes((0x30 | flags | (8 if sent else 0),))
        await self.send(first + varint(len(head) + len(payload)) + head, payload)

    async def _session(self, task, *arguments):
        # What subscribes is seldom needed: loaded for the time of the call.
        try:
            await once(_SESSION, task, self, *arguments)
        except (MemoryError, ImportError, OSError) as error:
            # What was not agreed upon is agreed upon at the next connection.
            self._fail(error)
        finally:
            if asyncio.current_task() is self._greeter:
                # A task that has ended would keep all this alive.
                self._greeter = None

    async def _packet(self, kind, data):
        if kind == _DISCONNECT:
            raise MQTTError('disconnected by the broker', data[0] if data else 0)
        if kind == _PINGRESP:
            self._pinging = False
        elif kind not in (_PUBACK, _SUBACK, _UNSUBACK) or len(data) < 2:
            raise MQTTError('packet of type %d' % kind, 0x82)
        elif kind != _PUBACK:
            await self._session('answered', kind, data)
        else:
            for message in self._outgoing:
                if message[0] == data[0] << 8 | data[1]:
                    self._outgoing.remove(message)
                    if len(data) > 2 and data[2] >= 0x80:
                        log.error('%s: refused by the broker, reason 0x%02x', message[1], data[2])
                    break
        self._changed()

    async def _publish(self, flags, size):
        qos = flags >> 1 & 3
        head = await self.take(2)
        length = head[0] << 8 | head[1]
        size -= 2 + length + 2 * qos
        if qos > 1 or size < 0:
            raise MQTTError('malformed packet', 0x81)
        if length > BUFFER:
            await self.skip(length)
            topic = ''
        else:
            topic = str(await self.take(length), 'utf-8')
        packet_id = bytes(await self.take(2)) if qos else None
        if self.level == 5:
            properties, width = await self.take_varint()
            size -= properties + width
            if size < 0:
                raise MQTTError('malformed packet', 0x81)
            await self.skip(properties)
        taken = await self._deliver(topic, size, bool(flags & 1))
        if qos:
            if taken or flags & 1 or self.unclaimed is None:
                await self.send(b'\x40\x02' + packet_id)
            else:
                self.unclaimed = topic

    async def _deliver(self, topic, size, retained):
        # Whatever a consumer raises is logged and concerns that consumer alone.
        taken = False
        sinks = []
        for consumer in self._consumers:
            if _matches(consumer.topic, topic):
                taken = True
                sink = _call(topic, consumer.begin, topic, size, retained)
                if sink is not None:
                    sinks.append((consumer, sink))
        try:
            while size:
                piece = await self.some(size)
                size -= len(piece)
                for pair in tuple(sinks):
                    try:
                        pair[1].write(piece)
                    except Exception as error:
                        _complain(topic, error)
                        sinks.remove(pair)
                        _call(topic, pair[0].abort, pair[1])
            self._busy = True
            while sinks:
                try:
                    await sinks[0][0].end(sinks[0][1], topic, retained)
                except Exception as error:
                    _complain(topic, error)
                # Cancelled in the middle, it is still there to be aborted.
                sinks.pop(0)
        finally:
            self._busy = False
            for consumer, sink in sinks:
                _call(topic, consumer.abort, sink)
        return taken


def __getattr__(name):
    import mpy_blox.mqtt.consumer as consumer

    return getattr(consumer, name)


def _matches(wanted, topic):
    if '+' in wanted or '#' in wanted:
        from .wildcards import matches

        return matches(wanted, topic)
    return wanted == topic


def _call(topic, function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        _complain(topic, error)


def _complain(topic, error):
    log.exception('consumer of %s', topic, exc_info=error)
