"""A release's manifest from that of the release that runs, and the few lines that differ."""

import json
import os

from mpy_blox.ota.rows import readline


def run(base, delta, target):
    """Write the manifest that ``delta`` makes of ``base``; its hash has to be checked yet.

    All three are paths of files; the lines of both sources are sorted by the path they start with.
    """
    with open(base, 'rb') as old, open(delta, 'rb') as new, open(target, 'wb') as out:
        readline(old)
        out.write(readline(new))
        kept = readline(old)
        while True:
            change = readline(new)
            path = _path(change) if change else None
            while kept and (path is None or _path(kept) < path):
                out.write(kept)
                kept = readline(old)
            if not change:
                break
            if kept and _path(kept) == path:
                kept = readline(old)
            if len(json.loads(change)) > 1:
                out.write(change)
    os.remove(delta)


def _path(line):
    return json.loads(line)[0].encode()
