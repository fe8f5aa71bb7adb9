"""Files on the board's flash: what may be written, what is there, what fits."""

import os
from binascii import hexlify
from hashlib import sha256

from micropython import const

from mpy_blox.ota.room import free
from mpy_blox.ota.status import UpdateError

STAGE = '/.update/stage/'
DOWNLOADS = '/.update/dl/'
_BLOCK = const(4096)


def is_hash(text):
    """Whether ``text`` is a SHA-256 as the protocol spells it."""
    # Bytes, not characters: each character met would stay in RAM, interned for good.
    return isinstance(text, str) and len(text) == 64 and all(
        c in b'0123456789abcdef' for c in text.encode())


def is_path(path):
    """Whether ``path`` is one that a file may have: docs/protocol.md, "Paths".

    :param path: relative to ``/``.
    """
    if not isinstance(path, str) or len(path) > 200:
        return False
    parts = path.split('/')
    # An empty part has an empty end, which is in every string.
    return not (parts[0].lower() == '.update' or any(part[-1:] in '. ' for part in parts)
                or any(c < 32 or c > 126 or c in b'\\:*?"<>|+#' for c in path.encode()))


def check_path(path):
    """Refuse what is no path (:func:`is_path`)."""
    if not is_path(path):
        raise UpdateError('path: forbidden path %r' % (path[:80] if isinstance(path, str)
                                                         else None))


def check_removal(path):
    """Refuse to have removed what is no path, or what a board cannot do without.

    :param path: relative to ``/``; a folder's ends in ``/``.
    """
    name = path[:-1] if isinstance(path, str) and path.endswith('/') else path
    check_path(name)
    if name.lower() in ('main.py', 'settings.json', 'provision.json'):
        raise UpdateError('path: %s is not removed by a release' % name)


def exists(path):
    """Whether there is a file or folder at ``path``."""
    try:
        os.stat(path)
        return True
    except OSError:
        return False


def kind(path):
    """``'file'``, ``'folder'`` or None."""
    try:
        return 'folder' if os.stat(path)[0] & 0x4000 else 'file'
    except OSError:
        return None


def file_hash(path):
    """Hex SHA-256 of the file at ``path``, or an empty string if it is not there."""
    digest = sha256()
    buffer = bytearray(256)
    try:
        with open(path, 'rb') as file:
            while True:
                size = file.readinto(buffer)
                if not size:
                    return hexlify(digest.digest()).decode()
                digest.update(memoryview(buffer)[:size])
    except OSError:
        return ''


def require_flash(sizes, margin=2 * _BLOCK):
    """Refuse what does not fit.

    :param sizes: iterable of file sizes in bytes; each takes whole blocks.
    :param margin: bytes that stay free.
    """
    for size in sizes:
        margin += (size + _BLOCK - 1) // _BLOCK * _BLOCK
    if margin > free():
        raise UpdateError('flash-full: needs %d KB of flash, %d KB are free'
                          % (margin // 1024, free() // 1024))


def empty_folder(path):
    """Make the folder ``path`` below ``/.update``, or remove the files in it."""
    if not exists(path[:-1]):
        os.mkdir(path[:-1])
    for entry in list(os.ilistdir(path[:-1])):
        os.remove(path + entry[0])


def copy(path, target):
    """Copy a file."""
    buffer = bytearray(256)
    with open(path, 'rb') as old, open(target, 'wb') as new:
        while True:
            size = old.readinto(buffer)
            if not size:
                return
            new.write(memoryview(buffer)[:size])
