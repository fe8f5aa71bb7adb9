"""MQTT packets as bytes: what goes out, and the properties that come in (MQTT 5, MQTT 3.1.1)."""

from micropython import const

# Property identifiers by the width of their value (MQTT 5 §2.2.2.2).
_ONE_BYTE = b'\x01\x17\x19\x24\x25\x28\x29\x2a'
_TWO_BYTES = b'\x13\x21\x22\x23'
_FOUR_BYTES = b'\x02\x11\x18\x27'
_USER_PROPERTY = const(0x26)


class MQTTError(Exception):
    """The broker refused something, or sent what the standard forbids.

    `code` is the reason code of MQTT 5 §2.4 (or the return code of MQTT 3.1.1), 0x81 and
    0x82 for malformed packets and protocol errors found on this side.
    """

    def __init__(self, what, code):
        super().__init__('{}: reason 0x{:02x}'.format(what, code))
        self.code = code


def varint(number):
    """A variable byte integer, at most four bytes (MQTT 5 §1.5.5)."""
    if number >= 0x10000000:
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


def packet(first, body):
    """A whole control packet from its first byte and everything after the length."""
    return bytes((first,)) + varint(len(body)) + body


def connect(level, client_id, keep_alive, username, password, will, properties):
    """CONNECT that keeps the session (clean start off); `properties` are MQTT 5 only."""
    flags = 0
    tail = field(client_id)
    if will:
        topic, payload, qos, retain = will
        flags |= 0x04 | qos << 3 | bool(retain) << 5
        tail += (b'\0' if level == 5 else b'') + field(topic) + field(payload)
    if username is not None:
        flags |= 0x80
        tail += field(username)
    if password is not None:
        flags |= 0x40
        tail += field(password)
    if level == 5:
        tail = bytes(varint(len(properties))) + properties + tail
    head = b'\0\x04MQTT' + bytes((level, flags)) + keep_alive.to_bytes(2, 'big')
    return packet(0x10, head + tail)


def subscribe(level, packet_id, filters):
    """SUBSCRIBE to `filters`, a list of (topic filter, QoS)."""
    body = bytearray(packet_id.to_bytes(2, 'big'))
    if level == 5:
        body.append(0)
    for topic, qos in filters:
        body += field(topic)
        body.append(qos)
    return packet(0x82, body)


def unsubscribe(level, packet_id, filters):
    """UNSUBSCRIBE from `filters`, a list of topic filters."""
    body = bytearray(packet_id.to_bytes(2, 'big'))
    if level == 5:
        body.append(0)
    for topic in filters:
        body += field(topic)
    return packet(0xA2, body)


def publish(level, flags, topic, packet_id, size):
    """PUBLISH up to where its payload of `size` bytes begins; flags: DUP 8, QoS 1 2, RETAIN 1."""
    body = field(topic)
    if flags & 2:
        body += packet_id.to_bytes(2, 'big')
    if level == 5:
        body += b'\0'
    return bytes((0x30 | flags,)) + varint(len(body) + size) + body


def properties(data, at):
    """Yields (identifier, value) from the property block at `data[at]`, as CONNACK has them.

    Numbers only: of strings, binary data and user properties nothing is yielded
    (MQTT 5 §2.2.2.2). Stops where `data` does.
    """
    size, at = read_varint(data, at)
    end = min(at + size, len(data))
    while at < end:
        key = data[at]
        at += 1
        width = (4 if key in _FOUR_BYTES else 2 if key in _TWO_BYTES else
                 1 if key in _ONE_BYTE else 0)
        if width:
            yield key, int.from_bytes(bytes(data[at:at + width]), 'big')
        for _ in range(0 if width else 2 if key == _USER_PROPERTY else 1):
            if at + 2 > end:
                return
            at += 2 + (data[at] << 8 | data[at + 1])
        at += width


def read_varint(data, at):
    """(number, index after it) of the variable byte integer at `data[at]`."""
    number = shift = 0
    while True:
        if at >= len(data) or shift > 21:
            raise MQTTError('malformed packet', 0x81)
        byte = data[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
        shift += 7
