"""From nothing to a connection: loaded when there is none, and forgotten once there is one."""

import asyncio
import os
import select
import socket
import sys
import time
from errno import ECONNRESET, EINPROGRESS

from micropython import const

from mpy_blox import forget

from .link import BUFFER, MQTTError, field, log, varint

# QoS 1 messages that may be under way at one time, in each direction.
_IN_FLIGHT = const(8)
# What a broker that speaks MQTT 5 keeps for a board that is away, seconds.
_SESSION_EXPIRY = const(172800)
_TAKEN_OVER = const(0x8e)
_SOON_MS = const(300_000)
_LARGEST_PACKET = const(2097152)

_IPPROTO_TCP = const(6)

# Property identifiers by the width of their value (MQTT 5 §2.2.2.2).
_ONE_BYTE = const(b'\x01\x17\x19\x24\x25\x28\x29\x2a')
_TWO_BYTES = const(b'\x13\x21\x22\x23')
_FOUR_BYTES = const(b'\x02\x11\x18\x27')
_USER_PROPERTY = const(0x26)


async def establish(link):
    """Tries until `link` has a session; true if the broker still had it from before."""
    if link.error and link.began is not None:
        taken_over(link)
    while True:
        level = link.level
        if link.error:
            explain(link, link.error)
            # A connection that did not outlive its delay counts as a failure: two boards with
            # one client id throw each other out for ever, but ever more slowly.
            began = link.began
            failed = not began or time.ticks_diff(time.ticks_ms(), began) < link.delay * 1000
            link.delay = min(link.delay * 2, link.longest_delay) if failed else 1
            await asyncio.sleep_ms(link.delay * (500 + os.urandom(1)[0] * 2))
        link.error = None
        link.began = time.ticks_ms()
        try:
            return await wait_for(link)
        except Exception as error:
            link.hang_up()
            link.error = error
            if level == 5 and link.level == 4:
                # It answered, if only to say that it is older: no reason to wait.
                log.info('%s:%d: no MQTT 5, trying 3.1.1', link.server, link.port)
                link.error = None


def taken_over(link):
    """Counts how often in a row another client of this name has taken the connection over."""
    # Set only where it happens. MQTT 5 says so (§3.14.2.1: 0x8e); with 3.1.1 the broker just ends
    # the connection, which nobody else does again and again so soon.
    error = link.error
    if time.ticks_diff(time.ticks_ms(), link.began) > _SOON_MS:
        link.taken_over = 0
    elif (error.args[-1] == _TAKEN_OVER if isinstance(error, MQTTError) else
          link.level == 4 and isinstance(error, OSError) and error.errno == ECONNRESET):
        link.taken_over = getattr(link, 'taken_over', 0) + 1


async def wait_for(link):
    """As `asyncio.wait_for` does, whose module would stay in RAM for good."""
    task = asyncio.create_task(attempt(link))
    try:
        while not task.done():
            if time.ticks_diff(time.ticks_ms(), link.began) > link.timeout * 2000:
                raise asyncio.TimeoutError
            await asyncio.sleep_ms(10)
        is_held, error = await task
    finally:
        task.cancel()
    if error:
        raise error
    return is_held


async def attempt(link):
    """The exception is returned: if a task ends with one before it is awaited, that is logged."""
    try:
        return await connect(link), None
    except Exception as error:
        return None, error


async def connect(link):
    """One attempt: true if the broker still had the session."""
    if isinstance(link.ssl, dict):
        from .tls import context

        link.server_hostname = link.ssl.get('server_hostname')
        link.ssl = context(link.ssl)
        context = None
        forget('mpy_blox.mqtt.tls')
    await open_socket(link)
    if not await link.send(_packet(link)):
        raise link.error
    link.error = None
    try:
        first = (await link.take(1))[0]
    except OSError as error:
        # Some brokers hang up on a version they do not know. Or it was the network: so the
        # other version is tried next, whichever this was.
        if error.errno == ECONNRESET:
            link.level = 9 - link.level
        raise
    size, _ = await link.take_varint()
    if first != 0x20 or size < 2:
        raise MQTTError('not a CONNACK', 0x82)
    data = bytes(await link.take(min(size, BUFFER)))
    await link.skip(size - len(data))
    if data[1]:
        if link.level == 5 and data[1] in b'\x01\x84':
            link.level = 4
        raise MQTTError('connection refused', data[1])
    accept(link, data)
    return data[0] & 1


async def open_socket(link):
    """Connects a socket that never blocks; cancelled or failed, it leaves none open."""
    address = socket.getaddrinfo(link.server, link.port, 0, socket.SOCK_STREAM)[0]
    sock = link.sock = socket.socket(address[0], address[1], address[2])
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
    # Small packets must not wait for the acknowledgement of the ones before (40 ms on Linux, whose
    # port of MicroPython names no such option; some boards name none and have none).
    no_delay = getattr(socket, 'TCP_NODELAY', sys.platform in ('linux', 'darwin'))
    if no_delay:
        sock.setsockopt(_IPPROTO_TCP, no_delay, 1)
    if link.ssl:
        link.sock = link.ssl.wrap_socket(
            sock, server_hostname=link.server_hostname or link.server,
            do_handshake_on_connect=False,
        )
        link.sock.setblocking(False)


def _packet(link):
    """CONNECT that keeps the session (clean start off), as this client announces itself."""
    flags = 0
    tail = field(link.client_id)
    if link.will:
        topic, payload, qos, retain = link.will
        flags = 0x04 | qos << 3 | bool(retain) << 5
        tail += (b'\0' if link.level == 5 else b'') + field(topic) + field(payload)
    for bit, text in ((0x80, link.username), (0x40, link.password)):
        if text is not None:
            flags |= bit
            tail += field(text)
    if link.level == 5:
        properties = (b'\x11' + _SESSION_EXPIRY.to_bytes(4, 'big') +
                      b'\x21' + _IN_FLIGHT.to_bytes(2, 'big') +
                      b'\x27' + _LARGEST_PACKET.to_bytes(4, 'big'))
        tail = bytes(varint(len(properties))) + properties + tail
    head = b'\0\x04MQTT' + bytes((link.level, flags)) + link.asked_keep_alive.to_bytes(2, 'big')
    return b'\x10' + varint(len(head) + len(tail)) + head + tail


def accept(link, data):
    """Takes over what CONNACK says of the broker's limits (MQTT 5 §3.2.2.3)."""
    link.keep_alive = link.asked_keep_alive
    link.in_flight = _IN_FLIGHT
    link.largest = 0xFFFFFFF
    link.may_retain = link.highest_qos = 1
    link.unclaimed = link.unclaimed and ''
    if link.level == 5 and len(data) > 2:
        for key, value in properties(data):
            if key == 0x13:
                link.keep_alive = value
            elif key == 0x21:
                link.in_flight = max(1, min(value, _IN_FLIGHT))
            elif key == 0x24:
                link.highest_qos = value
            elif key == 0x25:
                link.may_retain = value
            elif key == 0x27:
                link.largest = value


def properties(data):
    """Yields (identifier, value) from the property block of a CONNACK.

    Numbers only: of strings, binary data and user properties nothing is yielded. Stops where
    `data` does.
    """
    at = 2
    size = shift = 0
    while at < len(data):
        size |= (data[at] & 0x7F) << shift
        shift += 7
        at += 1
        if data[at - 1] < 0x80:
            break
    end = min(at + size, len(data))
    while at < end:
        key = data[at]
        at += 1
        width = (4 if key in _FOUR_BYTES else 2 if key in _TWO_BYTES else
                 1 if key in _ONE_BYTE else 0)
        if width and at + width <= end:
            yield key, int.from_bytes(data[at:at + width], 'big')
        for _ in range(0 if width else 2 if key == _USER_PROPERTY else 1):
            if at + 2 > end:
                return
            at += 2 + (data[at] << 8 | data[at + 1])
        at += width


def explain(link, error):
    """Logs why there is no connection."""
    where = '%s:%d' % (link.server, link.port)
    if link.ssl and not isinstance(error, (MQTTError, asyncio.TimeoutError)):
        from .tls import reason

        text = reason(error)
        reason = None
        forget('mpy_blox.mqtt.tls')
        if text:
            log.error('%s: TLS refused: %s', where, text)
            return
    if isinstance(error, MQTTError):
        log.warning('%s: %s, reason 0x%02x', where, *error.args)
    elif isinstance(error, asyncio.TimeoutError):
        log.warning('%s: no answer', where)
    else:
        log.warning('%s: %s', where, str(error) or repr(error))
