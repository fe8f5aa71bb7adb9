"""Names of people's choice, as topics and ids of Home Assistant take them."""

from binascii import hexlify
from hashlib import sha256


def object_id(name):
    """A name as ids take it: letters, digits, `-` and `_`.

    What is lost of a name in another alphabet, or of its punctuation, is made up for by 8 digits
    of its SHA-256, so that different names stay different.

    >>> from mpy_blox.homeassistant.ids import object_id
    >>> object_id('Siren 2')
    'siren_2'
    >>> object_id('Сирена')
    '_______ccf3801b'
    """
    known = ''
    is_lossy = False
    for c in name.lower():
        if ord(c) < 128 and (c.isalpha() or c.isdigit() or c in '-_'):
            known += c
        else:
            known += '_'
            is_lossy = is_lossy or c != ' '
    return known + '_' + _digest(name) if is_lossy else known


def node_id(device_id):
    """A device id as Home Assistant takes it in topics, different for different ones."""
    known = object_id(device_id)
    return device_id if known == device_id.lower() else known + '_' + _digest(device_id)


def _digest(text):
    return hexlify(sha256(text.encode()).digest()[:4]).decode()
