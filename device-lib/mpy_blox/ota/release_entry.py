"""What a ``release`` entry says by itself: whether the board acts on it."""

from hashlib import sha256

from mpy_blox.ota.done import is_kept
from mpy_blox.ota.files import file_hash, is_hash
from mpy_blox.ota.status import UpdateError
from mpy_blox.ota.worker import step


async def run(updates, job):
    """Refuse an entry that is malformed or not signed, or whose release was rolled back."""
    entry = job['entry']
    digest, name = entry.get('pkg_sha256'), entry.get('name')
    if not is_hash(digest):
        raise UpdateError('list', 'the release has no pkg_sha256')
    job['status']['release'] = digest
    job['status']['version'] = entry.get('version')
    if job['path'].endswith('channel') and not takes_part(entry, updates.device_id):
        job['part'] = False
        return 'done'
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


def takes_part(entry, device_id):
    """Whether the board is among the first ``rollout`` percent of the fleet."""
    rollout = entry.get('rollout', 100)
    if not isinstance(rollout, int):
        raise UpdateError('list', 'rollout is not a number')
    place = sha256((entry['pkg_sha256'] + device_id).encode()).digest()
    return (place[0] << 8 | place[1]) % 100 < rollout
