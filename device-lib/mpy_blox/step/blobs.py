"""Download the files of a release: parts of 32 KB, each a zlib stream, each kept when it is in."""

import os

from micropython import const

from mpy_blox.ota.files import DOWNLOADS, exists, file_hash
from mpy_blox.ota.status import UpdateError, tell
from mpy_blox.ota.worker import step
from mpy_blox.ota.rows import rows

_PART = const(32768)
# A zlib stream of a part is at most this long: deflate stores what it cannot compress.
_PACKED = const(_PART + 1024)


async def run(updates, job):
    """Download all blobs that the board lacks."""
    total = sum(size for _, size, _ in rows())
    done = 0
    for _, size, digest in rows():
        # What has its name had its hash checked.
        if not exists(DOWNLOADS + digest):
            await tell(updates, job['status'], 'downloading', done * 100 // max(total, 1))
            await _fetch(updates, digest, size)
        done += size
    return await step('ota.following', updates, job)


async def _fetch(updates, digest, size):
    """Make the file ``{digest}`` among the downloads; what is there of it already is kept."""
    path = DOWNLOADS + digest
    topic = '%s/packages/blob/%s' % (updates.prefix, digest)
    growing = path + '.new'
    have = os.stat(growing)[6] if exists(growing) else 0
    if have % _PART or have >= size:
        have = 0
    if not have:
        open(growing, 'wb').close()
    while have < size:
        number = str(have // _PART)
        packed = path + '.' + number
        # It may have come in before a reset.
        if not exists(packed):
            part = topic if size <= _PART else topic + '/' + number
            await step('ota.download', updates.client, part, packed, None, _PACKED)
        expected = min(_PART, size - have)
        # littlefs commits the appended part when the file is closed, all or nothing.
        if await step('ota.inflate', packed, growing, 'ab', expected) != expected:
            os.remove(growing)
            raise UpdateError('size: a part of %s is too short' % digest)
        os.remove(packed)
        have += expected
    if file_hash(growing) != digest:
        os.remove(growing)
        raise UpdateError('hash: a blob does not have its hash')
    os.rename(growing, path)
