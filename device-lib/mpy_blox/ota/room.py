"""How much room is left on the flash."""

import os

from micropython import const

# The blocks of further ones are not given back.
_FOLDERS = const(64)
_BLOCK = const(4096)
# What an update leaves to the next one, as `mpy_blox.boot.reserve` keeps it where there is room.
_KEPT = const(65536)


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


def require_flash(sizes, margin=2 * _BLOCK):
    """Refuse what does not fit.

    :param sizes: iterable of file sizes in bytes; each takes whole blocks.
    :param margin: bytes that stay free, besides what is kept for the next update. That is given to
        an update which the board could not take otherwise: mpy_blox.step.settled.
    """
    names = os.listdir('/.update')
    if 'given' not in names:
        margin += _KEPT
        if 'reserve' in names:
            margin -= os.stat('/.update/reserve')[6]
    for size in sizes:
        margin += (size + _BLOCK - 1) // _BLOCK * _BLOCK
    if margin > free():
        from mpy_blox.ota.status import UpdateError

        raise UpdateError('flash-full: needs %d KB of flash, %d KB are free'
                          % (margin // 1024, free() // 1024))
