"""The image of a flash, read from its file, on any host."""

import uos


class Image:
    """``file``, and how blocks of it are read."""

    file = open(uos.getenv('MPY_BLOX_IMAGE'), 'r+b')  # noqa: SIM115

    def readblocks(self, block, buffer, offset):
        """Fill the buffer."""
        self.file.seek(block * 4096 + offset)
        self.file.readinto(buffer)
