"""Inflate a zlib stream from one file on flash to another."""

from errno import EINVAL

import deflate
from micropython import const

from mpy_blox.ota.worker import hold, spend
from mpy_blox.ota.status import UpdateError

_MAX_WINDOW_BITS = const(12)


def run(path, target, mode, limit):
    """Inflate the file ``path`` into ``target``.

    :param mode: ``wb``, or ``ab`` to append.
    :param limit: most bytes that may come out.
    :return: bytes that came out.
    """
    total = 0
    buffer = bytearray(256)
    with open(path, 'rb') as file:
        first = file.read(1)
        # The window is allocated as a whole, before a byte is read (RFC 1950 §2.2: CINFO).
        if not first or first[0] & 15 != 8 or (first[0] >> 4) + 8 > _MAX_WINDOW_BITS:
            raise UpdateError('size: a package is not a zlib stream with a small window')
        file.seek(0)
        with open(target, mode) as out:
            spend()
            try:
                stream = deflate.DeflateIO(file, deflate.ZLIB)
                while True:
                    size = stream.readinto(buffer)
                    if not size:
                        return total
                    total += size
                    if total > limit:
                        raise UpdateError('size: a package inflates to more than it should')
                    out.write(memoryview(buffer)[:size])
            except (OSError, EOFError, ValueError) as error:
                # EINVAL is the stream's: anything else is the flash's.
                if isinstance(error, OSError) and error.errno != EINVAL:
                    raise
                raise UpdateError('size: a package does not inflate')
            finally:
                stream = None
                hold()
