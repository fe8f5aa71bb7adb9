"""The judge of an update that changes the library: a copy of what mends the board before it.

A release that breaks that is taken back by the copy: see ``main.py`` and
:mod:`mpy_blox.recovery`.
"""

import os

from micropython import const

from mpy_blox.ota.files import copy, empty_folder, exists
from mpy_blox.ota.status import UpdateError

_KEPT = const('/.update/mpy_blox_kept')
# What makes it a package that can be imported: the last that comes, and the first that goes.
_MAKES = const('__init__')


def require():
    """Refuse another library where there can be no copy, or where ``main.py``, one of the owner's,
    would never ask it.

    The name is enough: such a ``main.py`` may come by whatever way.

    :raises UpdateError: ``frozen-library`` or ``main-without-recover``.
    """
    if not _folder():
        raise UpdateError('frozen-library: that of this board is in its firmware, of which there '
                          'is no copy to judge another: bring it with the firmware, or by cable')
    if not exists('/main.py'):
        return
    with open('/main.py', 'rb') as main:
        piece = b''
        while b'mpy_blox_kept' not in piece:
            more = main.read(256)
            if not more:
                raise UpdateError('main-without-recover: main.py does not import mpy_blox_kept: '
                                  'another library would judge itself; first release a main.py '
                                  'that does, without the library')
            piece = piece[-12:] + more


def keep():
    """Make the copy: it can be imported once it is whole."""
    if exists(_KEPT):
        # A power cut has left it.
        for name in os.listdir(_KEPT):
            if name.startswith(_MAKES):
                os.remove(_KEPT + '/' + name)
    folder = _folder()
    if not folder:
        return
    names = [entry[0] for entry in os.ilistdir(folder) if entry[1] == 0x8000]
    names.sort(key=lambda name: name.startswith(_MAKES))
    empty_folder(_KEPT + '/')
    for name in names:
        copy(folder + '/' + name, _KEPT + '/copy')
        os.rename(_KEPT + '/copy', _KEPT + '/' + name)


def _folder():
    """Where what mends the board lies; None if the firmware has it."""
    library, is_file, _ = globals().get('__file__', '').partition('/ota/judge.')
    folder = library + '/recovery'
    return folder if is_file and exists(folder) else None
