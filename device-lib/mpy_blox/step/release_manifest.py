"""Fetch the manifest of a release: whole, or as the lines that differ from the one that runs."""

import os

from micropython import const

from mpy_blox.ota.files import DOWNLOADS, STAGE, exists, file_hash
from mpy_blox.ota.status import UpdateError
from mpy_blox.ota.worker import step

_MANIFEST = const('/.update/dl/manifest')
_DELTA = const('/.update/dl/delta')
_MAX_SIZE = const(131072)


async def run(updates, job):
    """Make the file ``/.update/dl/manifest`` the one that the entry names."""
    entry, running = job['entry'], job['running']
    digest, size = entry['pkg_sha256'], entry['size']
    take(digest)
    if file_hash(_MANIFEST) == digest:
        return 'release_work'
    if size > _MAX_SIZE:
        raise UpdateError('size: the manifest is too large')
    topic = '%s/packages/release/%s' % (updates.prefix, digest)
    part = DOWNLOADS + digest + '.'
    if running and entry.get('base') == running:
        try:
            # Not signed: whatever comes is nothing unless it leads to the hash that is.
            await _fetch(updates, topic + '/' + running, part + 'delta', _DELTA, None, size)
            await step('ota.delta', '/.update/releases/' + entry['name'], _DELTA, _MANIFEST)
        except MemoryError:
            raise
        except Exception:
            pass
        if file_hash(_MANIFEST) == digest:
            return 'release_work'
    await _fetch(updates, topic, part + '0', _MANIFEST, size, size)
    if file_hash(_MANIFEST) != digest:
        os.remove(_MANIFEST)
        raise UpdateError('hash: the manifest does not have its hash')
    return 'release_work'


def take(wanted):
    """What a reset left between download and commit is not downloaded again."""
    for folder in (DOWNLOADS, STAGE):
        if not exists(folder[:-1]):
            os.mkdir(folder[:-1])
    for staged in list(os.ilistdir(STAGE)):
        digest = file_hash(STAGE + staged[0])
        os.rename(STAGE + staged[0], _MANIFEST if digest == wanted else DOWNLOADS + digest)


async def _fetch(updates, topic, part, path, size, limit):
    # It may have come in before a reset. The next step removes it.
    if not exists(part):
        await step('ota.download', updates.client, topic, part, size, limit)
    await step('ota.inflate', part, path, 'wb', _MAX_SIZE)
