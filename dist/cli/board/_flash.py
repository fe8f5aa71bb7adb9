"""The flash of a virtual board: a file, as a block device with the extended interface.

Blocks of 4096 bytes, written in place at any offset as littlefs does on an ESP32. Erasing changes
nothing: littlefs never reads what it erased before it has written it.
"""

import uos

BLOCK = const(4096)


class Flash:
    """What littlefs asks of a device; see `vfs` in MicroPython's library reference."""

    def __init__(self):
        self.file = open(uos.getenv('MPY_BLOX_IMAGE'), 'r+b')  # noqa: SIM115

    def readblocks(self, block, buffer, offset=0):
        """Fill the buffer."""
        self.file.seek(block * BLOCK + offset)
        self.file.readinto(buffer)

    def writeblocks(self, block, buffer, offset=0):
        """Write the buffer."""
        self.file.seek(block * BLOCK + offset)
        self.file.write(buffer)

    def ioctl(self, request, argument):
        """4: number of blocks, 5: their size; the others need nothing."""
        if request == 4:
            return self.file.seek(0, 2) // BLOCK
        return BLOCK if request == 5 else 0


try:
    from _mapped_image import readblocks

    Flash.readblocks = readblocks
except (SyntaxError, ImportError, OSError):
    pass  # the file can be read on any host

if uos.getenv('MPY_BLOX_COUNTED') == '1':
    from _power_cut import CountingFlash

    flash = CountingFlash()
else:
    flash = Flash()
