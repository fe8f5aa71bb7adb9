"""What a release may touch on a board: docs/protocol.md, "Ownership"."""

import os

from micropython import const

from mpy_blox.ota.files import DOWNLOADS, exists, kind
from mpy_blox.ota.listings import infos, listed, others, packages, recorded
from mpy_blox.ota.rows import rows
from mpy_blox.ota.room import require_flash
from mpy_blox.ota.status import UpdateError
from mpy_blox.ota.worker import step

_MANIFEST = const('/.update/dl/manifest')
# What an update takes besides: a part as it comes, journal, manifest.
_MARGIN = const(16384)
# A copy of what mends the board, where the library changes: see mpy_blox.ota.judge.
_JUDGE = const(24576)
# Nobody's.
_FREE = const(('settings.json', 'provision.json', 'settings.patch.json'))


async def run(updates, job):
    """Refuse an update that would take what belongs to another release, or to another package."""
    if job['entry']:
        names = [job['entry']['name']] + list(job['left'])
        brought = dict(packages(_MANIFEST))
        for line in rows(_MANIFEST):
            if line[1] < 0:
                check(names, brought, line[0], None)
    else:
        brought = dict(info[:-10].split('-', 1) for info in job['wheels'])
        # A wheel takes the place of the release of its name.
        names = [package.replace('_', '-') for package in brought]
    refuse(names, brought)
    for path, _, digest in rows():
        if path not in _FREE:
            check(names, brought, path, digest)
            # `x.py` would be imported instead of another's `x.mpy`, and beside ours it goes.
            stem, _, kind = path.rpartition('.')
            if kind in ('py', 'mpy'):
                check(names, brought, stem + ('.mpy' if kind == 'py' else '.py'), None)
    if not job['entry']:
        return await step('ota.following', updates, job)
    try:
        require()
    except UpdateError:
        await step('ota.removal', updates, job)
        require()
    return 'blobs'


def require():
    """Refuse what does not fit."""
    # Old files are kept, and one of them is there twice while it is copied.
    largest = judge = 0
    for row in rows():
        if kind('/' + row[0]) == 'file':
            largest = max(largest, os.stat('/' + row[0])[6])
        if 'mpy_blox/' in row[0]:
            judge = _JUDGE
    require_flash((size for _, size, digest in rows() if not exists(DOWNLOADS + digest)),
                  _MARGIN + largest + judge)


def refuse(names, found):
    """Refuse a package that is older than that of another release."""
    for other in others(names):
        for package, version in packages('/.update/releases/' + other):
            if package in found and age(found[package]) < age(version):
                raise UpdateError('owned: package %s %s is of release %s: release that version '
                                  'or a newer one' % (package, version, other))


def check(names, found, path, digest):
    """:param digest: of the new content; None if it is to be removed."""
    release, line = listed(names, path)
    if release and line[2] != digest:
        owners = _holders(line[0])
        if not any(owner in found for owner in owners) and (owners or not take(path)):
            raise UpdateError('owned: %s is of release %s: %s' % (
                line[0], release, 'release package %s, or leave it alone' % owners[0] if owners
                else 'name it in takes, or leave it alone'))
    if not exists('/' + path):
        return
    package = recorded(path)
    if package and package not in found:
        raise UpdateError('owned: %s is of package %s: release that, or leave it alone'
                          % (path, package))


def take(path):
    """Whether the release takes the file from another one."""
    try:
        return any(line[0] == path and len(line) == 4 for line in rows(_MANIFEST))
    except OSError:
        return False  # no release


def _holders(path):
    """The packages that are called by its first name, or have it as an ``Import-Name``; as
    ``.dist-info`` folders spell them."""
    top = path[4:].split('/')[0].split('.')[0]
    found = []
    for name, folder in infos(path):
        if name != top:
            try:
                with open(folder + 'METADATA') as file:
                    if not any(line.rstrip() == 'Import-Name: ' + top for line in file):
                        continue
            except OSError:
                continue
        found.append(name)
    return found


def age(version):
    """A version of PEP 440 as a list that compares as the versions do."""
    marks = 'dev a b rc  post'.split(' ')
    found, number, mark = [], '', ''
    for c in version.split('+')[0] + '.':
        if c.isdigit():
            if mark:
                found = rstrip(found) + [marks.index(mark) + 1 if mark in marks else 5]
            number, mark = number + c, ''
        else:
            if number:
                found.append(int(number) + 10)
            number, mark = '', mark + c if c.isalpha() else ''
    # What follows a number is below or above nothing at all.
    return rstrip(found) + [5]


def rstrip(found):
    """A version without the zeros at its end, which do not count."""
    while found and found[-1] == 10:
        found.pop()
    return found
