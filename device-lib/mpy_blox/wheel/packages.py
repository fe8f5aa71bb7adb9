"""The packages that are installed below ``/lib``: their ``.dist-info`` folders (PEP 376)."""

import os

from micropython import const

from mpy_blox.wheel import normalized

_LIB = const('/lib/')


def installed():
    """Yield a dict of ``name``, ``version`` and ``path`` for each package on the board."""
    try:
        names = sorted(entry[0] for entry in os.ilistdir(_LIB))
    except OSError:
        return
    for folder in names:
        if folder.endswith('.dist-info'):
            name, _, version = folder[:-10].partition('-')
            yield {'name': name.replace('_', '-'), 'version': version, 'path': _LIB + folder}


def find(name):
    """The installed package ``name`` as :func:`installed` yields it, or None."""
    for package in installed():
        if normalized(package['name']) == normalized(name):
            return package
    return None


def wheel_hash(package):
    """Hex SHA-256 of the wheel that ``package`` was installed from, or None.

    It stands beside METADATA, where the board wrote it.
    """
    try:
        with open(package['path'] + '/WHEEL.sha256') as file:
            return file.read().strip()
    except OSError:
        return None
