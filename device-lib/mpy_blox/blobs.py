"""Where a board keeps one small blob through resets: in the NVS of an ESP32, or in a file.

What is in the blob is the business of `mpy_blox.nvs`.
"""

import os

from micropython import const

try:
    from esp32 import NVS
except ImportError:
    NVS = None

# ESP-IDF takes larger blobs, but they need as much contiguous RAM and whole flash pages.
LARGEST = 1900

_KEY = const('store')
# What earlier Mpy-BLOX versions wrote: three keys, one IV for ever.
_OLD_KEYS = ('iv', 'payload', 'payload_s')
_IV = const(16)


class NVSBlobs:
    """The blob in the NVS of an ESP32.

    >>> from mpy_blox.blobs import NVSBlobs
    >>> blobs = NVSBlobs('example')
    >>> blobs.write(b'one write')
    >>> bytes(blobs.read())
    b'one write'
    >>> blobs.erase()
    """

    def __init__(self, namespace='sec_cfg'):
        # Kept: each NVS() leaks a handle.
        self._nvs = NVS(namespace)

    def _blob(self, key, size):
        buffer = bytearray(size)
        try:
            size = self._nvs.get_blob(key, buffer)
        except OSError:
            return None
        return buffer[:size]

    def read(self):
        """The blob, or None."""
        return self._blob(_KEY, LARGEST)

    def write(self, blob):
        """Replaces the blob: one key, so one transaction."""
        self._nvs.set_blob(_KEY, blob)
        self._nvs.commit()

    def erase(self):
        """Removes the blob and the keys of earlier versions."""
        self._erase((_KEY,) + _OLD_KEYS)

    def read_old(self):
        """IV and payload as earlier versions stored them, or None."""
        try:
            size = self._nvs.get_i32('payload_s')
        except OSError:
            return None
        iv = self._blob('iv', _IV)
        payload = self._blob('payload', size) if 0 < size <= 2 * LARGEST else None
        return (iv, payload) if iv and payload else None

    def erase_old(self):
        """Removes the keys of earlier versions."""
        self._erase(_OLD_KEYS)

    def _erase(self, keys):
        erased = False
        for key in keys:
            try:
                self._nvs.erase_key(key)
                erased = True
            except OSError:
                # Not there.
                pass
        if erased:
            self._nvs.commit()


class FileBlobs:
    """The blob in a file, for boards without NVS.

    >>> from mpy_blox.blobs import FileBlobs
    >>> blobs = FileBlobs('example.blob')
    >>> blobs.write(b'one write')
    >>> blobs.read()
    b'one write'
    >>> blobs.erase()
    >>> blobs.read() is None
    True
    """

    def __init__(self, path='/.sec_cfg'):
        self._path = path

    def read(self):
        """The blob, or None."""
        try:
            with open(self._path, 'rb') as file:
                return file.read(LARGEST)
        except OSError:
            return None

    def write(self, blob):
        """Replaces the blob by renaming over it."""
        new = self._path + '.new'
        with open(new, 'wb') as file:
            file.write(blob)
        os.rename(new, self._path)

    def erase(self):
        """Removes the file."""
        try:
            os.remove(self._path)
        except OSError:
            # Not there.
            pass

    def read_old(self):
        """Nothing: earlier versions knew NVS only."""

    erase_old = read_old


def open_blobs():
    """The board's own: in NVS where there is one and else in a file."""
    return NVSBlobs() if NVS else FileBlobs()
