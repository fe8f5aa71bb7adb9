"""Stage a wheel: verify each member against RECORD and write it beside the plan (PEP 427)."""

import os
from binascii import b2a_base64
from hashlib import sha256

from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.files import check_path, file_hash, require_flash, reserve
from mpy_blox.wheel.archive import Archive
from mpy_blox.wheel.packages import WHEEL_HASH, files, find, normalized, record

_RECORD = '/.update/RECORD'


def stage_wheel(plan, path, wheel_sha256, name=None, version=None):
    """Add all that the wheel at ``path`` changes to ``plan``.

    Members that the board has already are not written again. Files of the installed version
    that the wheel does not have are removed.

    :param wheel_sha256: hex, to know the wheel again by.
    :param name: refused if the wheel is another project's.
    :param version: refused if the wheel is another version's.
    :return: ``(name, version)`` of the wheel.
    """
    with open(path, 'rb') as file:
        archive = Archive(file)
        info, entry = _survey(archive)
        package, _, wheel_version = info[:-10].partition('-')
        if (name and normalized(name) != normalized(package)) or (
                version and version != wheel_version):
            raise UpdateError('wheel', 'the wheel is of %s %s' % (package, wheel_version))
        _extract(archive, entry, _RECORD)
        require_flash(_changed(archive, info))
        lines = _Record(_RECORD)
        for member_name, size, member in archive:
            _stage_member(plan, archive, member_name, size, member, lines, info)
    hash_path = 'lib/' + info + WHEEL_HASH
    with open(plan.stage(hash_path), 'w') as file:
        file.write(wheel_sha256)
    plan.put(hash_path)
    for member_path, _, _ in record(_RECORD):
        plan.remove_twin('lib/' + member_path)
    old = find(package)
    if old:
        for stale in files(old):
            try:
                plan.remove(stale)
            except UpdateError:
                pass  # a RECORD that names a path we would never have written
    os.remove(_RECORD)
    return package, wheel_version


def _survey(archive):
    """Name of the dist-info folder, and the member that is its RECORD."""
    info = entry = None
    for name, _, member in archive:
        check_path('lib/' + name)
        folder, _, rest = name.partition('/')
        if folder.endswith('.dist-info') and rest == 'RECORD':
            if info:
                raise UpdateError('wheel', 'the wheel has two RECORDs')
            info = folder
            entry = member
    if not info or '-' not in info:
        raise UpdateError('wheel', 'the wheel has no RECORD')
    return info, entry


def _changed(archive, info):
    """Sizes of the members that the board does not have."""
    lines = _Record(_RECORD)
    for name, size, _ in archive:
        if name == info + '/RECORD' or not _unchanged('lib/' + name, lines.find(name)[0]):
            yield size


def _unchanged(path, expected_hash):
    return _base64(file_hash('/' + path)) == expected_hash


def _extract(archive, member, path):
    digest = sha256()
    with open(path, 'wb') as out:
        def write(piece):
            digest.update(piece)
            out.write(piece)
        try:
            archive.extract(member, write)
        finally:
            reserve()
    return digest.digest()


def _stage_member(plan, archive, name, size, member, lines, info):
    path = 'lib/' + name
    staged = plan.stage(path)
    own = name == info + '/RECORD'
    expected_hash, expected_size = ('', str(size)) if own else lines.find(name)
    if expected_size != str(size):
        raise UpdateError('size', '%s has %d bytes, RECORD says %s' % (name, size, expected_size))
    if not own and _unchanged(path, expected_hash):
        return
    digest = _extract(archive, member, staged)
    if not own and _base64(digest) != expected_hash:
        os.remove(staged)
        raise UpdateError('hash', '%s does not have the hash in RECORD' % name)
    plan.put(path)


def _base64(digest):
    if digest is None:
        return None
    text = b2a_base64(digest).decode().rstrip('\n=')
    return text.replace('+', '-').replace('/', '_')


class _Record:
    """Look paths up in a RECORD: mostly in its own order, so the search goes on where it was."""

    def __init__(self, path):
        self._path = path
        self._lines = iter(())

    def find(self, path):
        for _ in range(2):
            for name, digest, size in self._lines:
                if name == path:
                    if not digest.startswith('sha256='):
                        raise UpdateError('wheel', '%s has no sha256 in RECORD' % path)
                    return digest[7:], size
            self._lines = record(self._path)
        raise UpdateError('wheel', '%s is not in RECORD' % path)
