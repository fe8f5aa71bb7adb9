"""Files of an update: put in place, taken back, or kept for good.

Old files are copied aside, never moved: littlefs since MicroPython 1.26 hides, after a power cut
in the middle of a move between folders, also the *next* file of the folder that was left, until
something is written. That could be ``main.py``. So only folders in ``/.update`` are moved from,
and never the one that holds the journal.
"""

import os

from micropython import const

from .journal import exists, header, lines, pending, remove, rename, write

_JOURNAL = const('/.update/journal.')
_STAGE = const('/.update/stage/')
_OLD = const('/.update/old/')
_KEPT = const('/.update/mpy_blox_kept')
# See mpy_blox.tally: once the outcome is known nothing puts them back any more.
_BEFORE = const('/.settings-before')
# See mpy_blox.life: crashes of before are forgotten.
_LIFE = const('/.update/life')


def apply():
    """Put what is planned in place."""
    # First what goes: a folder may have to become a file, or the other way round.
    for op, number, path in lines('apply'):
        if op == '-' and path.endswith('/'):
            _remove_folder(path[:-1])
        elif op == '-':
            if _is_file(path):
                _keep_old(path, number)
                os.remove(path)
            _prune(path)
    for op, number, path in lines('apply'):
        staged = _STAGE + number
        if op in '+=' and exists(staged):
            if op == '=' and exists(path):
                _keep_old(path, number)
            make_parents(path)
            os.rename(staged, path)


def _keep_old(path, number):
    if not exists(_OLD + number):
        copy(path, _OLD + number)


def accept():
    """The release on trial has proven itself; its forerunner is dropped."""
    rename('trial', 'keep')
    keep()


def keep():
    """Keep what has proven itself."""
    for op, number, path in lines('keep'):
        if op == '~' and exists(_STAGE + number):
            os.rename(_STAGE + number, path)
        elif op == '!' and _is_file(path):
            os.remove(path)
            _prune(path)
    _finish('confirmed')


def undo():
    """Put everything back."""
    for op, _, path in lines('undo'):
        if op == '+':
            if _is_file(path):
                os.remove(path)
            _prune(path)
    for op, number, path in lines('undo'):
        if op in '-=' and (path.endswith('/') or exists(_OLD + number)):
            _make_way(path)
            make_parents(path)
            if not path.endswith('/'):
                os.rename(_OLD + number, path)
    _finish('rolled-back')


def _finish(outcome):
    """Leave what is to be told in ``/.update/result``, then forget the update."""
    reason = ''
    if exists(_JOURNAL + 'reason'):
        with open(_JOURNAL + 'reason') as file:
            reason = file.read()
    # First what makes room: the release on trial may have left none.
    clear(_OLD)
    clear(_STAGE)
    write('/.update/result', '%s\n%s\n%s\n' % (outcome, header()[5], reason))
    if outcome == 'confirmed':
        remove(_LIFE)
    remove(_BEFORE)
    remove(_JOURNAL + pending())
    tidy()


def tidy():
    """Remove what is beside the journal, the judge first: a boot that finds any calls this."""
    try:
        _drop_judge()
    except OSError:
        pass
    for name in ('copy', 'boots', 'reason'):
        remove(_JOURNAL + name)


def _drop_judge():
    """Remove the judge that was kept; first what makes it one."""
    for kind in ('.mpy', '.py'):
        remove(_KEPT + '/__init__' + kind)
    if exists(_KEPT):
        erase(_KEPT)


def _make_way(path):
    """Remove what the release on trial made of another kind where something comes back."""
    end = path.find('/', 1)
    while end > 0:
        if _is_file(path[:end]):
            os.remove(path[:end])
        end = path.find('/', end + 1)
    if not path.endswith('/') and exists(path) and not _is_file(path):
        erase(path)


def erase(folder):
    """Remove a folder and all that is in it."""
    for entry in list(os.ilistdir(folder)):
        path = folder + '/' + entry[0]
        if entry[1] == 0x4000:
            erase(path)
        else:
            os.remove(path)
    os.rmdir(folder)


def _remove_folder(path):
    try:
        if not _is_file(path):
            os.rmdir(path)
    except OSError:
        pass  # it is gone, or something was put there meanwhile


def _is_file(path):
    return exists(path) and not os.stat(path)[0] & 0x4000


def make_parents(path):
    """Make the folders above ``path`` that are not there."""
    end = path.find('/', 1)
    while end > 0:
        if not exists(path[:end]):
            os.mkdir(path[:end])
        end = path.find('/', end + 1)


def _prune(path):
    """Remove the folders that ``path`` left empty: a package's empty folder shadows a module."""
    try:
        while True:
            path = path[:path.rfind('/')]
            # On littlefs rmdir removes files, too.
            if path in ('', '/lib') or _is_file(path):
                return
            os.rmdir(path)
    except OSError:
        pass


def clear(folder):
    """Remove the files in ``folder``, whose name ends in ``/``."""
    try:
        for entry in list(os.ilistdir(folder)):
            os.remove(folder + entry[0])
    except OSError:
        pass


def copy(source, target):
    """Copy a file, so that a power cut leaves none that is not whole."""
    buffer = bytearray(256)
    aside = target[:target.rfind('/')] + '/journal.copy'
    with open(source, 'rb') as old, open(aside, 'wb') as new:
        while True:
            size = old.readinto(buffer)
            if not size:
                break
            new.write(memoryview(buffer)[:size])
    os.rename(aside, target)
