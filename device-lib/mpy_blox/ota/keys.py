"""The keys that a board holds, RSA of 3072 bits. They are read from flash when they are needed:
one takes 1 KB of RAM.

``update.keys`` is a list of ``{"id", "n"}``. Where it is absent, ``[]``, ``{}`` or null the board
takes releases of anybody; anything else that is malformed holds a place that no key can fill.
"""

from binascii import hexlify, unhexlify
from hashlib import sha256
from io import BytesIO

from micropython import const

from mpy_blox.json_scan import find, items, value

_SETTINGS = const('/settings.json')
_SIZE = const(384)
_PIECE = const(64)
_MAX_KEY = const(1024)


def are_held(config):
    """Whether a release has to be signed."""
    return config.get('update.keys', None) not in (None, [], {})


def keys(config, wanted=None):
    """Yield the ids of the well-formed keys that the board holds, one after the other.

    :param config: has the keys itself; or True if they were left in ``settings.json``.
    :param wanted: the id of a key; yield its modulus, as bytes, instead of ids.
    """
    listed = config.get('update.keys', None)
    if listed is True:
        for found in keys_in(_SETTINGS, wanted) or ():
            yield found
    elif isinstance(listed, list):
        for each in listed:
            if isinstance(each, dict):
                digits = each.get('n')
                if isinstance(digits, str) and len(digits) == 2 * _SIZE:
                    found = key(each.get('id'), BytesIO(digits.encode()), 0, wanted)
                    if found:
                        yield found


def keys_in(path, wanted=None):
    """The keys in a settings file.

    :return: None if there is no ``update.keys`` in it, or nobody has to sign; otherwise a
        generator as :func:`keys`. It has to be used up, or the file stays open.
    """
    found = None
    try:
        with open(path, 'rb') as file:
            found = find(file, 'update.keys')
            if found and found[1] - found[0] < _MAX_KEY and value(file, *found) in ([], {}):
                found = None
    except (OSError, ValueError):
        found = 0, 0  # no key is as good as one that nobody has
    return _read(path, found[0], wanted) if found else None


def _read(path, at, wanted):
    try:
        with open(path, 'rb') as file:
            for _, start, end in items(file, False, at):
                if end - start <= _MAX_KEY:
                    key_id, digits = _members(file, start)
                    found = key(key_id, file, digits, wanted)
                    if found:
                        yield found
    except (OSError, ValueError):
        pass


def _members(file, at):
    key_id = digits = None
    try:
        for name, start, end in items(file, True, at):
            if name == 'id':
                key_id = value(file, start, end)
            elif name == 'n' and end - start == 2 * _SIZE + 2:
                digits = start + 1
    except ValueError:
        pass
    return key_id, digits


def key(key_id, file, at, wanted):
    """The id of a key that is well-formed, or its modulus if that is wanted; None otherwise."""
    if not isinstance(key_id, str) or at is None or wanted not in (None, key_id):
        return None
    digest = sha256()
    # A modulus as a whole takes more RAM than there may be in one piece.
    modulus = bytearray(_SIZE if wanted else 0)
    file.seek(at)
    try:
        for i in range(0, _SIZE, _PIECE):
            piece = unhexlify(file.read(2 * _PIECE))
            digest.update(piece)
            if wanted:
                modulus[i:i + _PIECE] = piece
    except ValueError:
        return None
    if hexlify(digest.digest()).decode()[:8] == key_id:
        return modulus or key_id
    return None
