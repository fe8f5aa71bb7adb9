"""Which package a file below ``/lib`` belongs to, as ``.dist-info`` folders spell it."""

import os

from micropython import const

from mpy_blox.ota.files import kind
from mpy_blox.ota.rows import record

_INFO = const('.dist-info')


def holders(path):
    """The packages that are called by its first name, or have it as an ``Import-Name``."""
    top = path[4:].split('/')[0].split('.')[0]
    return [name for name, folder in _infos(path) if name == top or _imports(folder, top)]


def recorded(path):
    """The package on the board whose RECORD lists a file below ``/lib``, or None."""
    for name, folder in _infos(path):
        try:
            if any(each[0] == path[4:] for each in record(folder + 'RECORD')):
                return name
        except OSError:
            pass  # it came with a release
    return None


def _infos(path):
    for folder in os.listdir('/lib') if path.startswith('lib/') and kind('/lib') else ():
        if folder.endswith(_INFO):
            yield folder.partition('-')[0], '/lib/%s/' % folder


def _imports(folder, top):
    try:
        with open(folder + 'METADATA') as file:
            return any(line.rstrip() == 'Import-Name: ' + top for line in file)
    except OSError:
        return False
