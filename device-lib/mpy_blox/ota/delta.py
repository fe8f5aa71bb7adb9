"""A release's manifest from that of the release that runs, and the few lines that differ."""

import json
import os

from micropython import const

from mpy_blox.ota.status import UpdateError

_MAX_LINE = const(1024)


def run(base, delta, target):
    """Write the manifest that ``delta`` makes of ``base``; its hash has to be checked yet.

    All three are paths of files; the lines of both sources are sorted by the path they start with.
    """
    with open(base, 'rb') as old, open(delta, 'rb') as new, open(target, 'wb') as out:
        _line(old)
        out.write(_line(new))
        kept = _line(old)
        while True:
            change = _line(new)
            path = _path(change) if change else None
            while kept and (path is None or _path(kept) < path):
                out.write(kept)
                kept = _line(old)
            if not change:
                break
            if kept and _path(kept) == path:
                kept = _line(old)
            if len(json.loads(change)) > 1:
                out.write(change)
    os.remove(delta)


def _line(file):
    line = file.readline(_MAX_LINE + 1)
    if len(line) > _MAX_LINE:
        raise UpdateError('manifest: a line is too long')
    return line


def _path(line):
    return json.loads(line)[0].encode()
