"""The members of a wheel against its RECORD (PEP 427), which lies on flash meanwhile."""

import os
from binascii import b2a_base64, unhexlify
from hashlib import sha256

from micropython import const

from mpy_blox.ota.files import DOWNLOADS, file_hash
from mpy_blox.ota.worker import hold
from mpy_blox.ota.rows import record
from mpy_blox.ota.status import UpdateError

_RECORD = const('/RECORD')


def changed(archive, info):
    """Yield ``path, member, size, hash`` of the members that the board has not.

    :param info: the wheel's dist-info folder.
    :return: paths are relative to ``/``; hashes are as RECORD spells them, None for RECORD itself.
    """
    # Mostly the members have RECORD's own order, so the search goes on where it was.
    lines = iter(())
    for name, size, member in archive:
        if name == info + _RECORD:
            yield 'lib/' + name, member, size, None
            continue
        line = _find(lines, name)
        if not line:
            lines = record(DOWNLOADS + info)
            line = _find(lines, name)
        if not line:
            raise UpdateError('wheel: %s is not in RECORD' % name)
        if not line[1].startswith('sha256='):
            raise UpdateError('wheel: %s has no sha256 in RECORD' % name)
        if line[2] != str(size):
            raise UpdateError('size: %s has %d bytes, RECORD says %s' % (name, size, line[2]))
        if _base64(unhexlify(file_hash('/lib/' + name))) != line[1][7:]:
            yield 'lib/' + name, member, size, line[1][7:]


def _find(lines, name):
    for line in lines:
        if line[0] == name:
            return line
    return None


def extract(archive, member, path, expected=None):
    """Inflate a member into the file ``path``.

    :param expected: its hash as RECORD spells it, or None.
    """
    digest = sha256()
    with open(path, 'wb') as out:
        def write(piece):
            digest.update(piece)
            out.write(piece)
        try:
            archive.extract(member, write)
        finally:
            hold()
    if expected and _base64(digest.digest()) != expected:
        os.remove(path)
        raise UpdateError('hash: a file does not have its hash in RECORD')


def _base64(digest):
    return b2a_base64(digest).decode().rstrip('\n=').replace('+', '-').replace('/', '_')
