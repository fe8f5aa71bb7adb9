"""How much room is left on the flash, and what of it is kept for the next update."""

import os

from micropython import const

# The blocks of further ones are not given back.
_FOLDERS = const(64)
_BLOCK = const(4096)
_RESERVE = const('/.update/reserve')
# Bytes of it; less, down to a quarter, where there are not many.
_KEPT = const(65536)
# Where what the power may cut off is written, see mpy_blox.recovery.journal.
_ASIDE = const('/.update/journal.copy')


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
    return os.stat(_RESERVE)[6] if _RESERVE[9:] in os.listdir('/.update') else None


def keep():
    """Keep room for the next update, whatever the application writes: half of what is free."""
    half = free() // 2
    if half < _KEPT // 8:
        return  # a full flash is not worn by each boot
    try:
        with open(_ASIDE, 'wb') as file:
            for _ in range(max(_KEPT // 4, min(_KEPT, half)) // 1024):
                file.write(bytes(1024))
        os.rename(_ASIDE, _RESERVE)
    except OSError:
        os.remove(_ASIDE)


def give():
    """Give what is kept to the update that the next boot takes before the application runs."""
    open(_RESERVE, 'wb').close()


def require_flash(sizes, margin=2 * _BLOCK):
    """Refuse what does not fit, or would leave nothing to keep for the update after it.

    :param sizes: iterable of file sizes in bytes; each takes whole blocks.
    :param margin: bytes that stay free besides, half of them where the reserve has been given.
    """
    reserve = kept()
    margin += _KEPT - (reserve or 0) if reserve != 0 else -margin // 2
    for size in sizes:
        margin += (size + _BLOCK - 1) // _BLOCK * _BLOCK
    if margin > free():
        from mpy_blox.ota.status import UpdateError

        raise UpdateError('flash-full: needs %d KB of flash, %d KB are free'
                          % (margin // 1024, free() // 1024))
