"""The entries of an update list, one by one, from a file.

A list may be longer than what a board can hold, so it is neither read nor parsed as a whole.
"""

import json

from micropython import const

from mpy_blox.ota.status import UpdateError

_MAX_ENTRY = const(2048)



def entries(path):
    """Yield the objects of the JSON array in the file ``path`` as dicts.

    Entries that are not objects are left out; text that is no JSON array is refused.
    """
    with open(path, 'rb') as file:
        for text in _objects(file):
            try:
                entry = json.loads(text)
            except ValueError:
                raise UpdateError('list', 'an entry of the update list is not JSON')
            if isinstance(entry, dict):
                yield entry


def _objects(file):
    """Split the array at its commas, minding strings and nesting. Bytes: UTF-8 is left alone."""
    buffer = bytearray(128)
    text = bytearray()
    depth = 0
    in_string = escaped = False
    while True:
        size = file.readinto(buffer)
        if not size:
            raise UpdateError('list', 'the update list ends too early')
        for i in range(size):
            c = buffer[i]
            if in_string:
                if escaped:
                    escaped = False
                elif c == 0x5c:
                    escaped = True
                elif c == 0x22:
                    in_string = False
            elif c == 0x22:
                in_string = True
            elif c in b'[{':
                depth += 1
                if depth == 1:
                    if c != 0x5b:
                        raise UpdateError('list', 'the update list is not an array')
                    continue
            elif c in b']}':
                depth -= 1
            elif depth == 0 and c not in b' \t\r\n':
                raise UpdateError('list', 'the update list is not an array')
            if depth == 0 or (depth == 1 and c == 0x2c and not in_string):
                if text:
                    yield bytes(text)
                text = bytearray()
                if depth == 0 and c == 0x5d:
                    return
            elif depth > 1 or c not in b' \t\r\n':
                text.append(c)
                if len(text) > _MAX_ENTRY:
                    raise UpdateError('list', 'an entry of the update list is too long')
