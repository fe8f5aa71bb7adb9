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
        were deflated with, as the archive's comment says; 0 if it does not.
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
        raise UpdateError('wheel', 'not a good wheel: it has no directory')
    file.seek(start + at)
    end = file.read(22)
    count = size = offset = comment_size = 0
    if len(end) == 22:
        _, count, size, offset, comment_size = struct.unpack('<HHIIH', end[8:])
    if not count or offset + size > archive_size:
        raise UpdateError('wheel', 'not a good wheel: its directory is cut off')
    comment = file.read(min(comment_size, 128))
    at = comment.find(_COMMENT)
    try:
        return count, offset, int(comment[at + len(_COMMENT):].split()[0]) if at >= 0 else 0
    except (ValueError, IndexError):
        return count, offset, 0
