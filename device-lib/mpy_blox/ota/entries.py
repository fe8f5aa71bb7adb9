"""The entries of an update list, one by one, from a file.

A list may be longer than what a board can hold, so it is neither read nor parsed as a whole.
"""

import os

from micropython import const

from mpy_blox.json_scan import ARRAY, items, value
from mpy_blox.ota.status import UpdateError

_MAX_ENTRY = const(2048)
# Of arrays and objects, the list itself included.
_DEEPEST = const(4)


def entries(path):
    """Yield the objects of the JSON array in the file ``path`` as dicts.

    Entries that are not objects are left out; text that is no JSON array is refused.
    """
    if not os.stat(path)[6]:
        # Not even kept: see mpy_blox.ota.channel.
        raise UpdateError('list', 'the update list has more than 8192 bytes')
    with open(path, 'rb') as file:
        try:
            for _, start, end in items(file, ARRAY, 0, _DEEPEST):
                if end - start > _MAX_ENTRY:
                    raise ValueError('an entry has more than %d bytes' % _MAX_ENTRY)
                entry = value(file, start, end)
                if isinstance(entry, dict):
                    yield entry
        except ValueError as error:
            raise UpdateError('list', 'not a good update list: %s' % error)
