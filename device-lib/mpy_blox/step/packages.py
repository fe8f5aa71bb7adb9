"""Download ``wheel`` and ``src`` packages."""

import os

from micropython import const

from mpy_blox.ota.files import DOWNLOADS, file_hash
from mpy_blox.ota.status import UpdateError, tell
from mpy_blox.ota.rows import rows
from mpy_blox.ota.worker import step

# Where no size is said: whatever the flash holds.
_MOST = const(1 << 30)


async def run(updates, job):
    """Download all packages that the board lacks."""
    total = sum(1 for _ in rows())
    for done, (kind, name, _, digest, size) in enumerate(rows()):
        await tell(updates, job['status'], 'downloading', done * 100 // total)
        path = DOWNLOADS + digest
        # It may have come in before a reset.
        if file_hash(path) != digest:
            topic = '%s/packages/%s/' % (updates.prefix, kind)
            topic += digest if kind == 'wheel' else name + '/' + digest
            await step('ota.download', updates.client, topic, path, size, _MOST)
            if file_hash(path) != digest:
                os.remove(path)
                raise UpdateError('hash: what is on %s has another hash' % topic)
    return 'package_unpack'
