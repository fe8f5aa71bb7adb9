"""Read a zip archive from flash, member by member, in a few KB of RAM.

Structures and their names are those of PKWARE's APPNOTE 4.3.
"""

import deflate
import struct

from mpy_blox import forget
from mpy_blox.ota.worker import spend
from mpy_blox.ota.status import UpdateError


class Archive:
    """The zip file ``file``, open for reading in binary mode.

    ::

        archive = Archive(open('/x.whl', 'rb'))
        for name, size, member in archive:
            archive.extract(member, sink.write)
    """

    def __init__(self, file):
        from mpy_blox.wheel.directory import run

        self._file = file
        self._buffer = bytearray(256)
        self._count, self._directory, self._window = run(file, self._buffer)
        run = None
        forget('mpy_blox.wheel.directory')

    def __iter__(self):
        """Yield ``name, size, member`` of every file; ``member`` is for :meth:`extract`."""
        at = self._directory
        for _ in range(self._count):
            self._file.seek(at)
            head = self._file.read(46)
            if len(head) < 46 or head[:4] != b'PK\x01\x02':
                raise _broken('its directory is damaged')
            flags, method = struct.unpack('<HH', head[8:12])
            packed, size, n, m, k = struct.unpack('<IIHHH', head[20:34])
            offset = struct.unpack('<I', head[42:])[0]
            if n > 255 or flags & 1:
                raise _broken('a member is encrypted, or its name is too long')
            try:
                name = self._file.read(n).decode()
            except UnicodeError:
                raise _broken('a name is not UTF-8')
            at += 46 + n + m + k
            if not name.endswith('/'):
                yield name, size, (offset, method, size)

    def extract(self, member, write):
        """Inflate ``member``, calling ``write`` with pieces of at most 256 bytes."""
        offset, method, size = member
        self._file.seek(offset)
        head = self._file.read(30)
        if len(head) < 30 or head[:4] != b'PK\x03\x04':
            raise _broken('a member is not where the directory says')
        n, m = struct.unpack('<HH', head[26:])
        self._file.seek(offset + 30 + n + m)
        if method == 0:
            stream = self._file
        elif method == 8:
            spend()
            stream = deflate.DeflateIO(self._file, deflate.RAW, self._bits(size))
        else:
            raise _broken('compression method %d is not known here' % method)
        view = memoryview(self._buffer)
        left = size
        try:
            while left:
                got = stream.readinto(view[:min(left, len(view))])
                if not got:
                    raise _broken('a member is too short')
                write(view[:got])
                left -= got
            if method == 8 and stream.readinto(view[:1]):
                raise _broken('a member is too long')
        except (OSError, EOFError, ValueError):
            raise _broken('a member does not inflate')

    def _bits(self, size):
        if 8 <= self._window <= 15:
            return self._window
        bits = 8
        while bits < 15 and 1 << bits < size:
            bits += 1
        return bits


def _broken(what):
    return UpdateError('wheel: not a good wheel: ' + what)
