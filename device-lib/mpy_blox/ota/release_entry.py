"""What a ``release`` entry says by itself: whether the board acts on it."""

from hashlib import sha256

from mpy_blox.ota.done import is_kept
from mpy_blox.ota.entries import entries
from mpy_blox.ota.files import file_hash, is_hash
from mpy_blox.ota.status import UpdateError
from mpy_blox.ota.worker import step


async def run(updates, job):
    """Refuse an entry that is malformed or not signed, or whose release was rolled back."""
    entry = _entry(job)
    if job['path'].endswith('channel') and not takes_part(entry, updates.device_id):
        job['entry'] = None
        for each in entries(job['path']):
            if each.get('type') == 'fallback':
                job['entry'] = each
        if not job['entry']:
            job['part'] = False
            return 'done'
        entry = _entry(job)
    digest, name = entry['pkg_sha256'], entry.get('name')
    await step('signature', updates.config, entry)
    if not isinstance(name, str) or '/' in name or not isinstance(entry.get('version'), str):
        raise UpdateError('list', 'the release has no name or version')
    if not isinstance(entry.get('size'), int):
        raise UpdateError('list', 'the release has no size')
    running = file_hash('/.update/releases/' + name)
    job['running'] = running
    if not job['forced']:
        if running == digest:
            if is_kept(job):
                raise UpdateError('old-seq', 'it runs')
            return 'done'
        await step('rolled_back', digest)
    return 'release_manifest'


def _entry(job):
    entry = job['entry']
    digest = entry.get('pkg_sha256')
    if not is_hash(digest):
        raise UpdateError('list', 'the release has no pkg_sha256')
    job['status']['release'] = digest
    job['status']['version'] = entry.get('version')
    return entry


def takes_part(entry, device_id):
    """Whether the board is a canary, or among the first ``rollout`` percent of the fleet."""
    canary = entry.get('canary')
    if isinstance(canary, list) and device_id in canary:
        return True
    rollout = entry.get('rollout', 100)
    if not isinstance(rollout, int):
        raise UpdateError('list', 'rollout is not a number')
    place = sha256((entry['pkg_sha256'] + device_id).encode()).digest()
    return (place[0] << 8 | place[1]) % 100 < rollout
