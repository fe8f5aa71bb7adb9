"""The flash of a virtual board: a file, as a block device with the extended interface.

Blocks of 4096 bytes, written in place at any offset as littlefs does on an ESP32. It can cut the
power at its k-th operation (a write or an erase; the key-value store's commits count as well).
"""

import uos
from _supervisor import tell, power_off

_BLOCK = const(4096)
_ERASE = const(64)


class Flash:
    """
    :param path: the image, on the host
    :param cut: cut the power at this operation, counted from 1; 0: never
    :param torn: whether half of the operation at the cut still happens, instead of none of it
    :param counted: whether the supervisor is told of each operation
    """

    def __init__(self, path, cut=0, torn=False, counted=False):
        self._file = open(path, 'r+b')
        self._blocks = self._file.seek(0, 2) // _BLOCK
        self._erased = b'\xff' * _ERASE
        self._left = cut
        self._torn = torn
        self._counted = counted

    def operation(self):
        """Count one operation; true when the power goes off in the middle of it."""
        if self._counted:
            tell('op')
        self._left -= 1
        return self._left == 0

    def cut(self):
        """The power is gone."""
        tell('cut')
        power_off()

    def readblocks(self, block, buffer, offset=0):
        self._file.seek(block * _BLOCK + offset)
        self._file.readinto(buffer)

    def writeblocks(self, block, buffer, offset=0):
        self._file.seek(block * _BLOCK + offset)
        if self.operation():
            if self._torn:
                self._file.write(memoryview(buffer)[:len(buffer) // 2])
            self.cut()
        self._file.write(buffer)

    def ioctl(self, request, argument):
        if request == 4:
            return self._blocks
        if request == 5:
            return _BLOCK
        if request == 6:
            self._erase(argument)
        return 0

    def _erase(self, block):
        cut = self.operation()
        size = _BLOCK
        if cut:
            size = _BLOCK // 2 if self._torn else 0
        self._file.seek(block * _BLOCK)
        for _ in range(size // _ERASE):
            self._file.write(self._erased)
        if cut:
            self.cut()


def _from_environment():
    cut = uos.getenv('MPY_BLOX_CUT')
    return Flash(
        uos.getenv('MPY_BLOX_IMAGE'),
        int(cut) if cut else 0,
        uos.getenv('MPY_BLOX_TORN') == '1',
        uos.getenv('MPY_BLOX_COUNTED') == '1',
    )


flash = _from_environment()
