"""How a session begins, and what it subscribes to: loaded for the time of a call."""

import asyncio
import os
from asyncio import core

from micropython import const

from .link import BUFFER, MQTTError, field, log, varint

_FILTERS_A_PACKET = const(8)
_UNSUBACK = const(11)
# Refused without a reason (MQTT 5 §3.9.3, 3.1.1 §3.9.3), which NATS does while it elects a leader.
_UNSPECIFIED = const(0x80)
# So often such a filter is asked for again. In `granted` the refusals count above the code's byte.
_TRIES = const(4)


def begin(client):
    """Give a client what it begins with."""
    # 5, or 4 for 3.1.1: what the broker speaks, as far as is known.
    client.level = 5
    client.is_connected = False
    # Called without arguments, one after another on each connection; coroutines are awaited.
    client.on_connect = []

    # None: a message that no consumer takes is acknowledged and dropped. Text: at QoS 1 the
    # broker keeps it, to send it again at the next connection; the topic of the last such.
    client.unclaimed = None

    client._consumers = []
    client.granted = {}     # what the session has: topic filter -> granted QoS, or refusal
    client._requests = {}    # packet id -> filters of a SUBSCRIBE or UNSUBSCRIBE under way
    client._outgoing = []    # QoS 1: [packet id, topic, payload, flags, sent], oldest first
    client._packet_id = 0

    client.sock = client.error = client.began = None
    client.delay = 1
    client._buffer = memoryview(bytearray(BUFFER))
    client._start = client._end = 0   # of what came in and was not yet taken from the buffer
    client._heard = client._said = 0
    client._owed_since = None       # since when the broker owes an answer
    client._busy = False            # a consumer is at work: nothing is read meanwhile
    client._pinging = client._writing = False
    client._waiting = core.TaskQueue()
    client._tasks = ()
    client._reader = client._greeter = None


async def greet(client, is_held):
    """Brings a new connection's session up to date and tells those who waited for it.

    :param is_held: whether the broker still had the session.
    """
    client._owed_since = None
    # The broker may hold a session of before this boot, with other filters: what was not
    # granted since is subscribed anyway (and retained messages come again), but for what a
    # consumer knows to be in it.
    for topic, code in list(client.granted.items()):
        if not is_held or code > 2:
            del client.granted[topic]
    for consumer in client._consumers:
        if getattr(consumer, 'is_held', False):
            if is_held:
                client.granted.setdefault(consumer.topic, consumer.qos)
            else:
                consumer.is_held = False
    client._requests.clear()
    for message in list(client._outgoing):
        message[4] = message[4] and is_held
        await client._send_message(message)
    await agree(client)
    if client.error:
        return
    log.info('connected to %s:%d, MQTT 5' if client.level == 5 else
             'connected to %s:%d, MQTT 3.1.1', client.server, client.port)
    client.is_connected = True
    client._changed()
    for hook in client.on_connect:
        try:
            result = hook()
            if hasattr(result, 'send'):
                await result
        except Exception as error:
            log.exception('on_connect', exc_info=error)


async def renew(client):
    """Ends the connection, for only at a new one a broker sends again what was not acknowledged.

    (MQTT 5 §4.4.)
    """
    if await client.send(b'\xe0\0'):
        client._fail(MQTTError('asking again for messages that came before their consumer', 0))


async def agree(client):
    """Asks the broker for what the session lacks, and takes back what it has too much."""
    wanted = {}
    for consumer in client._consumers:
        wanted[consumer.topic] = max(consumer.qos, wanted.get(consumer.topic, 0))
    for have, want in ((client.granted, wanted), (wanted, client.granted)):
        topics = [topic for topic in want if topic not in have]
        for asked in client._requests.values():
            topics = [topic for topic in topics if topic not in asked]
        while topics:
            await _ask(client, topics[:_FILTERS_A_PACKET], wanted if want is wanted else None)
            topics = topics[_FILTERS_A_PACKET:]


async def subscribe(client, consumer, again):
    """Registers a consumer, and waits until its filter is granted."""
    client.add(consumer)
    if again and client.granted.pop(consumer.topic, None) is not None and client.is_connected:
        await agree(client)
    while client._may_wait() and consumer in client._consumers:
        code = client.granted.get(consumer.topic)
        if code is None or 0 < code >> 8 <= _TRIES:
            await client._change()
        elif code > 2:
            client._consumers.remove(consumer)
            raise MQTTError('subscription to ' + consumer.topic, code & 0xFF)
        else:
            return


async def unsubscribe(client, consumer):
    """Removes a consumer, and waits until the broker knows."""
    if consumer in client._consumers:
        client._consumers.remove(consumer)
    if client.is_connected:
        await agree(client)
    topic = consumer.topic
    while (client._may_wait() and client.is_connected and topic in client.granted
           and all(other.topic != topic for other in client._consumers)):
        await client._change()


async def answered(client, kind, data):
    """Takes in a SUBACK or UNSUBACK."""
    topics = client._requests.pop(data[0] << 8 | data[1], ())
    codes = bytes(data[max(0, len(data) - len(topics)):])
    for topic, code in zip(topics, codes):
        if kind == _UNSUBACK:
            client.granted.pop(topic, None)
            continue
        if code > 2:
            log.error('subscription to %s refused, reason 0x%02x', topic, code)
        if code == _UNSPECIFIED:
            code |= (client.granted.get(topic, 0) >> 8) + 1 << 8
            if code >> 8 <= _TRIES:
                asyncio.create_task(client._session('again', topic, code))
        client.granted[topic] = code
    client._changed()
    await agree(client)


async def again(client, topic, code):
    """Asks once more for a filter that was refused, if nothing has become of it meanwhile."""
    delay = min(1 << (code >> 8) - 1, client.longest_delay)
    await asyncio.sleep_ms(delay * (500 + os.urandom(1)[0] * 2))
    qos = [consumer.qos for consumer in client._consumers if consumer.topic == topic]
    if qos and client.is_connected and client.granted.get(topic) == code:
        await _ask(client, [topic], {topic: max(qos)})


async def _ask(client, topics, wanted):
    packet_id = client._next_id()
    client._requests[packet_id] = topics
    await client.send(_packet(client.level, packet_id, topics, wanted))


def _packet(level, number, topics, wanted):
    # SUBSCRIBE to `topics` at the QoS that `wanted` maps them to, or UNSUBSCRIBE without it.
    body = bytearray(number.to_bytes(2, 'big'))
    if level == 5:
        body.append(0)
    for topic in topics:
        body += field(topic)
        if wanted:
            body.append(wanted[topic])
    return (b'\x82' if wanted else b'\xa2') + varint(len(body)) + body
