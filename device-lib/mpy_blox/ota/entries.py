"""The entries of an update list, one by one, from a file; and releases that were rolled back: in
``/.update/bad``, so that no list brings them again.

A list may be longer than what a board can hold, so it is neither read nor parsed as a whole.
"""

import os

from micropython import const

from mpy_blox.json_scan import items, value
from mpy_blox.ota.status import UpdateError

_MAX_ENTRY = const(2048)
# Of arrays and objects, the list itself included.
_DEEPEST = const(4)
_BAD = const('/.update/bad')
# littlefs keeps a file of at most 128 bytes in its folder: a full flash has room for it.
_REMEMBERED = const(7)
_DIGITS = const(15)


def entries(path):
    """Yield the objects of the JSON array in the file ``path`` as dicts.

    Entries that are not objects are left out; text that is no JSON array is refused.
    """
    if not os.stat(path)[6]:
        # Not even kept: see mpy_blox.ota.channel.
        raise UpdateError('list: the update list has more than 8192 bytes')
    with open(path, 'rb') as file:
        try:
            for _, start, end in items(file, False, 0, _DEEPEST):
                if end - start > _MAX_ENTRY:
                    raise ValueError('an entry has more than %d bytes' % _MAX_ENTRY)
                entry = value(file, start, end)
                if isinstance(entry, dict):
                    yield entry
        except ValueError as error:
            raise UpdateError('list: not a good update list: %s' % error)


def refuse(release):
    """Refuse a release that the board rolled back."""
    # What was rolled back just now may be yet to be told and marked.
    outcome = read('/.update/result')
    if release[:_DIGITS] in read(_BAD).split('\n') or (
            outcome.startswith('rolled-back') and '"release": "%s"' % release in outcome):
        raise UpdateError('rolled-back: this release was rolled back before')


def mark(release):
    """Remember that ``release`` was rolled back."""
    lines = read(_BAD).split('\n')[-_REMEMBERED:]
    if release and release[:_DIGITS] not in lines:
        try:
            with open(_BAD, 'w') as file:
                file.write('\n'.join(lines + [release[:_DIGITS]]))
        except OSError:
            pass  # that it was is told all the same


def read(path):
    """The text of a file, or an empty one if it is not there."""
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ''
