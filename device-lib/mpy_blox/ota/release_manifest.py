"""Fetch the manifest of a release: whole, or as the lines that differ from the one that runs."""

import os
from binascii import hexlify

from mpy_blox import forget
from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.files import DOWNLOADS, ROOT, STAGE, exists, file_hash, require_flash
from mpy_blox.ota.release_files import DELTA, MANIFEST

_MAX_SIZE = 131072


async def fetch(updates, entry, running):
    """Make the file ``MANIFEST`` the one that ``entry`` names, unless it is that already.

    :param running: hash of the manifest of what runs, or an empty string.
    """
    digest, size = entry['pkg_sha256'], entry['size']
    _take_back(digest)
    if _has(digest):
        return
    if size > _MAX_SIZE:
        raise UpdateError('size', 'the manifest is too large')
    require_flash([size] * 5)
    topic = '%s/packages/release/%s' % (updates.prefix, digest)
    if running and entry.get('base') == running:
        try:
            # Not signed: whatever comes is nothing unless it leads to the hash that is.
            await _unpack(updates, topic + '/' + running, DELTA, limit=size)
            from mpy_blox.ota.delta import merge
            merge('%s/releases/%s' % (ROOT, entry['name']), DELTA, MANIFEST)
            merge = None
        except Exception:
            pass
        forget('mpy_blox.ota.delta')
        if _has(digest):
            return
    await _unpack(updates, topic, MANIFEST, size=size)
    if not _has(digest):
        os.remove(MANIFEST)
        raise UpdateError('hash', 'the manifest does not have its hash')


def _take_back(manifest_hash):
    """What a reset left between download and commit is not downloaded again."""
    for folder in (DOWNLOADS, STAGE):
        if not exists(folder[:-1]):
            os.mkdir(folder[:-1])
    for staged in list(os.ilistdir(STAGE)):
        digest = hexlify(file_hash(STAGE + staged[0])).decode()
        os.rename(STAGE + staged[0], MANIFEST if digest == manifest_hash else DOWNLOADS + digest)


async def _unpack(updates, topic, path, **sizes):
    packed = path + '.z'
    from mpy_blox.ota.download import Payload
    await Payload(topic, packed, **sizes).fetch(updates.client)
    Payload = None
    forget('mpy_blox.ota.download')
    from mpy_blox.ota.inflate import inflate
    inflate(packed, path, 'wb', _MAX_SIZE)
    os.remove(packed)
    inflate = None
    forget('mpy_blox.ota.inflate')


def _has(digest):
    return hexlify(file_hash(MANIFEST) or b'').decode() == digest
