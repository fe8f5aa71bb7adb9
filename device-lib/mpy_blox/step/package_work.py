"""Which ``wheel`` and ``src`` packages of an update list the board lacks."""

import os

from mpy_blox.ota.entries import entries, refuse
from mpy_blox.ota.files import DOWNLOADS, empty_folder, exists, file_hash
from mpy_blox.ota.paths import check_path, is_hash
from mpy_blox.ota.room import require_flash
from mpy_blox.ota.status import UpdateError
from mpy_blox.ota.rows import rows, write


def run(updates, job):
    """Write down what the update list has and the board has not."""
    if not job['forced']:
        refuse(job['digest'])
    if not exists(DOWNLOADS[:-1]):
        empty_folder(DOWNLOADS)
    count = write(_missing(job['path'], job['status']))
    require_flash(size or 0 for _, _, _, _, size in rows())
    # Downloads of another update do not pile up.
    for file in list(os.ilistdir(DOWNLOADS)):
        if file[0] != 'work' and not any(file[0] == line[3] for line in rows()):
            os.remove(DOWNLOADS + file[0])
    return 'packages' if count else 'settled'


def _missing(path, status):
    wheels = []
    for entry in entries(path):
        kind, digest, size = entry.get('type'), entry.get('pkg_sha256'), entry.get('size')
        if kind != 'wheel' and kind != 'src':
            continue
        if not is_hash(digest):
            raise UpdateError('list: an entry has no pkg_sha256')
        if not isinstance(size, (int, type(None))):
            raise UpdateError('list: a size is not a number')
        name, version = entry.get('path' if kind == 'src' else 'name'), entry.get('version')
        if kind == 'src':
            check_path(name)
            if digest in wheels:
                # As the original's script writes it: the file's own hash is not known.
                raise UpdateError('hash: the list gives %s the hash of a wheel' % name)
            is_there = file_hash('/' + name) == digest
        elif not isinstance(name, str) or not isinstance(version, str):
            raise UpdateError('list: a wheel entry has no name or version')
        else:
            status['version'] = version
            wheels.append(digest)
            is_there = _is_installed(name, version, digest)
        if not is_there:
            yield kind, name, version, digest, size


def _is_installed(name, version, digest):
    from mpy_blox.wheel.packages import find, wheel_hash
    package = find(name)
    return bool(package and package['version'] == version and wheel_hash(package) == digest)
