"""What Home Assistant's MQTT discovery asks of all that a board announces there."""

from binascii import hexlify
from hashlib import sha256

from micropython import const

_UNDERSCORE = const(0x5F)
_SPACE = const(0x20)
# One text: its keys would stay in RAM, interned for good.
_AVAILABILITY = const(
    '"availability_mode":"any","availability":['
    '{"topic":"%sonline","payload_available":"1","payload_not_available":"0"},'
    '{"topic":"%sasleep","value_template":"{{ \'online\' if value else \'offline\' }}"}]')


def availability(node):
    """When the entities of a board are available, as the inside of a JSON object.

    A board that sleeps comes back by itself: what it said last stands.

    :param node: what all of the board's topics begin with.
    """
    return _AVAILABILITY % (node, node)


def object_id(name, kept=False):
    """A name as ids take it: letters, digits, `-` and `_`.

    What is lost of a name in another alphabet, or of its punctuation, is made up for by 8 digits
    of its SHA-256, so that different names stay different.

    >>> from mpy_blox.discovery import object_id
    >>> object_id('Siren 2')
    'siren_2'
    >>> object_id('Сирена')
    '_______ccf3801b'

    :param kept: for a device id, as topics have it: what needs no change keeps its capitals, and
        a space is lost as well.
    """
    known = bytearray()
    is_lossy = False
    # Bytes: each character met would stay in RAM, interned for good.
    for byte in name.lower().encode():
        if byte in b'abcdefghijklmnopqrstuvwxyz0123456789-_':
            known.append(byte)
        elif byte >> 6 != 2:  # not the rest of a character
            known.append(_UNDERSCORE)
            is_lossy = is_lossy or byte != _SPACE
    known = known.decode()
    if kept:
        if known == name.lower():
            return name
        is_lossy = True
    if is_lossy:
        known += '_' + hexlify(sha256(name.encode()).digest()[:4]).decode()
    return known
