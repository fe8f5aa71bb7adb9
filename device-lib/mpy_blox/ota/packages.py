"""Updates as ``wheel`` and ``src`` entries: choose what is missing, and download it."""

import os
from binascii import hexlify

from mpy_blox.ota.download import Payload
from mpy_blox.ota.entries import entries
from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.files import DOWNLOADS, check_path, exists, file_hash, require_flash


async def download(updates, path, status):
    """Download what the update list in the file ``path`` has and the board has not.

    :return: sizes of these packages by their hash; empty if the board has everything.
    """
    wanted = _missing(path, status)
    if wanted:
        require_flash(size or 0 for size in wanted.values())
        if not exists(DOWNLOADS[:-1]):
            os.mkdir(DOWNLOADS[:-1])
        for file in list(os.ilistdir(DOWNLOADS)):
            if file[0] not in wanted:
                os.remove(DOWNLOADS + file[0])  # downloads of another update do not pile up
    done = 0
    for entry in entries(path):
        if is_wanted(entry, wanted):
            await status.progress(done * 100 // len(wanted))
            await _fetch(updates, entry)
            done += 1
    return wanted


def is_wanted(entry, wanted):
    """Whether ``entry`` is one of the packages ``wanted``."""
    return entry.get('type') in ('wheel', 'src') and entry['pkg_sha256'] in wanted


def _missing(path, status):
    wanted = {}
    for entry in entries(path):
        kind = entry.get('type')
        if kind == 'wheel' or kind == 'src':
            _check(entry)
            if not _is_installed(entry):
                wanted[entry['pkg_sha256']] = entry.get('size')
            if kind == 'wheel':
                status.fields['version'] = entry['version']
    return wanted


async def _fetch(updates, entry):
    digest = entry['pkg_sha256']
    path = DOWNLOADS + digest
    if _hex(file_hash(path)) == digest:
        return  # came in before a reset
    topic = updates.prefix + '/packages/'
    if entry['type'] == 'wheel':
        topic += 'wheel/' + digest
    else:
        topic += 'src/%s/%s' % (entry['path'], digest)
    await Payload(topic, path, digest, entry.get('size')).fetch(updates.client)


def _check(entry):
    digest = entry.get('pkg_sha256')
    if not isinstance(digest, str) or len(digest) != 64 or any(
            c not in '0123456789abcdef' for c in digest):
        raise UpdateError('list', 'an entry has no pkg_sha256')
    if entry['type'] == 'src':
        check_path(entry.get('path'))
    elif not isinstance(entry.get('name'), str) or not isinstance(entry.get('version'), str):
        raise UpdateError('list', 'a wheel entry has no name or version')
    if not isinstance(entry.get('size', 0), int):
        raise UpdateError('list', 'a size is not a number')


def _is_installed(entry):
    if entry['type'] == 'src':
        return _hex(file_hash('/' + entry['path'])) == entry['pkg_sha256']
    from mpy_blox.wheel.packages import find, wheel_hash
    package = find(entry['name'])
    return bool(package and package['version'] == entry['version']
                and wheel_hash(package) == entry['pkg_sha256'])


def _hex(digest):
    return digest and hexlify(digest).decode()
