"""First step: what kind of update list this is."""

from mpy_blox.ota.done import is_kept
from mpy_blox.ota.entries import entries
from mpy_blox.ota.files import exists, file_hash
from mpy_blox.ota.keys import are_held
from mpy_blox.ota.status import UpdateError, tell


async def run(updates, job):
    """Find the ``release`` entry, which a board prefers to all others."""
    if not job['digest']:
        job['digest'] = file_hash(job['path'])
    job['status'] = {'release': job['digest'], 'version': None, 'attempt': job['attempt']}
    if not is_kept(job):
        await tell(updates, job['status'], 'checking')
    if not exists(job['path']):
        raise OSError(28)  # ENOSPC: the list did not fit
    job['entry'] = None
    for entry in entries(job['path']):
        if entry.get('type') == 'release':
            job['entry'] = entry
    if job['entry']:
        return 'release_entry'
    if are_held(updates.config):
        raise UpdateError('unsigned', 'the board takes signed releases only')
    return 'package_work'
