"""What a ``release`` entry says by itself: whether the board acts on it."""

from binascii import hexlify
from hashlib import sha256

from mpy_blox import forget
from mpy_blox.ota import manifest
from mpy_blox.ota.errors import UpdateError


def judge(updates, entry, forced, on_channel, status):
    """Refuse an entry that is malformed or not signed, or whose release was rolled back.

    :return: hash of the manifest that runs, or an empty string; None if the board takes no part in
        the rollout.
    """
    digest = entry.get('pkg_sha256')
    if not manifest.is_hash(digest):
        raise UpdateError('list', 'the release has no pkg_sha256')
    status.fields['release'] = digest
    status.fields['version'] = entry.get('version')
    if on_channel and not _takes_part(entry, updates.device_id):
        return None
    from mpy_blox.ota.signature import check_signature
    check_signature(updates.config.get('update.keys', None), entry)
    check_signature = None
    forget('mpy_blox.ota.signature')
    if not isinstance(entry.get('name'), str) or '/' in entry['name'] or not isinstance(
            entry.get('version'), str):
        raise UpdateError('list', 'the release has no name or version')
    if not isinstance(entry.get('size'), int):
        raise UpdateError('list', 'the release has no size')
    running = hexlify(manifest.installed(entry['name'])[0] or b'').decode()
    if not forced and running != digest:
        from mpy_blox.ota.store import is_bad
        if is_bad(digest):
            raise UpdateError('rolled-back', 'this release was rolled back before')
    return running


def _takes_part(entry, device_id):
    rollout = entry.get('rollout', 100)
    if not isinstance(rollout, int):
        raise UpdateError('list', 'rollout is not a number')
    place = sha256((entry['pkg_sha256'] + device_id).encode()).digest()
    return (place[0] << 8 | place[1]) % 100 < rollout
