"""The keys that a board holds, RSA of 3072 bits. They are read from flash when they are needed:
one takes 1 KB of RAM.

``update.keys`` is a list of ``{"id", "n"}``. Where it is absent, ``[]``, ``{}`` or null the board
takes releases of anybody; anything else that is malformed holds a place that no key can fill.
"""

from binascii import hexlify, unhexlify
from hashlib import sha256

from micropython import const

from mpy_blox.json_scan import find, items, value

_SETTINGS = const('/settings.json')
_SIZE = const(384)
_MAX_KEY = const(1024)


def are_held(config):
    """Whether a release has to be signed."""
    return config.get('update.keys', None) not in (None, [], {})


def keys(config):
    """Yield the well-formed keys that the board holds, one after the other.

    :param config: has them itself; or True if they were left in ``settings.json``.
    """
    listed = config.get('update.keys', None)
    if listed is True:
        for key in keys_in(_SETTINGS) or ():
            yield key
    elif isinstance(listed, list):
        for key in listed:
            if _is_key(key):
                yield key


def keys_in(path):
    """The keys in a settings file.

    :return: None if there is no ``update.keys`` in it, or nobody has to sign; otherwise a
        generator of the well-formed keys. It has to be used up, or the file stays open.
    """
    found = None
    try:
        with open(path, 'rb') as file:
            found = find(file, 'update.keys')
            if found and found[1] - found[0] < _MAX_KEY and value(file, *found) in ([], {}):
                found = None
    except (OSError, ValueError):
        found = 0, 0  # no key is as good as one that nobody has
    return _read(path, found[0]) if found else None


def _read(path, at):
    try:
        with open(path, 'rb') as file:
            for _, start, end in items(file, False, at):
                if end - start <= _MAX_KEY:
                    key = value(file, start, end)
                    if _is_key(key):
                        yield key
    except (OSError, ValueError):
        pass


def _is_key(key):
    if not isinstance(key, dict):
        return False
    key_id, modulus = key.get('id'), key.get('n')
    if not isinstance(key_id, str) or not isinstance(modulus, str) or len(modulus) != 2 * _SIZE:
        return False
    try:
        return hexlify(sha256(unhexlify(modulus)).digest()).decode()[:8] == key_id
    except ValueError:
        return False
