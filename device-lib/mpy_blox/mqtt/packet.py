"""The packets that a connected client sends, as bytes (MQTT 5, MQTT 3.1.1)."""


class MQTTError(Exception):
    """The broker refused something, or sent what the standard forbids.

    `args` are what it is about, and the reason code (MQTT 5 §2.4; of 3.1.1 the return code).
    """


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


def subscription(level, packet_id, topics, wanted=None):
    """SUBSCRIBE to `topics` at the QoS that `wanted` maps them to, or UNSUBSCRIBE without it."""
    body = bytearray(packet_id.to_bytes(2, 'big'))
    if level == 5:
        body.append(0)
    for topic in topics:
        body += field(topic)
        if wanted:
            body.append(wanted[topic])
    return (b'\x82' if wanted else b'\xa2') + varint(len(body)) + body


def publish(level, flags, topic, packet_id, size):
    """PUBLISH up to where its payload of `size` bytes begins; flags: DUP 8, QoS 1 2, RETAIN 1."""
    body = field(topic)
    if flags & 2:
        body += packet_id.to_bytes(2, 'big')
    if level == 5:
        body += b'\0'
    return bytes((0x30 | flags,)) + varint(len(body) + size) + body
