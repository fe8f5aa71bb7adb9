"""Room on the flash that is kept for the next update, whatever the application writes.

Few names: each that is new stays in RAM.
"""

import os

from micropython import const

from mpy_blox.ota.room import free, kept

_BLOCK = const(4096)
_RESERVE = const('/.update/reserve')
# Bytes of it; less, down to a quarter, where there are not many.
_KEPT = const(65536)
# Where what the power may cut off is written, see mpy_blox.recovery.journal.
_ASIDE = const('/.update/journal.copy')


def keep(size=None):
    """Keep half of what is free, or as much as before, if it was given to an update, but for what
    was free then besides: an application that leaves nothing would take half of it each time,
    until no update fits.

    :param size: None; else it is given, and so many bytes are free besides.
    """
    # The file begins with how many bytes are to be kept, and how many were free besides.
    head = b''
    path = _ASIDE
    if kept() is not None:
        path = _RESERVE
        with open(path, 'rb') as file:
            head = file.read(8)
    wanted = min(int.from_bytes(head[:4], 'little'), _KEPT) if len(head) == 8 else 0
    if size is not None:
        with open(path, 'wb') as file:
            file.write(wanted.to_bytes(4, 'little') + size.to_bytes(4, 'little'))
        return
    left = int.from_bytes(head[4:], 'little')
    size = kept() or 0
    if size and wanted < size + _BLOCK:
        return
    room = free() + size
    wanted = min(wanted, room - min(left, room // 2))
    if not size:
        if room < _KEPT // 4:
            return  # a full flash is not worn by each boot
        wanted = max(wanted, _KEPT // 4, min(_KEPT, room // 2))
    # Where all is to be kept that is free, the file system takes a block or two of it.
    for _ in range(3):
        if wanted < size + _BLOCK:
            return
        try:
            with open(path, 'ab') as file:
                if path == _ASIDE:
                    file.write(wanted.to_bytes(4, 'little') + bytes(4))
                for _ in range((wanted - size) // 1024):
                    file.write(bytes(1024))
            if path == _ASIDE:
                os.rename(path, _RESERVE)
            return
        except OSError:
            wanted -= _BLOCK
            if path == _ASIDE:
                os.remove(path)
