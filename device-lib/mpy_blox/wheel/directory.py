"""Find the central directory of a zip archive (PKWARE's APPNOTE 4.3, whose names these are)."""

import struct

from micropython import const

from mpy_blox.ota.status import UpdateError

_END = const(b'PK\x05\x06')
_COMMENT = const(b'window-bits=')


def run(file, buffer):
    """Where the directory of the archive ``file`` is.

    :param buffer: at least 256 bytes to work with.
    :return: number of entries, offset of the first, and the bits of the window that the members
        were deflated with, as the first member's comment says; 0 if it does not.
    """
    archive_size = start = file.seek(0, 2)
    view = memoryview(buffer)
    while start > 0 and start > archive_size - 66000:
        # Overlaps the block before, so that the signature is never cut in two.
        start = max(0, start - len(view) + 22)
        file.seek(start)
        size = file.readinto(view)
        at = bytes(view[:size]).rfind(_END)
        if at >= 0:
            break
    else:
        raise UpdateError('wheel: not a good wheel: it has no directory')
    file.seek(start + at)
    end = file.read(22)
    count = size = offset = 0
    if len(end) == 22:
        _, count, size, offset = struct.unpack('<HHII', end[8:20])
    if not count or offset + size > archive_size:
        raise UpdateError('wheel: not a good wheel: its directory is cut off')
    return count, offset, _window_bits(file, offset)


def _window_bits(file, offset):
    file.seek(offset)
    head = file.read(46)
    if len(head) < 46:
        return 0
    name_size, extra_size, comment_size = struct.unpack('<HHH', head[28:34])
    file.seek(offset + 46 + name_size + extra_size)
    comment = file.read(min(comment_size, 32))
    if not comment.startswith(_COMMENT):
        return 0
    try:
        return int(comment[len(_COMMENT):])
    except ValueError:
        return 0
