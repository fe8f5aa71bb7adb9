"""Download the files of a release: parts of 32 KB, each a zlib stream, each kept when it is in."""

import os
from binascii import hexlify

from mpy_blox.ota.download import Payload
from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.files import DOWNLOADS, exists, file_hash
from mpy_blox.ota.inflate import inflate
from mpy_blox.ota.release_files import work

_PART = 32768
# A zlib stream of a part is at most this long: deflate stores what it cannot compress.
_PACKED = _PART + 1024


async def download(updates, status):
    """Download all that :func:`mpy_blox.ota.release.check` has listed."""
    total = sum(size for _, size, _ in work())
    done = 0
    for _, size, blob in work():
        await status.progress(done * 100 // max(total, 1))
        await _fetch(updates, blob, size)
        done += size


async def _fetch(updates, digest, size):
    """Make the file ``{digest}`` among the downloads; what is there of it already is kept."""
    path = DOWNLOADS + digest
    if exists(path):
        return  # it got its name after its hash was checked
    topic = '%s/packages/blob/%s' % (updates.prefix, digest)
    growing = path + '.part'
    have = _size(growing)
    if have % _PART or have >= size:
        have = 0
    if not have:
        open(growing, 'wb').close()
    while have < size:
        expected = min(_PART, size - have)
        part = topic if size <= _PART else '%s/%d' % (topic, have // _PART)
        packed = path + '.z'
        await Payload(part, packed, limit=_PACKED).fetch(updates.client)
        # littlefs commits the appended part when the file is closed, all or nothing.
        if inflate(packed, growing, 'ab', expected) != expected:
            os.remove(growing)
            raise UpdateError('size', 'a part of %s is too short' % digest)
        os.remove(packed)
        have += expected
    if hexlify(file_hash(growing)).decode() != digest:
        os.remove(growing)
        raise UpdateError('hash', 'a blob does not have its hash')
    os.rename(growing, path)


def _size(path):
    try:
        return os.stat(path)[6]
    except OSError:
        return 0
