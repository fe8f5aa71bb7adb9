"""The image of a flash, read where the host maps it.

littlefs reads a quarter of a million times while a board takes an update; with two calls of the
host for each, as _flash has it, a board takes half as long again.

Importing it fails where there is no native code for the host's processor (SyntaxError), no `ffi`
(ImportError), no glibc, or an image that cannot be mapped (OSError).
"""

import ffi
import micropython
import uctypes
import uos

# Of every Unix: what is written to the file is there to be read at once.
_PROT_READ = const(1)
_MAP_SHARED = const(1)


def _mapped():
    mmap = ffi.open('libc.so.6').func('p', 'mmap', 'pLiiil')
    with open(uos.getenv('MPY_BLOX_IMAGE'), 'rb') as file:
        size = file.seek(0, 2)
        at = mmap(None, size, _PROT_READ, _MAP_SHARED, file.fileno(), 0)
    if at == -1:
        raise OSError
    return uctypes.bytearray_at(at, size)  # beside the board's heap


_image = _mapped()


@micropython.viper
def readblocks(flash, block: int, buffer, offset: int):
    """Fill the buffer: a method for the flash."""
    at = block * 4096 + offset
    size = int(len(buffer))
    if at & 3 or size & 3:
        into, out_of = ptr8(buffer), ptr8(_image)  # noqa: F821
        for i in range(size):
            into[i] = out_of[at + i]
    else:
        words, out_of_words = ptr32(buffer), ptr32(_image)  # noqa: F821
        at >>= 2
        for i in range(size >> 2):
            words[i] = out_of_words[at + i]
