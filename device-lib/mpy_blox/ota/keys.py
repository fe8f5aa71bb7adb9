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
    """Yield the well-formed keys that the board holds, one after the other; ``n`` as bytes.

    :param config: has them itself; or True if they were left in ``settings.json``.
    """
    listed = config.get('update.keys', None)
    if listed is True:
        for key in keys_in(_SETTINGS) or ():
            yield key
    elif isinstance(listed, list):
        for key in listed:
            if isinstance(key, dict):
                key = _key(key.get('id'), key.get('n'))
                if key:
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
                    key = _key(*_members(file, start))
                    if key:
                        yield key
    except (OSError, ValueError):
        pass


def _members(file, at):
    key_id = modulus = None
    try:
        for name, start, end in items(file, True, at):
            if name == 'id':
                key_id = value(file, start, end)
            elif name == 'n' and end - start == 2 * _SIZE + 2:
                # The text as a whole takes more RAM than there may be in one piece.
                file.seek(start + 1)
                modulus = unhexlify(file.read(_SIZE)) + unhexlify(file.read(_SIZE))
    except ValueError:
        pass
    return key_id, modulus


def _key(key_id, modulus):
    if not isinstance(key_id, str):
        return None
    try:
        if isinstance(modulus, str):
            modulus = unhexlify(modulus)
        if len(modulus) == _SIZE and hexlify(sha256(modulus).digest()).decode()[:8] == key_id:
            return {'id': key_id, 'n': modulus}
    except (TypeError, ValueError):
        pass
    return None
