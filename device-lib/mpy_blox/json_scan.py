"""Where the items of a JSON array or object begin and end, however long it is: nothing is held."""

import json

from micropython import const

# What Scanner.take says of a byte.
_OUTSIDE = const(0)  # bracket or white space around items
_INSIDE = const(1)   # part of an item
_COLON = const(2)    # an item was the name of the next one
_NEXT = const(3)     # an item is complete
_END = const(4)      # the last item is complete, if there is one, and the text is at its end

_MAX_NAME = const(256)
_NULL = const(b'null')


class Scanner:
    """Takes a JSON text byte by byte.

    Bytes, not characters: UTF-8 is left alone. It knows brackets and strings; whether an item is
    JSON is for who reads it.

    :param limit: how far arrays and objects may be nested, the outermost included.
    """

    def __init__(self, limit):
        self.limit = limit
        # What ends each array and object that is open, the innermost last.
        self.end = b''
        # Whether the outermost is one; None until it has begun.
        self.is_object = None
        # Whether in a string; 2 behind a backslash in one.
        self.mode = 0

    def take(self, c):
        """Take the next byte.

        :return: one of the numbers above.
        :raises ValueError: no array or object begins, brackets do not fit, or it is too deep.
        """
        depth = len(self.end)
        if self.mode:
            if self.mode == 2 or c == 0x5c:
                self.mode = 3 - self.mode
            elif c == 0x22:
                self.mode = 0
        elif c in b'[{':
            if depth == self.limit:
                raise ValueError('nested too deep')
            # ] and } are two after [ and {.
            self.end += bytes((c + 2,))
            if not depth:
                self.is_object = c == 0x7b
                return _OUTSIDE
        elif c in b' \t\r\n':
            return _INSIDE if depth > 1 else _OUTSIDE
        elif not depth:
            raise ValueError('not an array or object')
        elif c == 0x22:
            self.mode = 1
        elif c in b']}':
            if c != self.end[-1]:
                raise ValueError('brackets that do not fit')
            self.end = self.end[:-1]
            if depth == 1:
                return _END
        elif depth == 1:
            if c == 0x2c:
                return _NEXT
            if c == 0x3a:
                return _COLON
        return _INSIDE


def items(file, is_object, at=0, limit=8):
    """Yield ``name, start, end`` of each item of the array or object that begins at ``at``.

    :param file: open in binary mode; whoever takes an item may move about in it.
    :param is_object: whether it has to be an object; or else an array.
    :param limit: how far arrays and objects may be nested, the outermost included.
    :return: names are None in an array; ``file[start:end]`` is the text of the value.
    :raises ValueError: it is not that, or not to its end.
    """
    scanner = Scanner(limit)
    buffer = bytearray(64)
    name = start = None
    while True:
        file.seek(at)
        size = file.readinto(buffer)
        if not size:
            raise ValueError('it ends too early')
        for i in range(size):
            what = scanner.take(buffer[i])
            if scanner.is_object not in (None, is_object):
                raise ValueError('not an object' if is_object else 'not an array')
            if what == _INSIDE:
                if start is None:
                    start = at + i
                end = at + i + 1
            elif what == _COLON:
                if start is None or end - start > _MAX_NAME:
                    raise ValueError('a name is missing or too long')
                name = value(file, start, end)
                start = None
            elif what != _OUTSIDE:
                if start is not None and (name is not None) == is_object:
                    yield name, start, end
                elif what == _NEXT or start is not None or name is not None:
                    raise ValueError('a name or a value is missing')
                name = start = None
                if what == _END:
                    return
        at += size


def value(file, start, end):
    """The value whose text is ``file[start:end]``."""
    file.seek(start)
    return json.loads(file.read(end - start))


def find(file, key, at=0):
    """Where the value of a setting is: ``mqtt.server`` under that name or in an object ``mqtt``.

    :return: ``start, end``, or None if it is not there or null.
    """
    outer, _, inner = key.partition('.')
    found = nested = None
    for name, start, end in items(file, True, at):
        if name == key:
            file.seek(start)
            found = None if file.read(5)[:end - start] == _NULL else (start, end)
        elif inner and name == outer:
            file.seek(start)
            nested = start if file.read(1) == b'{' else None
    if found is None and nested is not None:
        found = find(file, inner, nested)
    return found
