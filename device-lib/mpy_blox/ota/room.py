"""How much room is left on the flash, for an update and for the one after it."""

import os

from micropython import const

# The blocks of further ones are not given back.
_FOLDERS = const(64)
_BLOCK = const(4096)
_RESERVE = const('/.update/reserve')
# Bytes of it; less, down to a quarter, where there are not many.
_KEPT = const(65536)
# Of it that which is left once they are given to an update: see mpy_blox.ota.keep.
_HEAD_SIZE = const(8)


def free():
    """Bytes of flash that are free."""
    size, _, total, blocks = os.statvfs('/')[:4]
    # MicroPython counts both blocks of a folder twice, as they are above it and below it
    # (lfs2_fs_traverse): by that, less than none can be free. Where a small integer has 64 bits
    # those come as 32 bits without a sign.
    blocks = (blocks + 0x20000000 & 0x3fffffff) - 0x20000000
    folders = ['']
    for folder in folders:
        for entry in os.ilistdir(folder or '/'):
            # A place where something else is mounted has no fourth element.
            if entry[1] == 0x4000 and len(entry) > 3 and len(folders) < _FOLDERS:
                folders.append(folder + '/' + entry[0])
                blocks += 2
    return size * blocks if 0 <= blocks <= total else 0


def kept():
    """Bytes that are kept for the next update: 0 once they are given to one, None if none are."""
    size = os.stat(_RESERVE)[6] if _RESERVE[9:] in os.listdir('/.update') else None
    return 0 if size == _HEAD_SIZE else size


def require_flash(files, margin=2 * _BLOCK):
    """Refuse what does not fit, or would leave nothing to keep for the update after it.

    :param files: iterable of their sizes in bytes; each takes whole blocks.
    :param margin: bytes that stay free besides, half of them where the reserve has been given.
    """
    reserve = kept()
    margin += _KEPT - (reserve or 0) if reserve != 0 else -margin // 2
    for size in files:
        margin += (size + _BLOCK - 1) // _BLOCK * _BLOCK
    if margin > free():
        from mpy_blox.ota.status import UpdateError

        raise UpdateError('flash-full: needs %d KB of flash, %d KB are free'
                          % (margin // 1024, free() // 1024))
