"""Files on the board's flash: what may be written, what is there, what fits."""

import gc
import os
from hashlib import sha256

from mpy_blox.ota.errors import UpdateError

ROOT = '/.update'
STAGE = ROOT + '/stage/'
DOWNLOADS = ROOT + '/dl/'
_BLOCK = 4096
# What inflating with a window of 1 KB allocates: state and window.
_RESERVE = 1344 + 1056
_reserved = None


def reserve():
    """Hold the RAM that inflating needs in one piece, while the heap still has such a piece."""
    global _reserved
    try:
        _reserved = bytearray(_RESERVE)
    except MemoryError:
        pass


def spend():
    """Free what was reserved, to be allocated at once."""
    global _reserved
    _reserved = None
    gc.collect()


def check_path(path):
    """Refuse a path that is not a plain one below ``/``, or that reaches into ``/.update``.

    :param path: relative to ``/``.
    """
    if isinstance(path, str) and 0 < len(path) <= 200:
        parts = path.split('/')
        if not (parts[0].lower() == '.update' or any(part in ('', '.', '..') for part in parts)
                or any(c in '\\:*?"<>|+#\x7f' or ord(c) < 32 for c in path)):
            return
        path = path[:80]
    raise UpdateError('path', 'forbidden path %r' % (path if isinstance(path, str) else None))


def exists(path):
    """Whether there is a file or folder at ``path``."""
    try:
        os.stat(path)
        return True
    except OSError:
        return False


def is_file(path):
    """Whether there is a file at ``path``."""
    try:
        return os.stat(path)[0] & 0x4000 == 0
    except OSError:
        return False


def file_hash(path):
    """SHA-256 of the file at ``path``, or None if it is not there."""
    digest = sha256()
    buffer = bytearray(256)
    try:
        with open(path, 'rb') as file:
            while True:
                size = file.readinto(buffer)
                if not size:
                    return digest.digest()
                digest.update(memoryview(buffer)[:size])
    except OSError:
        return None


def free_flash():
    """Bytes free on the file system at ``/``."""
    stat = os.statvfs('/')
    return stat[0] * stat[3]


def require_flash(sizes, margin=2 * _BLOCK):
    """Refuse what does not fit.

    :param sizes: iterable of file sizes in bytes; each takes whole blocks.
    :param margin: bytes that stay free.
    """
    need = margin
    for size in sizes:
        need += (size + _BLOCK - 1) // _BLOCK * _BLOCK
    free = free_flash()
    if need > free:
        raise UpdateError('flash-full', 'needs %d KB of flash, %d KB are free'
                          % (need // 1024, free // 1024))


def empty_folder(path):
    """Make the folder ``path`` below ``/.update``, or remove the files in it."""
    for folder in (ROOT, path.rstrip('/')):
        if not exists(folder):
            os.mkdir(folder)
    for entry in list(os.ilistdir(path)):
        os.remove(path + entry[0])
