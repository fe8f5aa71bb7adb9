"""How much room is left on the flash."""

import os

from micropython import const

# The blocks of further ones are not given back.
_FOLDERS = const(64)


def free():
    """Bytes of flash that are free."""
    size, _, total, blocks = os.statvfs('/')[:4]
    # MicroPython counts both blocks of a folder twice, as they are above it and below it
    # (lfs2_fs_traverse): by that, less than none can be free.
    folders = ['']
    for folder in folders:
        for entry in os.ilistdir(folder or '/'):
            if entry[1] == 0x4000 and len(folders) < _FOLDERS:
                folders.append(folder + '/' + entry[0])
                blocks += 2
    return size * blocks if 0 <= blocks <= total else 0
