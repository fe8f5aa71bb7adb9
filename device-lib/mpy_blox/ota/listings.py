"""What the releases and packages on the board list: whose a file is."""

import os

from micropython import const

from mpy_blox.ota.rows import record, rows

_RELEASES = const('/.update/releases')
_METADATA = const('.dist-info/METADATA')


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
        for line in rows(_RELEASES + '/' + other, path):
            if line[1] >= 0:
                return other, line
    return None, None


def packages(path):
    """Yield ``name, version`` of the packages whose METADATA a release brings, as folders spell
    them.

    :param path: of its manifest.
    """
    for own, size, *_ in rows(path):
        if size >= 0 and own.startswith('lib/') and own.endswith(_METADATA):
            name, _, version = own[4:-len(_METADATA)].partition('-')
            yield name, version


def recorded(path):
    """The package on the board whose RECORD lists a file below ``/lib``, or None."""
    for name, folder in infos(path):
        try:
            if any(each[0] == path[4:] for each in record(folder + 'RECORD')):
                return name
        except OSError:
            pass  # it came with a release
    return None


def infos(path):
    """Yield ``name, folder`` of the packages on the board, for a path below ``/lib``."""
    has_lib = path.startswith('lib/') and 'lib' in os.listdir('/')
    for folder in os.listdir('/lib') if has_lib else ():
        if folder.endswith('.dist-info'):
            yield folder.partition('-')[0], '/lib/%s/' % folder
