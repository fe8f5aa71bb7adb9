"""Room on the flash that is kept for the next update, whatever the application writes."""

import os

from micropython import const

from mpy_blox.ota.room import free, kept

_BLOCK = const(4096)
_RESERVE = const('/.update/reserve')
# Bytes of it; less, down to a quarter, where there are not many.
_KEPT = const(65536)
# It begins with how many are to be kept, and how many were free besides when they were given.
_HEAD_SIZE = const(8)
# Where what the power may cut off is written, see mpy_blox.recovery.journal.
_ASIDE = const('/.update/journal.copy')


def keep():
    """Keep half of what is free, or as much as was given to an update, but for what was free then
    besides: an application that leaves nothing would take half of it each time, until no update
    fits.
    """
    size = kept()
    head = b''
    wanted = left = 0
    if size is not None:
        with open(_RESERVE, 'rb') as file:
            head = file.read(_HEAD_SIZE)
        if len(head) == _HEAD_SIZE:
            wanted = int.from_bytes(head[:4], 'little')
            left = int.from_bytes(head[4:], 'little')
        else:
            head = b''
    size = ((size or 0) + _BLOCK - 1) // _BLOCK * _BLOCK
    if size and wanted < size + _BLOCK:
        return
    room = free() + size
    wanted = min(wanted, _KEPT, room - min(left, room // 2))
    if not size:
        if room < _KEPT // 4:
            return  # a full flash is not worn by each boot
        wanted = max(wanted, _KEPT // 4, min(_KEPT, room // 2))
    # The last of it: where all is to be kept that is free, the application has what is not.
    wanted = wanted // _BLOCK * _BLOCK
    if wanted > size:
        while wanted and not write(wanted, head):
            wanted -= _BLOCK


# A name that every board knows: a new one stays in RAM.
def write(wanted, head):
    """Have the file take ``wanted`` bytes of flash. Where there is no room it is as it is when it
    is given to an update, or not there, as before.

    :param head: what it begins with, if it is there.
    :return: whether there was room.
    """
    path = _RESERVE if head else _ASIDE
    try:
        # First what it had is free: littlefs copies the last block of a file that goes on.
        with open(path, 'wb') as file:
            file.write(head or wanted.to_bytes(4, 'little') + bytes(4))
        with open(path, 'ab') as file:
            # Each block begins with where others are.
            for _ in range(wanted // 1024 - 1):
                file.write(bytes(1024))
        if not head:
            os.rename(_ASIDE, _RESERVE)
        return True
    except OSError:
        if not head:
            os.remove(_ASIDE)
        return False


def give():
    """Give what is kept to the update that the next boot takes before the application runs."""
    with open(_RESERVE, 'rb') as file:
        head = file.read(4)
    head += free().to_bytes(4, 'little')
    with open(_RESERVE, 'wb') as file:
        file.write(head)
