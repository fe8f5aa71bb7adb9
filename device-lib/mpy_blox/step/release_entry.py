"""Step of a release: whether the board acts on it, and when."""

from mpy_blox.ota.entries import refuse
from mpy_blox.ota.files import file_hash
from mpy_blox.ota.status import UpdateError, is_kept


def run(updates, job):
    """Refuse a ``release`` entry that is malformed, or was rolled back."""
    entry = job['entry']
    digest, name = entry['pkg_sha256'], entry.get('name')
    if not isinstance(name, str) or '/' in name or not isinstance(entry.get('version'), str):
        raise UpdateError('list: the release has no name or version')
    if not isinstance(entry.get('size'), int):
        raise UpdateError('list: the release has no size')
    running = file_hash('/.update/releases/' + name)
    job['running'] = running
    if not job['forced']:
        if running == digest:
            if is_kept(job):
                raise UpdateError('old-seq: it runs')
            return 'settled'
        refuse(digest)
    if job['path'].endswith('channel') and entry.get('spread'):
        job['next'] = 'release_manifest'
        return 'held'
    return 'release_manifest'
