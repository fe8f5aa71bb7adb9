"""Which releases are on the board, and what they list."""

import os

from micropython import const

from mpy_blox.ota.rows import rows

_RELEASES = const('/.update/releases')
_INFO = const('.dist-info')


def others(names):
    """Yield the names of the releases on the board but those of ``names``."""
    try:
        found = os.listdir(_RELEASES)
    except OSError:
        return
    for other in found:
        if other not in names and not other.endswith('.seq'):
            yield other


def listed(names, path):
    """How another release than those of ``names`` lists a file: ``release, line``; or Nones.

    :param path: relative to ``/``; of a folder, whose name ends in ``/``, the first in it counts.
    """
    for other in others(names):
        for line in rows(_RELEASES + '/' + other):
            if line[1] >= 0 and (line[0] == path or path.endswith('/')
                                 and line[0].startswith(path)):
                return other, line
    return None, None


def packages(paths):
    """Yield ``name, version`` of the packages whose METADATA is among the paths, as folders
    spell them."""
    for path in paths:
        if path.startswith('lib/') and path.endswith(_INFO + '/METADATA'):
            name, _, version = path[4:-len(_INFO) - 9].partition('-')
            yield name, version
