"""Updates as a signed ``release``: check it, and work out what differs."""

import json
import os
from binascii import hexlify
from hashlib import sha256

from mpy_blox import forget
from mpy_blox.ota import manifest
from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.files import DOWNLOADS, STAGE, exists, file_hash, require_flash
from mpy_blox.ota.release_files import DELTA, MANIFEST, WORK, work


async def check(updates, entry, forced, on_channel, status):
    """Fetch the manifest, and list what the release has and the board has not.

    :param forced: try a release that was rolled back again, and repair one that runs.
    :param on_channel: False if the list came on ``cmd``: then its rollout does not count.
    :return: True if there is something to do; False if the board runs the release; None if it
        takes no part in the rollout.
    """
    digest = entry.get('pkg_sha256')
    if not manifest.is_hash(digest):
        raise UpdateError('list', 'the release has no pkg_sha256')
    status.fields['release'] = digest
    status.fields['version'] = entry.get('version')
    if on_channel and not _takes_part(entry, updates.device_id):
        return None
    _check_entry(updates, entry)
    running, _, _ = manifest.installed(entry['name'])
    if not forced and _hex(running) == digest:
        return False
    if not forced:
        from mpy_blox.ota.store import is_bad
        if is_bad(digest):
            raise UpdateError('rolled-back', 'this release was rolled back before')
    _take_back(digest)
    if _hex(file_hash(MANIFEST)) != digest:
        await _fetch_manifest(updates, entry, _hex(running))
    _admit(updates, entry, _hex(running) == digest)
    _find_work()
    _drop_others()
    require_flash((size for _, size, _ in _missing()), 65536)
    return True


def _takes_part(entry, device_id):
    rollout = entry.get('rollout', 100)
    if not isinstance(rollout, int):
        raise UpdateError('list', 'rollout is not a number')
    place = sha256((entry['pkg_sha256'] + device_id).encode()).digest()
    return (place[0] << 8 | place[1]) % 100 < rollout


def _check_entry(updates, entry):
    from mpy_blox.ota.signature import check_signature
    check_signature(updates.config.get('update.keys', None), entry)
    forget('mpy_blox.ota.signature')
    if not isinstance(entry.get('name'), str) or '/' in entry['name'] or not isinstance(
            entry.get('version'), str):
        raise UpdateError('list', 'the release has no name or version')
    if not isinstance(entry.get('size'), int):
        raise UpdateError('list', 'the release has no size')


def _admit(updates, entry, is_running):
    from mpy_blox.ota.admission import admit
    admit(updates, manifest.header(MANIFEST), entry, is_running)
    forget('mpy_blox.ota.admission')


def _take_back(manifest_hash):
    """What a reset left between download and commit is not downloaded again."""
    for folder in (DOWNLOADS, STAGE):
        if not exists(folder[:-1]):
            os.mkdir(folder[:-1])
    for staged in list(os.ilistdir(STAGE)):
        digest = _hex(file_hash(STAGE + staged[0]))
        os.rename(STAGE + staged[0], MANIFEST if digest == manifest_hash else DOWNLOADS + digest)


async def _fetch_manifest(updates, entry, running):
    digest, size = entry['pkg_sha256'], entry['size']
    if size > manifest.MAX_SIZE:
        raise UpdateError('size', 'the manifest is too large')
    require_flash([size] * 5)
    topic = '%s/packages/release/%s' % (updates.prefix, digest)
    if running and entry.get('base') == running:
        try:
            # Not signed: whatever comes is nothing unless it leads to the hash that is.
            await _unpack(updates, topic + '/' + running, DELTA, limit=size)
            from mpy_blox.ota.delta import merge
            merge(manifest.RELEASES + entry['name'], DELTA, MANIFEST)
            merge = None
        except Exception:
            pass
        forget('mpy_blox.ota.delta')
        if _hex(file_hash(MANIFEST)) == digest:
            return
    await _unpack(updates, topic, MANIFEST, size=size)
    if _hex(file_hash(MANIFEST)) != digest:
        os.remove(MANIFEST)
        raise UpdateError('hash', 'the manifest does not have its hash')


async def _unpack(updates, topic, path, **sizes):
    from mpy_blox.ota.download import Payload
    from mpy_blox.ota.inflate import inflate
    packed = path + '.z'
    await Payload(topic, packed, **sizes).fetch(updates.client)
    inflate(packed, path, 'wb', manifest.MAX_SIZE)
    os.remove(packed)
    Payload = inflate = None
    forget('mpy_blox.ota.download', 'mpy_blox.ota.inflate')


def _find_work():
    with open(WORK, 'w') as work:
        for line in manifest.lines(MANIFEST):
            if not _is_there('/' + line[0], line[1], line[2]):
                work.write(json.dumps(line) + '\n')


def _is_there(path, size, digest):
    try:
        # A size that differs saves the hashing.
        if os.stat(path)[6] != size:
            return False
    except OSError:
        return False
    return _hex(file_hash(path)) == digest


def _missing():
    for line in work():
        if not exists(DOWNLOADS + line[2]):
            yield line


def _drop_others():
    """Downloads of another release do not pile up."""
    for file in list(os.ilistdir(DOWNLOADS)):
        name = file[0].split('.')[0]
        if name not in ('manifest', 'work') and not any(
                name == line[2] for line in work()):
            os.remove(DOWNLOADS + file[0])


def _hex(digest):
    return digest and hexlify(digest).decode()
