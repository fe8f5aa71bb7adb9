"""First step: what kind of update list this is, and whether the board acts on it."""

from hashlib import sha256

from mpy_blox.ota.entries import entries, read
from mpy_blox.ota.files import exists, file_hash
from mpy_blox.ota.keys import are_held
from mpy_blox.ota.paths import is_hash
from mpy_blox.ota.status import UpdateError, is_kept, tell


async def run(updates, job):
    """Find the ``release`` entry, which a board prefers to all others."""
    is_resumed = not job['digest']
    if is_resumed:
        job['digest'] = file_hash(job['path'])
    job['status'] = {'release': job['digest'], 'version': None, 'attempt': job['attempt']}
    if is_kept(job):
        if read(job['path'] + '.settled') == job['digest']:
            raise UpdateError('old-seq: this very list has its verdict')
    elif not is_resumed:
        # Otherwise it was told before this boot.
        await tell(updates, job['status'], 'checking')
    if not exists(job['path']):
        raise OSError(28)  # ENOSPC: the list did not fit
    # FAT has no such path. There a rename is none that a power cut could not divide.
    if not exists('/.update/'):
        raise UpdateError('file-system: updates over the air need littlefs: '
                          'format the flash with it, and flash the board by cable')
    job['entry'] = None
    for entry in entries(job['path']):
        if entry.get('type') == 'release':
            job['entry'] = entry
    if job['entry']:
        return check(updates, job)
    if are_held(updates.config):
        raise UpdateError('unsigned: the board takes signed releases only')
    return 'package_work'


def check(updates, job):
    """Choose the ``release`` entry, or the fallback if the board takes no part in it yet."""
    entry = take(job)
    if job['path'].endswith('channel') and not takes_part(entry, updates.device_id):
        job['entry'] = None
        for each in entries(job['path']):
            if each.get('type') == 'fallback':
                job['entry'] = each
        if not job['entry']:
            job['part'] = False
            return 'settled'
        take(job)
    return 'signature'


def take(job):
    """Take the entry for what the update is."""
    entry = job['entry']
    digest = entry.get('pkg_sha256')
    if not is_hash(digest):
        raise UpdateError('list: the release has no pkg_sha256')
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
        raise UpdateError('list: rollout is not a number')
    place = sha256((entry['pkg_sha256'] + device_id).encode()).digest()
    return (place[0] << 8 | place[1]) % 100 < rollout
