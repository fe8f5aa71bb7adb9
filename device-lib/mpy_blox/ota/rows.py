"""Files of one row a line, read line by line: what an update changes, manifests, RECORDs.

What an update changes are rows ``path, size, file``: the file's name in ``/.update/dl``, which is
its hash. While packages are downloaded theirs are ``type, name or path, version, sha256, size``.
"""

import json
import os
import sys

from micropython import const

_WORK = const('/.update/dl/work')
_MAX_LINE = const(1024)
# MicroPython's readline takes RAM for as many bytes as it may read, in one piece: few lines are
# longer than this.
_USUAL = const(192)


def rows(path=_WORK, name=''):
    """Yield the arrays in the file ``path``. What is no array is a header.

    :param name: only that of this file, or those of what is in this folder, which ends in ``/``.
    """
    start = json.dumps([name])[:-2 if name[-1:] in '/' else -1]
    with open(path) as file:
        for line in file:
            if line.startswith(start):
                # A list of a thousand files takes longer than the watchdog has patience.
                feed = getattr(sys.modules.get('mpy_blox.app', None), 'feed', None)
                if feed:
                    feed()
                yield json.loads(line)


def readline(file):
    """The next line of a manifest, as bytes: without its end if it is longer than it may be."""
    line = piece = file.readline(_USUAL)
    while piece and piece[-1] != 10 and len(line) < _MAX_LINE:
        piece = file.readline(min(_USUAL, _MAX_LINE - len(line)))
        line += piece
    return line


def record(path):
    """Yield ``path, hash, size`` for each line of a wheel's RECORD file (PEP 376).

    Paths are relative to ``/lib``; hash (urlsafe base64) and size may be empty.
    """
    with open(path) as file:
        for line in file:
            fields = line.rstrip('\r\n').rsplit(',', 2)
            if len(fields) == 3:
                yield fields[0].strip('"'), fields[1], fields[2]


def write(rows):
    """Write down what an update changes. Until all is written :func:`rows` yields what was before.

    :return: how many rows there are.
    """
    count = 0
    with open(_WORK + '.new', 'w') as file:
        for row in rows:
            file.write(json.dumps(row) + '\n')
            count += 1
    os.rename(_WORK + '.new', _WORK)
    return count
