"""A flash that counts its operations and can cut the power at one of them.

An operation is a write, an erase, or a commit of the key-value store, which lies in the same chip.
"""

import uos
from _flash import BLOCK, Flash
from _supervisor import tell, power_off

_PIECE = const(128)


class CountingFlash(Flash):
    """Here an erase is real: what is cut in the middle leaves half a block of old content."""

    def __init__(self):
        super().__init__()
        self._left = int(uos.getenv('MPY_BLOX_CUT') or 0)
        self._torn = uos.getenv('MPY_BLOX_TORN') == '1'
        self._erased = b'\xff' * _PIECE

    def operation(self):
        """Count one; true when the power goes off in the middle of it."""
        tell('op')
        self._left -= 1
        return self._left == 0

    def cut(self):
        """The power is gone."""
        tell('cut')
        power_off()

    def writeblocks(self, block, buffer, offset=0):
        """Write the buffer, or as much of it as the cut lets through."""
        cut = self.operation()
        if cut:
            buffer = memoryview(buffer)[: len(buffer) // 2 if self._torn else 0]
        Flash.writeblocks(self, block, buffer, offset)
        if cut:
            self.cut()

    def ioctl(self, request, argument):
        """6: erase a block."""
        if request == 6:
            self._erase(argument)
        return Flash.ioctl(self, request, argument)

    def _erase(self, block):
        cut = self.operation()
        size = BLOCK
        if cut:
            size = BLOCK // 2 if self._torn else 0
        self.file.seek(block * BLOCK)
        for _ in range(size // _PIECE):
            self.file.write(self._erased)
        if cut:
            self.cut()
