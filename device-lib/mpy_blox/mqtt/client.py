"""The MQTT client: publishes, and hands what comes in to consumers."""

import asyncio

from micropython import const

from . import packet
from .delivery import Delivery
from .link import Link, log
from .packet import MQTTError

# QoS 1 messages that may be under way at one time, in each direction.
_IN_FLIGHT = const(8)
# What a broker that speaks MQTT 5 keeps for a board that is away, seconds.
_SESSION_EXPIRY = const(86400)
_LARGEST_PACKET = const(2097152)
_LONGEST_TOPIC = const(512)
_FILTERS_A_PACKET = const(8)

_PUBACK = const(4)
_SUBACK = const(9)
_UNSUBACK = const(11)


class MQTTClient(Link):
    """An asyncio client for MQTT 5 that falls back to 3.1.1 where the broker knows no better.

    It connects for ever, with a jittered back-off of 1 to `longest_delay` seconds. The session
    outlives the connection: QoS 1 messages that were sent meanwhile arrive later.

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

    def __init__(self, client_id, server, port=1883, *, username=None, password=None, ssl=None,
                 server_hostname=None, keep_alive=60, will=None, timeout=15, longest_delay=60,
                 watchdog=None):
        super().__init__(server, port, ssl, server_hostname, keep_alive, timeout, longest_delay,
                         watchdog)
        self.client_id = client_id
        self._username = username
        self._password = password
        self._will = will
        self._consumers = []
        self._granted = {}     # what the session has: topic filter -> granted QoS, or refusal
        self._requests = {}    # packet id -> filters of a SUBSCRIBE or UNSUBSCRIBE under way
        self._outgoing = []    # QoS 1: [packet id, topic, payload, flags, sent], oldest first
        self._packet_id = 0
        self._forget_limits()

    def add(self, consumer):
        """Registers a consumer; its filter is subscribed as soon as there is a connection."""
        if consumer not in self._consumers:
            self._consumers.append(consumer)
            if self.is_connected:
                asyncio.create_task(self._agree())

    async def subscribe(self, consumer):
        """Registers a consumer and returns when the broker has granted its filter.

        :raises MQTTError: the broker refuses the filter.
        """
        self.add(consumer)
        while self._may_wait() and consumer in self._consumers:
            code = self._granted.get(consumer.topic)
            if code is None:
                await self._news.wait()
            elif code > 2:
                self._consumers.remove(consumer)
                raise MQTTError('subscription to ' + consumer.topic, code)
            else:
                return

    async def unsubscribe(self, consumer):
        """Removes a consumer and returns when the broker knows (at once if there is none)."""
        if consumer in self._consumers:
            self._consumers.remove(consumer)
        await self._agree()
        topic = consumer.topic
        while (self._may_wait() and self.is_connected and topic in self._granted
               and topic not in self._wanted()):
            await self._news.wait()

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
        if len(topic) + len(payload) + 16 > self._largest:
            raise ValueError('the broker takes packets up to %d bytes' % self._largest)
        flags = 1 if retain and self._may_retain else 0
        if not qos or not self._highest_qos:
            await self._send(packet.publish(self.level, flags, topic, 0, len(payload)), payload)
            return
        while self._may_wait() and len(self._outgoing) >= self._in_flight:
            await self._news.wait()
        message = [self._next_id(), topic, payload, flags | 2, False]
        self._outgoing.append(message)
        try:
            if self.is_connected:
                await self._send_message(message)
            while self._may_wait() and message in self._outgoing:
                await self._news.wait()
        except asyncio.CancelledError:
            # The caller gave up: it is not sent again.
            if message in self._outgoing:
                self._outgoing.remove(message)
            raise

    # What Link asks for

    def _connect_packet(self):
        properties = (b'\x11' + _SESSION_EXPIRY.to_bytes(4, 'big') +
                      b'\x21' + _IN_FLIGHT.to_bytes(2, 'big') +
                      b'\x27' + _LARGEST_PACKET.to_bytes(4, 'big'))
        return packet.connect(self.level, self.client_id, self._keep_alive, self._username,
                              self._password, self._will, properties)

    def _forget_limits(self):
        self._in_flight = _IN_FLIGHT
        self._largest = 0xFFFFFFF
        self._may_retain = self._highest_qos = True

    def _accepted(self, data):
        self._forget_limits()
        if self.level == 5 and len(data) > 2:
            for key, value in packet.properties(data, 2):
                if key == 0x13:
                    self._keep_alive = value
                elif key == 0x21:
                    self._in_flight = max(1, min(value, _IN_FLIGHT))
                elif key == 0x24:
                    self._highest_qos = value
                elif key == 0x25:
                    self._may_retain = value
                elif key == 0x27:
                    self._largest = value
        return data[0] & 1

    async def _resume(self, session_present):
        # The broker may hold a session of before this boot, with other filters: until something
        # was granted here, everything is subscribed (and retained messages come again).
        for topic, code in list(self._granted.items()):
            if not session_present or code > 2:
                del self._granted[topic]
        self._requests.clear()
        for message in list(self._outgoing):
            message[4] = message[4] and session_present
            await self._send_message(message)
        await self._agree(True)

    async def _packet(self, kind, data):
        if len(data) < 2:
            raise MQTTError('malformed packet', 0x81)
        packet_id = data[0] << 8 | data[1]
        if kind == _PUBACK:
            for message in self._outgoing:
                if message[0] == packet_id:
                    self._outgoing.remove(message)
                    if len(data) > 2 and data[2] >= 0x80:
                        log.error('%s: refused by the broker, reason 0x%02x', message[1], data[2])
                    break
            self._answered()
        elif kind == _SUBACK or kind == _UNSUBACK:
            filters = self._requests.pop(packet_id, ())
            codes = bytes(data[len(data) - len(filters):])
            for index, topic in enumerate(filters):
                if kind == _UNSUBACK:
                    self._granted.pop(topic, None)
                    continue
                code = codes[index] if index < len(codes) else 0x80
                self._granted[topic] = code
                if code > 2:
                    log.error('subscription to %s refused, reason 0x%02x', topic, code)
            self._answered()
            await self._agree()
        else:
            raise MQTTError('packet of type %d' % kind, 0x82)

    async def _publish(self, flags, size):
        inlet = self._inlet
        qos = flags >> 1 & 3
        if qos > 1:
            raise MQTTError('QoS above 1', 0x9B)
        length = int.from_bytes(bytes(await inlet.take(2)), 'big')
        size -= 2 + length + 2 * qos
        if size < 0:
            raise MQTTError('malformed packet', 0x81)
        if length > _LONGEST_TOPIC:
            await inlet.pieces(length, len)
            topic = ''
        else:
            topic = str(await inlet.take(length), 'utf-8')
        packet_id = bytes(await inlet.take(2)) if qos else None
        if self.level == 5:
            properties, width = await inlet.take_varint()
            size -= properties + width
            if size < 0 or properties < 0:
                raise MQTTError('malformed packet', 0x81)
            await inlet.pieces(properties, len)
        delivery = Delivery(self._consumers, topic, size, bool(flags & 1))
        try:
            await inlet.pieces(size, delivery.write)
            self._busy = True
            await delivery.end()
        finally:
            delivery.abort()
            self._busy = False
        if qos:
            await self._send(b'\x40\x02' + packet_id)

    def _waits_for_answer(self):
        return self._pinging or self._requests or self._outgoing

    # Session

    def _may_wait(self):
        # The reader itself must not wait for an answer that only it can read.
        return asyncio.current_task() is not self._reader

    def _next_id(self):
        while True:
            self._packet_id = self._packet_id % 0xFFFF + 1
            if self._packet_id not in self._requests and not any(
                    message[0] == self._packet_id for message in self._outgoing):
                return self._packet_id

    async def _send_message(self, message):
        packet_id, topic, payload, flags, sent = message
        message[4] = True
        head = packet.publish(self.level, flags | (8 if sent else 0), topic, packet_id,
                              len(payload))
        await self._send(head, payload)

    def _wanted(self):
        wanted = {}
        for consumer in self._consumers:
            wanted[consumer.topic] = max(consumer.qos, wanted.get(consumer.topic, 0))
        return wanted

    async def _agree(self, now=False):
        """Asks the broker for what the session lacks, and takes back what it has too much."""
        if not (now or self.is_connected):
            return
        wanted = self._wanted()
        asked = [topic for filters in self._requests.values() for topic in filters]
        missing = [topic for topic in wanted if topic not in self._granted and topic not in asked]
        surplus = [topic for topic in self._granted if topic not in wanted and topic not in asked]
        for topics, encode in ((missing, packet.subscribe), (surplus, packet.unsubscribe)):
            for at in range(0, len(topics), _FILTERS_A_PACKET):
                some = topics[at:at + _FILTERS_A_PACKET]
                packet_id = self._next_id()
                self._requests[packet_id] = some
                if encode is packet.subscribe:
                    some = [(topic, wanted[topic]) for topic in some]
                await self._send(encode(self.level, packet_id, some))
