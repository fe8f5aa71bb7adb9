"""A flash in RAM with a log of its operations.

Cutting the power is exact and cheap this way: the operations of one update are recorded once, and
the flash as it was after the first k of them is what a board finds that lost its power there.
"""

import micropython
import os
import vfs
from array import array

BLOCK = 4096
ERASED = b'\xff' * BLOCK
# Stands for the size of an erase in the log: no write is that long.
ERASE = 0xffffffff
_MAX_OPERATIONS = 4000
# EIO, as littlefs takes it from a block device.
_NO_POWER = -5


class Log:
    """Writes and erases of a flash in the order in which they came, in memory of its own."""

    def __init__(self, limit_bytes):
        self._data = bytearray(limit_bytes)
        self._view = memoryview(self._data)
        self._entries = array('I', [0] * (3 * _MAX_OPERATIONS))
        self.forget()

    def __len__(self):
        return self._count

    def forget(self):
        """Start anew."""
        self._count = self._size = 0
        self.limit = _MAX_OPERATIONS

    @property
    def is_full(self):
        """Whether as much is recorded as is needed."""
        return self._count >= self.limit

    def add(self, at, data):
        """:param data: None for an erase"""
        size = len(data) if data is not None else 0
        entry = 3 * self._count
        self._entries[entry] = at
        self._entries[entry + 1] = self._size
        self._entries[entry + 2] = size or ERASE
        if size:
            self._view[self._size:self._size + size] = data
            self._size += size
        self._count += 1

    def __getitem__(self, number):
        """Where it wrote, and what."""
        at, start, size = self._entries[3 * number:3 * number + 3]
        return at, ERASED if size == ERASE else self._view[start:start + size]


class Flash:
    """A block device in RAM; ``log`` gets every write and erase until it is full.

    Without power it takes nothing more: it answers with an error, since an exception would leave
    littlefs in the middle of something.
    """

    def __init__(self, image, log=None):
        self._image = image
        self._view = memoryview(image)
        self._log = log
        self.is_on = True

    # A life of a board reads a quarter of a million times.
    @micropython.viper
    def readblocks(self, block: int, buffer, offset: int):
        at = block * 4096 + offset
        size = int(len(buffer))
        if at & 3 or size & 3:
            some, from_bytes = ptr8(buffer), ptr8(self._image)
            for i in range(size):
                some[i] = from_bytes[at + i]
        else:
            words, from_words = ptr32(buffer), ptr32(self._image)
            at >>= 2
            for i in range(size >> 2):
                words[i] = from_words[at + i]

    def writeblocks(self, block, buffer, offset=0):
        at = block * BLOCK + offset
        if not self._take(at, buffer):
            return _NO_POWER
        self._view[at:at + len(buffer)] = buffer

    def ioctl(self, request, argument):
        if request == 4:
            return len(self._view) // BLOCK
        if request == 5:
            return BLOCK
        if request == 6:
            at = argument * BLOCK
            if not self._take(at, None):
                return _NO_POWER
            self._view[at:at + BLOCK] = ERASED
        return 0

    def _take(self, at, data):
        if self._log is not None:
            if self._log.is_full:
                self.is_on = False
            if self.is_on:
                self._log.add(at, data)
        return self.is_on


def mount(flash):
    """Make the littlefs on ``flash`` the root."""
    try:
        vfs.umount('/')
    except OSError:
        pass
    vfs.mount(vfs.VfsLfs2(flash), '/')
    os.chdir('/')


def replay(image, log, first, end, torn=None):
    """Do the operations of the log again, from ``first`` to the one before ``end``.

    :param torn: the operation that comes next is half done.
    """
    for number in range(first, end):
        at, data = log[number]
        image[at:at + len(data)] = data
    if torn:
        at, data = log[end]
        half = len(data) // 2
        image[at:at + half] = data[:half]
